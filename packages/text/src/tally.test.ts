import { expect, test } from 'vitest';
import { mostFrequentFirst, tally } from './tally.ts';

test('each value has its count, in order of first occurrence', () => {
  expect([...tally(['b', 'a', 'b', 'c', 'b', 'a'])]).toEqual([
    ['b', 3],
    ['a', 2],
    ['c', 1],
  ]);
  expect([...tally([])]).toEqual([]);
});

test('the most frequent comes first, then the smaller name', () => {
  expect(mostFrequentFirst(tally(['c', 'b', 'a', 'b', 'a', 'd', 'd', 'd'])).map(([value]) => value)).toEqual([
    'd',
    'a',
    'b',
    'c',
  ]);
});
