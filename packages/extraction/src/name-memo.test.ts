import { expect, test } from 'vitest';
import { memoByNames } from './name-memo.ts';

/** A memo of lengths, and the names for which it had to count. */
function lengths() {
  const counted: string[] = [];
  const lengthOf = memoByNames((names) => {
    counted.push(names);
    return names.length;
  });
  return { lengthOf, counted };
}

test('names are answered once, also with a value that is nothing', () => {
  const { lengthOf, counted } = lengths();
  expect(['a', '', 'a', '', 'bc'].map(lengthOf)).toEqual([1, 0, 1, 0, 2]);
  expect(counted).toEqual(['a', '', 'bc']);
});

test('long names are not kept', () => {
  const { lengthOf, counted } = lengths();
  const [longest, longer] = ['x'.repeat(200), 'x'.repeat(201)];
  for (const names of [longest, longer, longest, longer]) lengthOf(names);
  expect(counted).toEqual([longest, longer, longer]);
});

test('a full memo starts anew', () => {
  const { lengthOf, counted } = lengths();
  for (let number = 0; number < 20_000; number += 1) lengthOf(`n${number}`);
  lengthOf('n0');
  expect(counted).toHaveLength(20_000);
  lengthOf('one more');
  lengthOf('n0');
  expect(counted.slice(20_000)).toEqual(['one more', 'n0']);
});
