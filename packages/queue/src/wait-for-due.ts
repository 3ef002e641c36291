import type { Clock } from './clock.ts';

/** A job that is due within this time waits in its place: right clocks differ by less. */
const NEAR_MS = 1_000;

/** Other jobs are kept for this long, so each is looked at twelve times a minute, which costs next to nothing. */
const KEEP_MS = 5_000;

/**
 * Lets a job that came too early wait for `due`. Jobs come early when the clock of some worker of the queue is ahead:
 * that worker promotes a job again as soon as the job is put off. A job that is far from due is kept for a while, and
 * `widen` makes an extra place, so that it blocks no other job. Returns true when the job is due, false when it is to
 * be put off again or `closing` ended the wait.
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
