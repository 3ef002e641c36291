import type { SampleServer } from '@newsloom/sample';
import { articleCounts } from '@newsloom/store';
import { afterEach, expect, test } from 'vitest';
import { type Newsloom, openNewsloom } from '../harness/newsloom.ts';
import { type PgBouncer, pgBouncerPath, startPgBouncer } from '../harness/pgbouncer.ts';
import { followSample, SOME } from '../harness/sample.ts';
import { until } from '../harness/until.ts';
import { startWorkerProcess, type WorkerProcess } from '../harness/worker-process.ts';

/** Fewer connections than one worker has clients, so that they must share. */
const SERVERS = 3;

const program = pgBouncerPath();
let newsloom: Newsloom;
let server: SampleServer;
let bouncer: PgBouncer;
let workers: WorkerProcess[] = [];

const countsOf = async (): Promise<Record<string, number>> =>
  Object.fromEntries((await articleCounts(newsloom.db)).map(({ status, count }) => [status, count]));

afterEach(async () => {
  await Promise.all(workers.map((worker) => worker.kill()));
  await server.stop();
  await newsloom.close();
  await bouncer.close();
});

test.skipIf(program === null)(
  'two workers share few connections of a PgBouncer, and one that is killed leaves nothing held',
  async () => {
    newsloom = await openNewsloom();
    const { url } = newsloom.runtime.store;
    bouncer = await startPgBouncer(program ?? '', url, SERVERS);
    server = await followSample(newsloom.db, SOME);
    // Locks that do not expire even on a busy machine, because a job may lose its worker only a few times.
    const environment = { ...newsloom.environment, DATABASE_URL: bouncer.urlOf(url), NEWSLOOM_LOCK_MS: '10000' };
    workers = await Promise.all([1, 2].map(() => startWorkerProcess(['all'], environment)));
    await until('more clients than connections', async () => (await bouncer.counts()).clients > SERVERS);
    await until('the first stories', async () => (await countsOf()).published);
    await workers[0]?.kill();
    workers = [...workers.slice(1), await startWorkerProcess(['all'], environment)];
    await newsloom.idle();
    expect(await countsOf()).toEqual({ published: server.articles.length });
    expect((await bouncer.counts()).servers).toBeLessThanOrEqual(SERVERS);
    expect(await Promise.all(workers.map((worker) => worker.stop()))).toEqual([0, 0]);
  },
);
