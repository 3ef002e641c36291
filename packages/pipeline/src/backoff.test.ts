import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { backoffMs } from './backoff.ts';

const never = () => 0;

describe('the wait after a failed try', () => {
  test.each([
    { attempt: 1, firstMs: 2_000, capMs: 600_000, random: 0, wait: 2_000 },
    { attempt: 2, firstMs: 2_000, capMs: 600_000, random: 0, wait: 8_000 },
    { attempt: 3, firstMs: 2_000, capMs: 600_000, random: 0, wait: 32_000 },
    { attempt: 3, firstMs: 2_000, capMs: 600_000, random: 0.5, wait: 24_000 },
    { attempt: 6, firstMs: 2_000, capMs: 600_000, random: 0, wait: 600_000 },
    { attempt: 1, firstMs: 2_000, capMs: 500, random: 0, wait: 500 },
    { attempt: 9, firstMs: 0, capMs: 600_000, random: 0, wait: 0 },
  ])('after try $attempt, from $firstMs ms to $capMs ms, with chance at $random: $wait ms', (row) => {
    expect(backoffMs(row.attempt, row, () => row.random)).toBe(row.wait);
  });

  const rule = fc.record({ firstMs: fc.integer({ min: 0, max: 3_600_000 }), capMs: fc.integer({ min: 0, max: 1e9 }) });
  const attempt = fc.oneof(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 1_000_000 }));
  const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

  test('never exceeds the cap, and jitter takes at most half of it', () => {
    fc.assert(
      fc.property(attempt, rule, chance, (attempt, rule, chance) => {
        const full = backoffMs(attempt, rule, never);
        const wait = backoffMs(attempt, rule, () => chance);
        expect(full).toBeLessThanOrEqual(rule.capMs);
        expect(wait).toBeLessThanOrEqual(full);
        expect(wait).toBeGreaterThanOrEqual(Math.floor(full / 2));
      }),
    );
  });

  test('never gets shorter from try to try, and reaches any cap', () => {
    fc.assert(
      fc.property(attempt, rule, (attempt, rule) => {
        expect(backoffMs(attempt + 1, rule, never)).toBeGreaterThanOrEqual(backoffMs(attempt, rule, never));
        if (rule.firstMs > 0) expect(backoffMs(1_000, rule, never)).toBe(rule.capMs);
      }),
    );
  });
});
