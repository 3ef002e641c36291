import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isRounding } from './rounding.ts';

test.each<[number, number, boolean]>([
  [183_000, 183_068, true],
  [1_300, 1_268, true],
  [300, 299, true],
  [300, 201, true],
  [300, 200, false],
  [1_000, 1_200, true],
  // The number of dead is rarely rounded to tens.
  [10, 12, false],
  [120, 121, false],
  [12, 15, false],
  [1_003, 1_004, false],
  [0, 1, false],
])('%d may be %d, rounded: %j', (a, b, expected) => {
  expect(isRounding(a, b)).toBe(expected);
  expect(isRounding(b, a)).toBe(expected);
});

test('a number is itself, and what it is rounded to', () => {
  fc.assert(
    fc.property(fc.integer({ min: 100, max: 1e9 }), (value) => {
      expect(isRounding(value, value)).toBe(true);
      expect(isRounding(value, Math.round(value / 100) * 100)).toBe(true);
    }),
  );
});
