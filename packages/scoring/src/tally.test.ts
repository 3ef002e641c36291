import { expect, test } from 'vitest';
import { tallyKnown, variety } from './tally.ts';

test.each([[['b', null, 'a', 'c', 'c']], [['c', 'a', 'b', 'c', null]]])(
  'the most frequent first, then by name, the unknown left out: %j',
  (names) => {
    expect([...tallyKnown(names)]).toEqual([
      ['c', 2],
      ['a', 1],
      ['b', 1],
    ]);
  },
);

test.each([
  [[], 0],
  [[7], 0],
  [[1, 1], 0.5],
  [[2, 1, 1], 1 - 0.25 - 0.0625 - 0.0625],
])('the variety of %j is %d', (counts, chance) => {
  expect(variety(counts)).toBe(chance);
});
