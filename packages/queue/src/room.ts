/** How many jobs a queue takes before it is full. A job is about a kilobyte, and a stage works off these in minutes. */
export const MOST_JOBS = 50_000;

/**
 * The share of the engine's memory from which on it takes no more jobs: a Redis that is full refuses what workers write,
 * too, and so could not even be emptied.
 */
const MOST_MEMORY = 0.8;

/** For so long an answer counts; a queue takes a few thousand jobs a second at most. In milliseconds. */
const FRESH_MS = 1_000;

export type Room = {
  /** How many of `wanted` jobs the queue still takes: all of them, some, or none. */
  take(queue: string, wanted: number): Promise<number>;
};

/**
 * Keeps the queues of a process within bounds. What is not added stays in the store, where the reconciler finds it. A
 * few processes that look in the same second may add a little more. `nowMs` is a clock that never jumps.
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
