import { newsloomError } from '@newsloom/errors';
import type { JobHandler } from '@newsloom/queue';

/**
 * How long jobs may wait while the consumer works on none. A new connection takes seconds. A job that came too early
 * occupies a place for a minute at most.
 */
const STUCK_MS = 180_000;

/** Checks that a consumer takes the jobs of its queue. */
export type Consumption = {
  /** The handler, which now also counts its jobs in hand. */
  watched: JobHandler;
  /** Looks at the queue. Call it every 30 seconds or so. */
  look(): Promise<void>;
  /** Throws `consumer-stuck` when jobs waited for three minutes and none was taken. */
  check(): void;
};

/**
 * Watches the consumer of `queue`. A process with open connections can still take no jobs, if its blocking read never
 * settles. `waiting` gives the number of jobs that wait, `nowMs` is a monotonic clock in milliseconds.
 */
export function watchConsumption(
  queue: string,
  handle: JobHandler,
  waiting: () => Promise<number>,
  nowMs = () => performance.now(),
): Consumption {
  let inHand = 0;
  let idleSince: number | null = null;
  return {
    async watched(job, signal) {
      inHand += 1;
      idleSince = null;
      try {
        return await handle(job, signal);
      } finally {
        inHand -= 1;
      }
    },
    async look() {
      // A queue that is away hands out nothing. That is not the consumer's fault.
      const jobs = await waiting().catch(() => 0);
      if (jobs === 0 || inHand > 0) idleSince = null;
      else idleSince ??= nowMs();
    },
    check() {
      const idleMs = idleSince === null ? 0 : nowMs() - idleSince;
      if (idleMs >= STUCK_MS) throw newsloomError('consumer-stuck', { queue, seconds: Math.round(idleMs / 1_000) });
    },
  };
}
