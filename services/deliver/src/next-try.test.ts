import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextTry } from './next-try.ts';

const NOW = new Date('2026-03-01T12:00:00Z');
const HOUR = 3_600_000;

test('a message is tried for three days, less and less often', () => {
  let at = NOW;
  const waits: number[] = [];
  for (let failures = 1; ; failures++) {
    const next = nextTry(failures, null, 0, at);
    if (next === null) break;
    waits.push(next.getTime() - at.getTime());
    at = next;
  }
  expect(waits).toEqual(waits.toSorted((a, b) => a - b));
  expect((at.getTime() - NOW.getTime()) / HOUR).toBeCloseTo(72, 0);
});

test('a try is never before the time that the endpoint asked for, and at most a fifth later than planned', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9 }), fc.double({ min: 0, max: 1, noNaN: true }), (failures, random) => {
      const [planned, at] = [nextTry(failures, null, 0, NOW), nextTry(failures, null, random, NOW)];
      const wait = (planned?.getTime() ?? 0) - NOW.getTime();
      expect(at?.getTime()).toBeGreaterThanOrEqual(NOW.getTime() + wait);
      expect(at?.getTime()).toBeLessThanOrEqual(NOW.getTime() + wait * 1.2);
      const asked = new Date(NOW.getTime() + 100 * HOUR);
      expect(nextTry(failures, asked, random, NOW)).toEqual(asked);
    }),
  );
});
