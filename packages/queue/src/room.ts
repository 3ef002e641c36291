/**
 * How many jobs a queue takes before it is full. A job is about a kilobyte, and a stage needs minutes for this many.
 */
export const MOST_JOBS = 50_000;

/**
 * When this share of the engine's memory is used, no more jobs are added. A full Redis refuses the writes of workers
 * too, so its queues could not even be emptied.
 */
export const MOST_MEMORY = 0.8;

/** How long an answer of the engine is used, in milliseconds. A queue takes a few thousand jobs a second at most. */
const FRESH_MS = 1_000;

export type Room = {
  /** How many of `wanted` jobs the queue still takes: all of them, some, or none. */
  take(queue: string, wanted: number): Promise<number>;
};

/**
 * Limits the length of queues. Units that are not added stay in the store, where the reconciler finds them. Several
 * processes that look in the same second may add a little more. `nowMs` is a monotonic clock in milliseconds.
 */
export function openRoom(
  { jobsIn, memoryShare }: { jobsIn(queue: string): Promise<number>; memoryShare(): Promise<number> },
  mostJobs = MOST_JOBS,
  nowMs = () => performance.now(),
): Room {
  const known = new Map<string, { left: number; until: number }>();
  return {
    async take(queue, wanted) {
      let room = known.get(queue);
      if (room === undefined || nowMs() >= room.until) {
        const [jobs, memory] = await Promise.all([jobsIn(queue), memoryShare()]);
        room = { left: memory >= MOST_MEMORY ? 0 : Math.max(0, mostJobs - jobs), until: nowMs() + FRESH_MS };
        known.set(queue, room);
      }
      const taken = Math.min(wanted, room.left);
      room.left -= taken;
      return taken;
    },
  };
}
