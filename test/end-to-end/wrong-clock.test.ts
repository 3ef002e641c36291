import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { afterEach, expect, test } from 'vitest';
import { type OwnEngines, openOwnEngines } from '../harness/own-engines.ts';
import { startWorkerProcess, type WorkerProcess } from '../harness/worker-process.ts';

const SHIFTED = fileURLToPath(new URL('../harness/shifted-clock.ts', import.meta.url));
const HOUR_MS = 3_600_000;

let engines: OwnEngines;
let workers: WorkerProcess[] = [];

afterEach(async () => {
  await Promise.all(workers.map((worker) => worker.kill()));
  await engines.close();
});

/** Starts a worker of all stages whose clock is `hours` ahead of the others. */
const startShifted = (hours: number): Promise<WorkerProcess> =>
  startWorkerProcess(['all'], {
    ...engines.environment,
    NODE_OPTIONS: `--import=${SHIFTED}`,
    NEWSLOOM_TEST_CLOCK_MS: String(hours * HOUR_MS),
  });

/**
 * Cases with one wrong clock take as long as the case with both, which finds most faults. So they only run with `npm
 * run test:crash`.
 */
const alone: [string, number[]][] = [
  ['ahead', [3]],
  ['behind', [-3]],
];

test.each<[string, number[]]>([
  ...(process.env.NEWSLOOM_TEST_CRASH === 'full' ? alone : []),
  ['ahead, beside one that is behind', [3, -3]],
])('a worker whose clock is hours %s delays nothing, and writes the time of the store', async (_, hours) => {
  engines = await openOwnEngines();
  workers = await Promise.all(hours.map(startShifted));
  await engines.idle();
  expect(await engines.counts()).toEqual({ published: engines.server.articles.length });
  // All stored times are by the clock of the store, so none is hours away from it.
  const { rows } = await sql<{ off: number }>`
    select greatest(
      (select max(abs(extract(epoch from status_at - now()))) from articles),
      (select max(abs(extract(epoch from queued_at - now()))) from articles),
      (select max(abs(extract(epoch from updated_at - now()))) from stories),
      (select max(extract(epoch from next_poll_at - now())) from feeds)
    )::float8 as off`.execute(engines.db);
  expect(rows[0]?.off).toBeLessThan(HOUR_MS / 1_000);
});
