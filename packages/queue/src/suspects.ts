/**
 * The time between two jobs that are put off. The 64 jobs of a lost worker are back within about three seconds. A slow
 * job in hand causes twenty looks a second.
 */
const APART_MS = 50;

/**
 * A batch is complete when no job came for this long. BullMQ fetches as many jobs as it may before it starts the first.
 */
const QUIET_MS = 20;

/** If a batch is not put off within this time, the engine is slow, and waiting longer could take for ever. */
const PATIENCE_MS = 1_000;

/** The jobs of one consumer that were in hand when a worker was lost. */
export type Suspects = {
  /** A job was fetched. `go` must follow for each. */
  come(): void;
  go(): void;
  /** Takes a job in hand and returns null, or returns for how many milliseconds to put it off. */
  take(nowMs: number): number | null;
  /** Resolves when only the job in hand is left, or after a second. */
  alone(): Promise<void>;
  /** The job in hand is done. */
  release(): void;
};

/**
 * When a worker is lost, one of its jobs may be the cause. The suspects are taken in hand one at a time, with no other
 * job around. So a job that takes workers down runs alone the next time, and the others are no longer suspected.
 * Suspects that must wait are put off to different times, so that they do not all come back at once.
 */
export function openSuspects(): Suspects {
  let here = 0;
  let came = 0;
  let inHand = false;
  let lastMs = 0;
  return {
    come() {
      here += 1;
      came += 1;
    },
    go() {
      here -= 1;
    },
    take(nowMs) {
      if (inHand) {
        lastMs = Math.max(lastMs, nowMs) + APART_MS;
        return lastMs - nowMs;
      }
      inHand = true;
      return null;
    },
    async alone() {
      for (let waitedMs = 0; waitedMs < PATIENCE_MS; waitedMs += QUIET_MS) {
        const before = came;
        await new Promise((resolve) => setTimeout(resolve, QUIET_MS));
        if (here === 1 && came === before) return;
      }
    },
    release() {
      inHand = false;
    },
  };
}
