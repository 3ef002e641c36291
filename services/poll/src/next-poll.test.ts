import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextPollAfterError, nextPollAt } from './next-poll.ts';

const NOW = new Date('2026-03-01T12:00:00Z');
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const waitOf = (at: Date): number => at.getTime() - NOW.getTime();

describe('after a successful poll the next one', () => {
  test.each<[string, number, number | null, string | null, number]>([
    ['comes after the interval', 15 * MINUTE, null, null, 15 * MINUTE],
    ['waits for the ttl of the feed', 15 * MINUTE, 60, null, 60 * MINUTE],
    ['does not come sooner than the interval', 15 * MINUTE, 1, 'max-age=1', 15 * MINUTE],
    ['waits for as long as the answer is fresh', 15 * MINUTE, null, 'max-age=3600', 60 * MINUTE],
    ['reads max-age among other directives', 15 * MINUTE, null, 'public, Max-Age=3600, immutable', 60 * MINUTE],
    ['ignores s-maxage', 15 * MINUTE, null, 's-maxage=3600', 15 * MINUTE],
    ['ignores a max-age that is not a number', 15 * MINUTE, null, 'max-age=soon', 15 * MINUTE],
    ['takes the longest of all', 15 * MINUTE, 30, 'max-age=3600', 60 * MINUTE],
    ['comes within a day', 15 * MINUTE, 60 * 24 * 365, null, DAY],
    ['comes within a day for any max-age', 15 * MINUTE, null, `max-age=${'9'.repeat(400)}`, DAY],
    ['comes after the interval even if that is above a day', 3 * DAY, 60 * 24 * 7, null, 3 * DAY],
  ])('%s', (_, intervalMs, ttlMinutes, cacheControl, wait) => {
    expect(waitOf(nextPollAt(NOW, { intervalMs, ttlMinutes, cacheControl }))).toBe(wait);
  });

  test('comes between the interval and a day for any feed', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1_000, max: DAY }),
        fc.option(fc.double({ noNaN: true })),
        fc.option(
          fc.oneof(
            fc.string(),
            fc.nat().map((age) => `max-age=${age}`),
          ),
        ),
        (intervalMs, ttlMinutes, cacheControl) => {
          const wait = waitOf(nextPollAt(NOW, { intervalMs, ttlMinutes, cacheControl }));
          expect(wait).toBeGreaterThanOrEqual(intervalMs);
          expect(wait).toBeLessThanOrEqual(DAY);
        },
      ),
    );
  });
});

describe('after errors the next poll', () => {
  test.each<[number, number]>([
    [1, 15 * MINUTE],
    [2, 30 * MINUTE],
    [3, 60 * MINUTE],
    [7, 16 * 60 * MINUTE],
    [8, DAY],
    [1_000_000, DAY],
  ])('comes, after %i in a row, in %i ms', (errors, wait) => {
    expect(waitOf(nextPollAfterError(NOW, 15 * MINUTE, errors, undefined))).toBe(wait);
  });

  test.each<[string, number, number]>([
    ['waits until the time that the host asks for', 2 * 60 * MINUTE, 2 * 60 * MINUTE],
    ['does not come sooner than the backoff', MINUTE, 15 * MINUTE],
  ])('%s', (_, wish, wait) => {
    const retryAt = new Date(NOW.getTime() + wish);
    expect(waitOf(nextPollAfterError(NOW, 15 * MINUTE, 1, retryAt))).toBe(wait);
  });

  test('comes within the interval when the interval is longer than a day', () => {
    expect(waitOf(nextPollAfterError(NOW, 3 * DAY, 9, undefined))).toBe(3 * DAY);
  });
});
