const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** The waits between the tries of a message: 72 hours together. Source: the schedule that Standard Webhooks advises. */
const WAITS = [5 * SECOND, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 10 * HOUR, 14 * HOUR, 20 * HOUR, 20.4 * HOUR];

/** A random part of up to this share is added, so that endpoints that failed together are not tried together. */
const JITTER = 0.2;

/**
 * The time of the next try after `failures` tries in a row, but not before `retryAt`, which the endpoint asked for.
 * Null after three days of tries. `random` is from 0 to 1.
 */
export function nextTry(failures: number, retryAt: Date | null, random: number, now: Date): Date | null {
  const wait = WAITS[failures - 1];
  if (wait === undefined) return null;
  const at = now.getTime() + wait * (1 + JITTER * random);
  return new Date(Math.max(at, retryAt?.getTime() ?? 0));
}
