import { type Job as BullJob, DelayedError } from 'bullmq';
import type { Backend } from './backend.ts';
import type { Consumer, Job, JobHandler, Verdict, WorkOptions } from './queue.ts';

/** The handler ends a job that takes workers down (see `Job.stalls`) long before BullMQ would. */
const MAX_STALLS = 10;

/** Tells BullMQ to try again after `afterMs`. */
class RetryLater extends Error {
  readonly afterMs: number;
  constructor(afterMs: number) {
    super(`again after ${afterMs} ms`);
    this.afterMs = afterMs;
  }
}

/** Hands the jobs of queue `name` to `handle` and does what its verdicts say. */
export function consume(backend: Backend, name: string, work: WorkOptions, handle: JobHandler): Consumer {
  const stopping = new AbortController();
  const process = async (job: BullJob, token?: string, signal?: AbortSignal): Promise<void> => {
    const either = signal ? AbortSignal.any([signal, stopping.signal]) : stopping.signal;
    await carryOut(await handle(jobOf(job), either), job, token);
  };
  const worker = backend.worker(name, process, {
    concurrency: work.concurrency,
    lockDuration: work.lockMs,
    stalledInterval: work.lockMs,
    maxStalledCount: MAX_STALLS,
    settings: { backoffStrategy: (_attempts, _type, error) => (error instanceof RetryLater ? error.afterMs : 0) },
  });
  worker.on('error', work.onError);
  return {
    async close(deadlineMs) {
      const timer = setTimeout(() => stopping.abort(new Error('shutting down')), deadlineMs);
      // What is in hand hears the signal, puts its job off and so ends: another worker has it at once.
      await worker.close();
      clearTimeout(timer);
    },
  };
}

const jobOf = (job: BullJob): Job => ({
  id: job.id ?? '',
  data: job.data,
  attempt: job.attemptsMade + 1,
  stalls: job.stalledCounter,
});

async function carryOut(verdict: Verdict, job: BullJob, token: string | undefined): Promise<void> {
  if (verdict.kind === 'retry') throw new RetryLater(verdict.afterMs);
  if (verdict.kind === 'delay') {
    await job.moveToDelayed(verdict.until.getTime(), token);
    throw new DelayedError();
  }
}
