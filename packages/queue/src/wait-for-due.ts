import type { Clock } from './clock.ts';

/** A job that is due within this time waits for it where it is: clocks that are right differ by less. */
const NEAR_MS = 1_000;

/** One that is not is kept for so long, so that each comes round twelve times a minute, for next to nothing. */
const KEEP_MS = 5_000;

/**
 * Waits for `due` with a job that came before its time, which is what happens when the clock of a worker of its queue is
 * ahead: that worker promotes the job again as soon as it is put off. One that is not nearly due is kept for a while, and
 * takes no place from others: `widen` makes room for it meanwhile.
 * Returns true when the job is due, false when it is to be put off again, also because `closing` ends the wait.
 */
export async function waitForDue(
  due: Date,
  now: Clock,
  closing: AbortSignal,
  widen: (places: 1 | -1) => void,
): Promise<boolean> {
  const earlyMs = due.getTime() - now().getTime();
  if (earlyMs <= 0) return true;
  if (earlyMs <= NEAR_MS) return pass(earlyMs, closing);
  widen(1);
  await pass(Math.min(earlyMs, KEEP_MS), closing);
  widen(-1);
  return false;
}

/** Returns true when the time has passed, false when `signal` ended it. */
const pass = (ms: number, signal: AbortSignal): Promise<boolean> =>
  new Promise((resolve) => {
    const timer = setTimeout(() => end(true), ms);
    const end = (passed: boolean): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
      resolve(passed);
    };
    const stop = (): void => end(false);
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop);
  });
