import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openQueues, type Queues } from '@newsloom/queue';
import { startPostgres } from '@newsloom/stack';
import { makeHome } from '@newsloom/stack/testing';
import { openStore } from '@newsloom/store';
import { sql } from 'kysely';
import { describe, expect, inject, onTestFinished, test } from 'vitest';
import { administer } from '../../../test/harness/administer.ts';
import { testDatabase, testPrefix } from '../../../test/harness/database.ts';
import { openRedisFarm } from '../../../test/harness/redis-node.ts';
import { apiReadiness, memoryFault, workerReadiness } from './readiness.ts';
import { fetchStage } from './testing/fetch-stage.ts';
import { articleJob, jobOf, running, useStageBench } from './testing/stage-bench.ts';

const bench = useStageBench();
const { discovered, statusOf, openFailures } = bench;
const engines = () => ({ store: bench.runtime().store, queues: bench.runtime().queues, home: null });

test('with all engines well there is nothing to say', async () => {
  expect(await workerReadiness(engines())).toEqual([]);
  expect(await apiReadiness(engines())).toEqual([]);
});

describe('a Postgres whose disk is full', () => {
  /** Every write to an article is refused with the code that a full disk has. */
  async function refuse(): Promise<void> {
    const { db } = bench.runtime().store;
    await sql`create or replace function refuse() returns trigger language plpgsql as $$ begin
      raise exception 'could not extend file: No space left on device' using errcode = 'disk_full';
    end $$`.execute(db);
    await sql`create trigger refuse before update on articles execute function refuse()`.execute(db);
  }
  const relent = () => sql`drop trigger refuse on articles`.execute(bench.runtime().store.db);

  test('costs units time and no try, is said, and is not a fault of the units', async () => {
    const id = await discovered();
    await refuse();
    // A store remembers for a minute that its disk was full, so this one is not shared with other tests.
    const store = openStore({ url: bench.runtime().store.url, connections: 2 });
    const handle = fetchStage().handler({ ...bench.runtime(), store });
    for (const attempt of [1, 4]) {
      expect(await handle(jobOf(articleJob(id), { attempt }), running)).toMatchObject({ kind: 'delay' });
    }
    expect(bench.reports().map(({ outcome, code }) => [outcome, code])).toEqual(
      Array(2).fill(['later', 'store-unavailable']),
    );
    const full = { code: 'store-full', message: expect.stringContaining('No space left on device') };
    await expect(workerReadiness({ ...engines(), store })).rejects.toMatchObject(full);
    expect(await apiReadiness({ ...engines(), store })).toMatchObject([full]);

    await relent();
    expect(await handle(jobOf(articleJob(id), { attempt: 4 }), running)).toEqual({ kind: 'complete' });
    expect([await statusOf(id), await openFailures()]).toEqual(['fetched', []]);
    await store.close();
  });
});

describe('a Postgres that takes no writes', () => {
  const readOnly = { code: 'store-read-only' };

  test('because it was told so stops workers, not readers', async () => {
    const { url, name, drop } = await testDatabase();
    await administer(inject('postgresUrl'), `alter database ${name} set default_transaction_read_only = on`);
    const store = openStore({ url, connections: 1 });
    await expect(workerReadiness({ ...engines(), store })).rejects.toMatchObject(readOnly);
    expect(await apiReadiness({ ...engines(), store })).toMatchObject([readOnly]);
    await store.close();
    await drop();
  });

  test('because it is a standby', async () => {
    const home = await makeHome();
    const options = { home, path: process.env.PATH ?? '', log: () => {} };
    await (await startPostgres(options)).stop();
    await writeFile(join(home, 'postgres', 'data', 'standby.signal'), '');
    const standby = await startPostgres(options);
    const store = openStore({ url: standby.url, connections: 1 });
    await expect(workerReadiness({ ...engines(), store })).rejects.toMatchObject(readOnly);
    await store.close();
    await standby.stop();
  });
});

describe('a Redis that is near its memory limit', () => {
  const queuesThatUse = (share: number): Pick<Queues, 'memoryShare'> => ({ memoryShare: async () => share });

  test.each([
    [0, null],
    [0.799, null],
    [0.8, 'Redis has used 80 % of its maxmemory, and takes no more jobs from 80 % on.'],
    [1.04, 'Redis has used 104 % of its maxmemory, and takes no more jobs from 80 % on.'],
  ])('has used this share of it: %d', async (share, message) => {
    expect((await memoryFault(queuesThatUse(share)))?.message ?? null).toBe(message);
  });

  test('is a warning, and gone when there is room', async (context) => {
    const farm = await openRedisFarm();
    if (farm === null) return context.skip('there is no Redis here');
    onTestFinished(farm.close);
    const redis = await farm.start(['maxmemory 1mb', 'maxmemory-policy noeviction']);
    const connection = { kind: 'redis', url: `redis://127.0.0.1:${redis.port}` } as const;
    const queues = await openQueues({ connection, prefix: testPrefix(), onError: () => {} });
    expect(await workerReadiness({ ...engines(), queues })).toMatchObject([{ code: 'queue-nearly-full' }]);
    await redis.client.config('SET', 'maxmemory', '100mb');
    expect(await workerReadiness({ ...engines(), queues })).toEqual([]);
    await queues.close();
  });
});
