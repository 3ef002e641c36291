import { newsloomError } from '@newsloom/errors';
import type { JobHandler } from '@newsloom/queue';

/**
 * How long jobs may wait for a consumer that has none in hand. A connection that is made anew takes seconds, a job that
 * comes early in its place a minute at most.
 */
const STUCK_MS = 180_000;

/** Watches that a consumer takes what waits in its queue. */
export type Consumption = {
  /** The handler, with what it has in hand counted. */
  watched: JobHandler;
  /** Looks at the queue; to be called every some seconds. */
  look(): Promise<void>;
  /** Throws `consumer-stuck` when jobs have been waiting, and none was taken, for minutes. */
  check(): void;
};

/**
 * Watches the consumer of `queue`. A process whose connections are open can still be of no use: a blocking read that
 * never settles takes no job. `waiting` says how many jobs wait; `nowMs` is a clock that never jumps.
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
      // A queue that is away has nothing to hand out, which is no fault of the consumer.
      const jobs = await waiting().catch(() => 0);
      if (jobs === 0 || inHand > 0) idleSince = null;
      else idleSince ??= nowMs();
    },
    check() {
      const seconds = idleSince === null ? 0 : Math.round((nowMs() - idleSince) / 1000);
      if (seconds * 1000 >= STUCK_MS) throw newsloomError('consumer-stuck', { queue, seconds });
    },
  };
}
