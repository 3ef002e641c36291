import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { retryAfter } from './retry-after.ts';

const NOW = new Date('2026-03-01T12:00:00Z');
const DAY = 86_400_000;

describe('the time that Retry-After names', () => {
  test.each<[string | null, string | null]>([
    [null, null],
    ['', null],
    ['soon', null],
    ['120', '2026-03-01T12:02:00.000Z'],
    [' 120 ', '2026-03-01T12:02:00.000Z'],
    ['0', '2026-03-01T12:00:00.000Z'],
    ['Sun, 01 Mar 2026 12:30:00 GMT', '2026-03-01T12:30:00.000Z'],
    ['Sunday, 01-Mar-26 12:30:00 GMT', '2026-03-01T12:30:00.000Z'],
    ['Sun, 01 Mar 2026 11:30:00 GMT', '2026-03-01T12:00:00.000Z'],
    ['2026-03-01T12:30:00Z', '2026-03-01T12:30:00.000Z'],
    ['Mon, 02 Mar 2026 01:00:00 +0100', '2026-03-02T00:00:00.000Z'],
    ['Tue, 03 Mar 2026 12:00:00 GMT', '2026-03-02T12:00:00.000Z'],
    ['1000000000', '2026-03-02T12:00:00.000Z'],
    ['9'.repeat(400), '2026-03-02T12:00:00.000Z'],
  ])('%j is %s', (header, expected) => {
    expect(retryAfter(header, NOW)?.toISOString() ?? null).toBe(expected);
  });

  test('is always between now and a day ahead', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.integer().map(String), fc.date().map(String)), (header) => {
        const at = retryAfter(header, NOW);
        if (at === null) return;
        expect(at.getTime()).toBeGreaterThanOrEqual(NOW.getTime());
        expect(at.getTime()).toBeLessThanOrEqual(NOW.getTime() + DAY);
      }),
    );
  });
});
