import { type Job as BullJob, DelayedError } from 'bullmq';
import type { Backend, BackendQueue } from './backend.ts';
import { type Clock, dueNote, engineTime, readDueNote } from './clock.ts';
import type { Consumer, Job, JobHandler, WorkOptions } from './queue.ts';
import { openSuspects } from './suspects.ts';
import { waitForDue } from './wait-for-due.ts';
import { mendClock } from './wrong-clock.ts';

/**
 * How many early jobs get extra places, at most. A thousand cause two hundred looks a second, a tenth of what Redis can
 * do here. Further early jobs take the places of other jobs: the queue gets slower, but is not blocked for hours.
 */
const MAX_EARLY = 1_000;

/** What a consumer works on. */
export type Source = { backend: Backend; name: string; queue: BackendQueue; now: Clock };

/** When a job that is not done is due again, and whether that spends an attempt. */
type PutOff = { due: Date; spends: boolean };

/** Hands the jobs of a queue to `handle` and does what its verdicts say. */
export function consume(source: Source, work: WorkOptions, handle: JobHandler): Consumer {
  const { backend, name, now } = source;
  const closing = new AbortController();
  const stopping = new AbortController();
  const suspects = openSuspects();
  let early = 0;
  const widen = (places: 1 | -1): void => {
    early += places;
    worker.concurrency = work.concurrency + Math.min(early, MAX_EARLY);
  };
  const later = (ms: number): PutOff => ({ due: new Date(now().getTime() + ms), spends: false });

  const handOut = async (job: BullJob): Promise<PutOff | null> => {
    // A job that comes while the consumer closes is left to another consumer.
    if (closing.signal.aborted) return later(0);
    const verdict = await handle(jobOf(job), stopping.signal);
    if (verdict.kind === 'complete') return null;
    if (verdict.kind === 'delay') return { due: verdict.until, spends: false };
    return { ...later(verdict.afterMs), spends: true };
  };
  const handOutAlone = async (job: BullJob): Promise<PutOff | null> => {
    const waitMs = suspects.take(now().getTime());
    if (waitMs !== null) return later(waitMs);
    try {
      await suspects.alone();
      return await handOut(job);
    } finally {
      suspects.release();
    }
  };
  const carryOut = async (job: BullJob, token?: string): Promise<void> => {
    const due = readDueNote(job.failedReason);
    const isDue = !due || (await waitForDue(due, now, closing.signal, widen));
    const again = isDue ? await (job.stalledCounter > 0 ? handOutAlone(job) : handOut(job)) : { due, spends: false };
    if (!again) return;
    await worker.getBackend().moveToDelayed(job.id ?? '', engineTime(again.due, now), 0, token, {
      skipAttempt: !again.spends,
      fieldsToUpdate: { failedReason: dueNote(again.due) },
    });
    throw new DelayedError();
  };
  const process = (job: BullJob, token?: string): Promise<void> => {
    if (job.stalledCounter === 0) return carryOut(job, token);
    suspects.come();
    return carryOut(job, token).finally(suspects.go);
  };

  const worker = backend.worker(name, process, work);
  worker.on('error', work.onError);
  const mending = mendClock(source, worker, work.onError);
  return {
    async close(deadlineMs) {
      closing.abort();
      const timer = setTimeout(() => stopping.abort(new Error('shutting down')), deadlineMs);
      // The handlers get the signal and put their jobs off, so another worker can take them at once.
      await worker.close();
      clearTimeout(timer);
      await mending.stop();
    },
  };
}

const jobOf = (job: BullJob): Job => ({
  id: job.id ?? '',
  data: job.data,
  attempt: job.attemptsMade + 1,
  stalls: job.stalledCounter,
  waitedMs: waitedMsOf(job),
});

/** Never negative: the clocks of producer and worker may differ a little. */
function waitedMsOf({ attemptsStarted, processedOn, timestamp, opts }: BullJob): number | null {
  if (attemptsStarted > 1 || processedOn === undefined) return null;
  return Math.max(0, processedOn - timestamp - (opts.delay ?? 0));
}
