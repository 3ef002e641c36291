import { describe, expect, test } from 'vitest';
import { isUnsure } from './page-doubt.ts';

/** So many blocks of a length, each with the same probability. */
type Run = [count: number, length: number, probability: number];

const isUnsureOf = (...runs: Run[]): boolean => {
  const blocks = runs.flatMap(([count, length, probability]) =>
    new Array(count).fill({ length, isLong: length >= 100, probability }),
  );
  return isUnsure(
    blocks,
    blocks.map(({ probability }) => probability),
  );
};

describe('the model is unsure of a page', () => {
  test.each<[string, boolean, Run[]]>([
    ['where it is sure of all', false, [[40, 100, 1]]],
    ['with few blocks', true, [[39, 100, 1]]],
    ['without text', true, [[40, 100, 0]]],
    [
      'with hardly any text',
      true,
      [
        [39, 10, 0],
        [1, 199, 1],
      ],
    ],
    [
      'with little text',
      false,
      [
        [39, 10, 0],
        [1, 200, 1],
      ],
    ],
    [
      'with text that is just likely, and nothing to doubt',
      false,
      [
        [39, 1, 0],
        [1, 1_000, 1],
        [1, 1, 0.5],
      ],
    ],
    ['with little doubt about text', false, [[40, 100, 0.86]]],
    ['with more doubt about text', true, [[40, 100, 0.84]]],
    [
      'with doubt about the rest of the page',
      true,
      [
        [40, 100, 1],
        [40, 100, 0.16],
      ],
    ],
    [
      'with little doubt about the rest of the page',
      false,
      [
        [40, 100, 1],
        [40, 100, 0.14],
      ],
    ],
    [
      'with many sure lines beside a doubtful paragraph',
      true,
      [
        [300, 40, 1],
        [4, 100, 0.6],
      ],
    ],
    [
      'with doubt about long blocks',
      true,
      [
        [40, 100, 1],
        [4, 1_000, 0.3],
      ],
    ],
    [
      'with doubt about short blocks',
      false,
      [
        [40, 100, 1],
        [40, 10, 0.3],
      ],
    ],
  ])('%s: %s', (_, expected, runs) => {
    expect(isUnsureOf(...runs)).toBe(expected);
  });

  test('about a block without a probability as about one that is no text', () => {
    expect(isUnsure(new Array(40).fill({ length: 100, isLong: true }), [])).toBe(true);
  });
});
