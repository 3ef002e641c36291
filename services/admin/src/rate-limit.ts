/** A replay without a rate goes on in runs of this many: short locks, and few round trips. */
const RUN = 500;

/** How fast a replay goes. */
export type RateLimit = {
  /** Units to take at once. */
  run: number;
  /** Milliseconds from one unit's turn to the next. */
  spacingMs: number;
  /** Waits for as long as the units that went before must be apart from the next. */
  wait(): Promise<void>;
  /** Notes that this many went. */
  spend(units: number): void;
};

/** At most `ratePerSecond` units a second; as fast as it goes without a rate. */
export function rateLimitOf(ratePerSecond: number | undefined, pause: (ms: number) => Promise<void>): RateLimit {
  // Without a rate the turns only keep the order, of which a millisecond is the unit.
  if (ratePerSecond === undefined) return { run: RUN, spacingMs: 1, wait: async () => {}, spend: () => {} };
  const spacingMs = 1_000 / ratePerSecond;
  let owedMs = 0;
  return {
    // What one second may take: pauses of about a second, however high or low the rate.
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
