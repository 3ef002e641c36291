/** The random share of a wait. Without it, units that failed together would come back together. */
const JITTER = 0.5;

/**
 * Each wait is this many times the one before: with a first wait of 2 s, four tries span three quarters of a minute.
 */
const GROWTH = 4;

/** Growth stops at this try, far beyond any cap. Without a limit the wait would become infinite. */
const LAST_GROWTH = 50;

/**
 * The wait in milliseconds after try number `attempt` (from 1) failed: exponential, capped, shortened at random by at
 * most half. `random` gives a number in [0, 1).
 */
export function backoffMs(
  attempt: number,
  { firstMs, capMs }: { firstMs: number; capMs: number },
  random: () => number,
): number {
  const full = Math.min(capMs, firstMs * GROWTH ** Math.min(attempt - 1, LAST_GROWTH));
  return Math.round(full * (1 - JITTER * random()));
}
