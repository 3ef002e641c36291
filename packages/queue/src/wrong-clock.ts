import type { Job as BullJob } from 'bullmq';
import type { BackendWorker } from './backend.ts';
import { aheadMs, OFF_MS } from './clock.ts';
import { ANSWER_MS, within } from './connection.ts';
import type { Source } from './consume.ts';

/** Between two looks for jobs that this process would find due hours late. */
const LOOK_MS = 1_000;

/**
 * Promotes the jobs that BullMQ would hand out late in a process whose clock is wrong. Does nothing if the clock is
 * right.
 * - If the clock is behind, BullMQ does not see that a job put off by another process is due. So due jobs are promoted.
 * - If the clock is ahead, BullMQ's script delays the run that follows a finished one (see `NewJob`) by hours. So that
 *   run is promoted at once, and runs a little early.
 */
export function mendClock(
  { backend, name, queue, now }: Source,
  worker: BackendWorker,
  onError: (error: Error) => void,
): { stop(): Promise<void> } {
  const engine = queue.getBackend();
  const mending = new Set<Promise<void>>();
  const mend = (work: () => Promise<void>): void => {
    const done = within(ANSWER_MS, work)
      .catch(onError)
      .finally(() => mending.delete(done));
    mending.add(done);
  };
  const promote = async (ids: string[]): Promise<void> => {
    // Another worker may have been faster with any of them.
    await Promise.allSettled(ids.map((id) => engine.promote(id)));
  };
  const promoteLate = async () => promote(await backend.late(name, now()));
  const promoteFollower = async (key: string) => {
    const id = await engine.getDeduplicationJobId(key);
    if (id) await promote([id]);
  };

  const timer = setInterval(() => {
    if (aheadMs(now) < -OFF_MS && mending.size === 0) mend(promoteLate);
  }, LOOK_MS);
  worker.on('completed', ({ deduplicationId }: BullJob) => {
    if (aheadMs(now) > OFF_MS && deduplicationId) mend(() => promoteFollower(deduplicationId));
  });
  return {
    async stop() {
      clearInterval(timer);
      await Promise.all(mending);
    },
  };
}
