/** How much of a wait is left to chance, so that units that failed together do not come back together. */
const JITTER = 0.5;

/** Each wait is this many times the one before: with a first wait of 2 s, four tries span three quarters of a minute. */
const GROWTH = 4;

/** Far beyond any cap; a wait that grew without end would stop being a number. */
const LAST_GROWTH = 50;

/**
 * The wait after the `attempt`-th try (from 1) failed: exponential, capped, with jitter downwards (at most half).
 * `random` gives a number in [0, 1).
 */
export function backoffMs(
  attempt: number,
  { firstMs, capMs }: { firstMs: number; capMs: number },
  random: () => number,
): number {
  const full = Math.min(capMs, firstMs * GROWTH ** Math.min(attempt - 1, LAST_GROWTH));
  return Math.round(full * (1 - JITTER * random()));
}
