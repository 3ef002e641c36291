import { expect, test } from 'vitest';
import { bandsOf } from './bands.ts';

test('the smallest shingle of each part of the range that has one', () => {
  const width = 2 ** 27;
  expect(bandsOf(Uint32Array.of(width, width + 5, 2 * width - 1, 2 * width, 2 ** 32 - 1))).toEqual([
    String(width),
    String(2 * width),
    String(2 ** 32 - 1),
  ]);
  expect(bandsOf(Uint32Array.of(0, 1))).toEqual(['0']);
  expect(bandsOf(Uint32Array.of())).toEqual([]);
});
