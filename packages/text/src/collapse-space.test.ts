import { expect, test } from 'vitest';
import { collapseSpace } from './collapse-space.ts';

test.each([
  ['  one \t two\n\nthree ', 'one two three'],
  ['a\u00a0b', 'a b'],
  ['', ''],
])('%j', (text, expected) => {
  expect(collapseSpace(text)).toBe(expected);
});
