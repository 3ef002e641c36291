import fc from 'fast-check';
import { expect, test } from 'vitest';
import { slope } from './slope.ts';

test.each<[string, [number, number][], number]>([
  [
    'a line that rises',
    [
      [0, 5],
      [1, 7],
      [2, 9],
    ],
    2,
  ],
  [
    'a line that falls',
    [
      [10, 3],
      [20, -2],
    ],
    -0.5,
  ],
  [
    'a level',
    [
      [0, 4],
      [5, 4],
      [9, 4],
    ],
    0,
  ],
  [
    'points around a line',
    [
      [0, 0],
      [1, 2],
      [2, 1],
      [3, 3],
    ],
    0.8,
  ],
])('%s', (_, points, expected) => {
  expect(slope(points.map(([x, y]) => ({ x, y })))).toBeCloseTo(expected, 12);
});

test('fewer than two points have no slope', () => {
  expect([slope([]), slope([{ x: 1, y: 1 }])]).toEqual([Number.NaN, Number.NaN]);
});

test('a line has its own slope, wherever it is', () => {
  const number = fc.integer({ min: -1_000, max: 1_000 });
  fc.assert(
    fc.property(number, number, fc.uniqueArray(number, { minLength: 2, maxLength: 20 }), (rise, start, xs) => {
      expect(slope(xs.map((x) => ({ x, y: start + rise * x })))).toBeCloseTo(rise, 6);
    }),
  );
});
