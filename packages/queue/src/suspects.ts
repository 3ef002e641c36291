/**
 * Between two jobs that are put off: what a worker had in hand when it was lost, 64 jobs, is back within three seconds,
 * and a job that takes its time in hand is asked after twenty times a second.
 */
const APART_MS = 50;

/** BullMQ takes as many jobs as it may before it lets one of them begin: so long none came after the last of a batch. */
const QUIET_MS = 20;

/** Where a batch is not put off within a second, the engine is slow, and waiting for it would take for ever. */
const PATIENCE_MS = 1_000;

/** The jobs of one consumer that were in hand when a worker was lost. */
export type Suspects = {
  /** One was fetched. Each goes in the end, whatever is done with it. */
  come(): void;
  go(): void;
  /** Takes one in hand and returns null, or returns for how many milliseconds it is to be put off. */
  take(nowMs: number): number | null;
  /** Resolves when there is no other here than the one in hand, or when there has been one for a second. */
  alone(): Promise<void>;
  /** The one in hand is done with. */
  release(): void;
};

/**
 * One of the jobs that a lost worker had in hand may be what it was lost by; the others were merely there. They are
 * taken in hand one at a time, when the others are out of the way: the one that takes workers down is soon alone with
 * its fault, and the others do not share its next one. They are put off one behind the other, so that they do not all
 * come back at once.
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
