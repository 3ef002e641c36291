import { expect, test } from 'vitest';
import { comparableOf, isSameSubject } from './page-subject.ts';

/** A lesson with these words, each with its block, and these further blocks. */
const page = (subject: [word: number, block: number][], blocks: number[] = []) =>
  comparableOf({ subject: subject.map(([word, block]) => ({ word, block })), blocks });
const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, at) => from + at);
const many = (from: number, to: number) => range(from, to).map((word): [number, number] => [word, 0]);

test.each<[string, ReturnType<typeof page>, ReturnType<typeof page>, boolean]>([
  ['three words in common', page(many(0, 10)), page([...many(7, 10), ...many(50, 60)], [1]), true],
  ['two', page(many(0, 10), [2]), page([...many(8, 10), ...many(50, 60)], [1]), false],
  [
    'three, one of them in a block of both',
    page(
      [
        [1, 9],
        [2, 0],
        [3, 0],
      ],
      [9, 8, 7],
    ),
    page(
      [
        [1, 9],
        [2, 0],
        [3, 0],
      ],
      [9, 6, 5],
    ),
    false,
  ],
  [
    'three, one of them in a block of one',
    page(
      [
        [1, 9],
        [2, 0],
        [3, 0],
      ],
      [9, 8],
    ),
    page(
      [
        [1, 4],
        [2, 0],
        [3, 0],
      ],
      [4, 6],
    ),
    true,
  ],
  ['three among the first twenty', page(many(0, 32), [1]), page([...many(100, 117), ...many(17, 20)], [2]), true],
  [
    'one of three after the first twenty',
    page(many(0, 32), [1]),
    page([...many(100, 117), ...many(18, 21)], [2]),
    false,
  ],
  ['half of the blocks of the shorter', page(many(0, 10), range(0, 4)), page(many(50, 60), range(2, 20)), true],
  ['fewer', page(many(0, 10), range(0, 5)), page(many(50, 60), range(3, 20)), false],
])('pages with %s have one subject: %#', (_, one, other, isSame) => {
  expect(isSameSubject(one, other)).toBe(isSame);
  expect(isSameSubject(other, one)).toBe(isSame);
});
