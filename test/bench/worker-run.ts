import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { backlog, enqueue, isIdle, STAGE_NAMES, stageAfter } from '@newsloom/pipeline';
import { articles, type Import } from '@newsloom/store';
import type { ScriptRun } from '../harness/script-run.ts';
import { startWorkerProcess, type WorkerProcess } from '../harness/worker-process.ts';
import { type Cost, startMeter } from './cost-meter.ts';
import { publicationTimes } from './publication-rate.ts';

/** The cost of articles in worker processes, and the publication times (ms). */
export type WorkerRun = { cost: Cost; published: number[] };

/** The first stage of an imported article. */
const FIRST = stageAfter(articles.IMPORTED);
const STAGES = STAGE_NAMES.slice(STAGE_NAMES.indexOf(FIRST));

/** The time between two looks for the end: long enough to cost the store next to nothing. */
const LOOK_MS = 250;

/** Starts `count` worker processes on the engines of `run`. */
export const startWorkers = ({ home }: ScriptRun, count: number): Promise<WorkerProcess[]> =>
  Promise.all(
    Array.from({ length: count }, () =>
      startWorkerProcess(STAGES, { NEWSLOOM_HOME: home, NEWSLOOM_LOG_LEVEL: 'error' }),
    ),
  );

/**
 * Writes `imports` to the store, enqueues them all at once for `workers`, and measures until no work is left. The rows
 * are written before the measurement, because workers do not do that.
 */
export async function workOff(
  { runtime, db, home }: ScriptRun,
  workers: readonly WorkerProcess[],
  imports: Import[],
): Promise<WorkerRun> {
  const ids = await articles.importNew(db, imports, runtime.now());
  const meter = startMeter(
    home,
    workers.map(({ pid }) => pid),
  );
  const traceId = randomUUID();
  await enqueue(
    runtime,
    FIRST,
    ids.map((id) => ({ id, traceId })),
  );
  for (let done = false; !done; done = isIdle(await backlog(db, runtime.now()))) {
    if (!workers.every((worker) => worker.isRunning())) throw new Error('a worker has ended before its work was done');
    await setTimeout(LOOK_MS);
  }
  return { cost: meter.end(), published: await publicationTimes(db, ids) };
}
