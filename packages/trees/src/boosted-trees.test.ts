import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type BoostedTrees, probabilityBy, type Tree } from './boosted-trees.ts';

const COLUMNS = 5;
const number = fc.double({ min: -10, max: 10, noNaN: true });

/** Trees of one depth, as `probabilityBy` takes them. */
const trees: fc.Arbitrary<BoostedTrees> = fc.integer({ min: 1, max: 4 }).chain((depth) => {
  const inner = 2 ** depth - 1;
  const list = (of: fc.Arbitrary<number>, length: number) => fc.array(of, { minLength: length, maxLength: length });
  const tree: fc.Arbitrary<Tree> = fc.record({
    value: list(fc.integer({ min: 0, max: COLUMNS - 1 }), inner),
    bound: list(number, inner),
    leaf: list(fc.double({ min: -2, max: 2, noNaN: true }), inner + 1),
  });
  return fc.record({ bias: number, list: fc.array(tree, { maxLength: 8 }) });
});

/** The log-odds of one tree, walked node by node as its type describes. */
function walk(tree: Tree, row: readonly number[], node = 0): number {
  const column = tree.value[node];
  if (column === undefined) return tree.leaf[node - tree.value.length] ?? Number.NaN;
  const isBelow = (row[column] ?? 0) < (tree.bound[node] ?? Number.NaN);
  return walk(tree, row, isBelow ? 2 * node + 1 : 2 * node + 2);
}

describe('the probability', () => {
  test('is that of the sum of all trees, walked one by one', () => {
    fc.assert(
      fc.property(trees, fc.array(number, { maxLength: COLUMNS }), ({ bias, list }, row) => {
        const logOdds = list.reduce((sum, tree) => sum + walk(tree, row), bias);
        expect(probabilityBy({ bias, list })(row)).toBeCloseTo(1 / (1 + Math.exp(-logOdds)), 10);
      }),
    );
  });

  test.each([
    [0, 0.5],
    [Math.log(3), 0.75],
    [-1_000, 0],
    [1_000, 1],
  ])('is that of the bias %d where there is no tree', (bias, probability) => {
    expect(probabilityBy({ bias, list: [] })([1, 2])).toBeCloseTo(probability, 10);
  });

  test.each([
    [0.9, -1],
    [1, 1],
    [1.1, 1],
  ])('of a row with %d at a bound of 1 is that of the leaf with %d', (value, leaf) => {
    const tree = { value: [0], bound: [1], leaf: [-1, 1] };
    expect(probabilityBy({ bias: 0, list: [tree] })([value])).toBeCloseTo(1 / (1 + Math.exp(-leaf)), 10);
  });
});
