/**
 * Between two jobs that are put off: what a worker had in hand when it was lost, 64 jobs, is back within three seconds,
 * and a job that takes its time in hand is asked after twenty times a second.
 */
const APART_MS = 50;

/** The jobs of one consumer that were in hand when a worker was lost. */
export type Suspects = {
  /** Takes one in hand and returns null, or returns for how many milliseconds it is to be put off. */
  take(nowMs: number): number | null;
  /** The one in hand is done with. */
  release(): void;
};

/**
 * One of the jobs that a lost worker had in hand may be what it was lost by; the others were merely there. They are
 * taken in hand one at a time: the one that takes workers down is soon alone with its fault, and the others do not share
 * its next one. The rest are put off one behind the other, so that they do not all come back at once.
 */
export function openSuspects(): Suspects {
  let inHand = false;
  let lastMs = 0;
  return {
    take(nowMs) {
      if (inHand) {
        lastMs = Math.max(lastMs, nowMs) + APART_MS;
        return lastMs - nowMs;
      }
      inHand = true;
      return null;
    },
    release() {
      inHand = false;
    },
  };
}
