/** Units per batch in a replay without a rate: few enough for short locks, many enough for few round trips. */
const RUN = 500;

/** How fast a replay goes. */
export type RateLimit = {
  /** Units to take at once. */
  run: number;
  /** Milliseconds from one unit's turn to the next. */
  spacingMs: number;
  /** Waits until the rate allows the next units. */
  wait(): Promise<void>;
  /** Records that `units` units were replayed. */
  spend(units: number): void;
};

/** At most `ratePerSecond` units a second; as fast as possible without a rate. */
export function rateLimitOf(ratePerSecond: number | undefined, pause: (ms: number) => Promise<void>): RateLimit {
  // Without a rate turns only keep the order, so they are a millisecond apart.
  if (ratePerSecond === undefined) return { run: RUN, spacingMs: 1, wait: async () => {}, spend: () => {} };
  const spacingMs = 1_000 / ratePerSecond;
  let owedMs = 0;
  return {
    // As many units as one second allows, so that pauses take about a second at any rate.
    run: Math.min(RUN, Math.max(1, Math.floor(ratePerSecond))),
    spacingMs,
    async wait() {
      if (owedMs > 0) await pause(owedMs);
      owedMs = 0;
    },
    spend(units) {
      owedMs += units * spacingMs;
    },
  };
}
