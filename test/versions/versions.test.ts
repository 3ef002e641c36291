import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalog, payloadOf, payloadSchemas, queueNameOf, STAGE_NAMES } from '@newsloom/pipeline';
import { openQueues } from '@newsloom/queue';
import { openStore, trails } from '@newsloom/store';
import { Redis } from 'ioredis';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { testDatabase, testPrefix } from '../harness/database.ts';
import { until } from '../harness/until.ts';
import { columnsOf, STEP, UNIT, type Written } from './written.ts';

/** The data written by earlier versions of newsloom, as `record.ts` recorded it. */
const versions: Record<string, Written> = JSON.parse(readFileSync(join(import.meta.dirname, 'written.json'), 'utf8'));

const redis = new Redis(inject('redisUrl'));
afterAll(() => redis.disconnect());

describe.each(Object.entries(versions))('what %s writes', (_, written) => {
  // A stage that is newer than that version has no jobs of it.
  const stages = STAGE_NAMES.filter((stage) => stage in written.payloads);

  test.each(stages)('as the payload of a job of %s is understood, and says no less than it needs', (stage) => {
    const payload = payloadSchemas[catalog[stage].unit].safeParse(written.payloads[stage]);
    expect(payload.error?.issues ?? []).toEqual([]);
    expect(payload.data).toMatchObject({ [`${catalog[stage].unit}Id`]: UNIT });
  });

  test.each(['waiting', 'delayed'] as const)('as a %s job in Redis is handed out', async (state) => {
    const prefix = testPrefix();
    const job = written.jobs[state];
    const queue = queueNameOf('fetch');
    const keyOf = (name: string) => `${prefix}:{${queue}}:${name}`;
    await redis.hset(keyOf('7'), job);
    await redis.set(keyOf(`de:${job.deid}`), '7');
    if (state === 'waiting') await redis.lpush(keyOf('wait'), '7');
    // The upper bits of the score are the time.
    else await redis.zadd(keyOf('delayed'), Date.now() * 0x1000, '7');
    const connection = { kind: 'redis', url: inject('redisUrl') } as const;
    const queues = await openQueues({ connection, prefix, onError: () => {} });
    expect(await queues.held(queue, [job.deid ?? ''])).toEqual(new Set([job.deid]));
    const taken: unknown[] = [];
    const work = { concurrency: 1, lockMs: 2_000, onError: () => {} };
    const consumer = queues.consume(queue, work, async ({ data, attempt }) => {
      taken.push({ data, attempt });
      return { kind: 'complete' };
    });
    await until('the job', () => taken.length > 0);
    expect(taken).toEqual([{ data: written.payloads.fetch, attempt: 1 }]);
    // The key of the job is free again, or another job follows it.
    await queues.add(queue, [{ key: job.deid ?? '', data: {} }]);
    await until('the next job', () => taken.length > 1);
    await consumer.close(0);
    await queues.close();
  });

  test('as a line of a trail is read', () => {
    expect(trails.stepOf(written.step)).toEqual(STEP);
  });
});

describe('what is written now', () => {
  const [version = '', before] = Object.entries(versions).at(-1) ?? [];

  test(`as a payload is understood by ${version}, which refuses what it does not know`, () => {
    for (const stage of STAGE_NAMES) {
      const known = before?.payloads[stage];
      // A new stage has no old workers.
      if (known) expect(Object.keys(payloadOf(catalog[stage].unit, UNIT, 't'))).toEqual(Object.keys(known));
    }
  });
});

describe('the store', () => {
  test('has every column of the last version, of the same type, and needs no value that it does not write', async () => {
    const { url, drop } = await testDatabase();
    const store = openStore({ url, connections: 1 });
    const now = await columnsOf(store.db);
    const [, last] = Object.entries(versions).at(-1) ?? [];
    for (const [table, columns] of Object.entries(last?.columns ?? {})) {
      const present = now[table] ?? {};
      for (const [column, type] of Object.entries(columns)) {
        expect([type, type.replace(' required', '')], `${table}.${column}`).toContain(present[column]);
      }
      const added = Object.entries(present).filter(([column]) => !(column in columns));
      expect(added.filter(([, type]) => type.endsWith(' required'))).toEqual([]);
    }
    await store.close();
    await drop();
  });
});
