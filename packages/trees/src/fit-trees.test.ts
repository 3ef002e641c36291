import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type BoostedTrees, probabilityBy } from './boosted-trees.ts';
import { fitTrees, type TrainingRows, type TreeSettings } from './fit-trees.ts';
import { seededRandom } from './seeded-random.ts';

const settings: TreeSettings = {
  trees: 30,
  depth: 2,
  rate: 0.3,
  leafRows: 5,
  ridge: 1,
  rowShare: 1,
  columnShare: 1,
  seed: 1,
};

/** Rows of invented numbers from 0 to 1, labelled by a rule. */
function rowsBy(
  rule: (row: number[]) => number,
  { rows = 400, columns = 2, seed = 7 } = {},
): TrainingRows & { rows: number[][] } {
  const random = seededRandom(seed);
  const drawn = Array.from({ length: rows }, () => Array.from({ length: columns }, () => Math.fround(random())));
  return {
    rows: drawn,
    columns: Array.from({ length: columns }, (_, column) => Float32Array.from(drawn, (row) => row[column] ?? 0)),
    labels: drawn.map(rule),
    weights: drawn.map(() => 1),
  };
}

const either = ([a = 0, b = 0]: number[]): number => Number(a > 0.5 !== b > 0.5);

/** The share of rows that the trees put on the right side of one half. */
function shareRight(trees: BoostedTrees, rows: number[][], rule: (row: number[]) => number): number {
  const probabilityOf = probabilityBy(trees);
  return rows.filter((row) => Number(probabilityOf(row) > 0.5) === rule(row)).length / rows.length;
}

const columnsAsked = ({ list }: BoostedTrees): Set<number> =>
  new Set(list.flatMap(({ value, bound }) => value.filter((_, node) => (bound[node] ?? 0) > -1e9)));

describe('trees find', () => {
  test('a decision by two columns that neither tells alone, also for rows that they have not seen', () => {
    const trees = fitTrees(rowsBy(either), settings);
    expect(shareRight(trees, rowsBy(either, { seed: 8 }).rows, either)).toBeGreaterThan(0.95);
    const flat = fitTrees(rowsBy(either), { ...settings, depth: 1 });
    expect(shareRight(flat, rowsBy(either, { seed: 8 }).rows, either)).toBeLessThan(0.7);
  });

  test.each([
    ['a share of the rows', { rowShare: 0.5 }],
    ['a share of the columns', { columnShare: 0.6, trees: 60 }],
  ])('it by %s for each tree', (_, shares) => {
    const drawn = rowsBy(either);
    expect(shareRight(fitTrees(drawn, { ...settings, ...shares }), drawn.rows, either)).toBeGreaterThan(0.95);
  });

  test('a bound between two numbers of a column with few of them', () => {
    const columns = [Float32Array.from({ length: 100 }, (_, row) => row % 4)];
    const labels = Array.from({ length: 100 }, (_, row) => Number(row % 4 > 1));
    const trees = fitTrees({ columns, labels, weights: labels.map(() => 1) }, { ...settings, depth: 1 });
    expect(trees.list[0]?.bound).toEqual([1.5]);
    const probabilityOf = probabilityBy(trees);
    expect([0, 1, 2, 3].map((value) => Math.round(probabilityOf([value])))).toEqual([0, 0, 1, 1]);
  });

  test('the bound among more numbers than they choose from', () => {
    const rule = ([a = 0]: number[]): number => Number(a > 0.3);
    const drawn = rowsBy(rule, { rows: 2_000, columns: 1 });
    expect(shareRight(fitTrees(drawn, settings), drawn.rows, rule)).toBeGreaterThan(0.98);
  });
});

test.each([
  ['rows', { rowShare: 0.5 }],
  ['columns', { columnShare: 0.5 }],
])('the same rows and settings give the same trees, another seed draws other %s', (_, share) => {
  const shares = { ...settings, ...share, trees: 5 };
  const trees = fitTrees(rowsBy(either), shares);
  expect(fitTrees(rowsBy(either), shares)).toEqual(trees);
  expect(fitTrees(rowsBy(either), { ...shares, seed: 2 })).not.toEqual(trees);
});

test('trees are as many and as deep as the settings say', () => {
  const { list } = fitTrees(rowsBy(either), { ...settings, trees: 3, depth: 3 });
  expect(list.map(({ value, bound, leaf }) => [value.length, bound.length, leaf.length])).toEqual(
    new Array(3).fill([7, 7, 8]),
  );
});

describe('a column that says nothing', () => {
  test('is not asked about where it is the same in all rows', () => {
    const drawn = rowsBy(either);
    const same = new Float32Array(drawn.rows.length).fill(3);
    expect(fitTrees({ ...drawn, columns: [...drawn.columns, same] }, settings)).toEqual(fitTrees(drawn, settings));
  });

  test('does not hide those that say something', () => {
    const drawn = rowsBy(either, { columns: 6 });
    expect(shareRight(fitTrees(drawn, settings), rowsBy(either, { columns: 6, seed: 9 }).rows, either)).toBeGreaterThan(
      0.9,
    );
  });

  test('leaves one answer for all rows where it is the only one', () => {
    const labels = Array.from({ length: 100 }, (_, row) => Number(row < 25));
    const columns = [new Float32Array(100)];
    const trees = fitTrees({ columns, labels, weights: labels.map(() => 1) }, settings);
    expect(columnsAsked(trees)).toEqual(new Set());
    expect(probabilityBy(trees)([0])).toBeCloseTo(0.25);
  });
});

describe('weights', () => {
  const columns = [new Float32Array(4)];
  const labels = [1, 0, 0, 0];

  test.each([
    [[1, 1, 1, 1], 0.25],
    [[3, 1, 1, 1], 0.5],
    [[30, 10, 10, 10], 0.5],
    [[1, 1, 0, 0], 0.5],
  ])('%j make the probability of rows that look alike %d', (weights, probability) => {
    expect(probabilityBy(fitTrees({ columns, labels, weights }, settings))([0])).toBeCloseTo(probability);
  });

  test('decide which of two rules is found', () => {
    // Half of the rows follow the first column, the others the second.
    const first = rowsBy(([a = 0]) => Number(a > 0.5));
    const second = rowsBy(([, b = 0]) => Number(b > 0.5), { seed: 8 });
    const columns = first.columns.map((column, at) => Float32Array.from([...column, ...(second.columns[at] ?? [])]));
    const labels = [...Array.from(first.labels), ...Array.from(second.labels)];
    const askedFirst = ([one, two]: [number, number]): number | undefined => {
      const weights = labels.map((_, row) => (row < 400 ? one : two));
      return fitTrees({ columns, labels, weights }, { ...settings, trees: 1, depth: 1 }).list[0]?.value[0];
    };
    expect(askedFirst([5, 1])).toBe(0);
    expect(askedFirst([1, 5])).toBe(1);
  });
});

test('labels between 0 and 1 are met where they stand', () => {
  const columns = [Float32Array.from({ length: 200 }, (_, row) => row % 2)];
  const labels = Array.from({ length: 200 }, (_, row) => (row % 2 === 0 ? 0.2 : 0.9));
  const probabilityOf = probabilityBy(fitTrees({ columns, labels, weights: labels.map(() => 1) }, settings));
  expect(probabilityOf([0])).toBeCloseTo(0.2, 2);
  expect(probabilityOf([1])).toBeCloseTo(0.9, 2);
});

test('no leaf has fewer rows than the settings say', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 1_000 }), (leafRows, seed) => {
      const drawn = rowsBy(either, { rows: 100, seed });
      const { list } = fitTrees(drawn, { ...settings, leafRows, trees: 1, depth: 1 });
      const [column = 0, bound = 0] = [list[0]?.value[0], list[0]?.bound[0]];
      const below = drawn.rows.filter((row) => (row[column] ?? 0) < bound).length;
      if (below > 0) expect(Math.min(below, 100 - below)).toBeGreaterThanOrEqual(leafRows);
    }),
    { numRuns: 50 },
  );
});

test('the more a ridge holds back, the nearer a leaf is to 0', () => {
  const steps = [0, 10, 1_000].map((ridge) => {
    const { list } = fitTrees(
      rowsBy(([a = 0]) => Number(a > 0.5)),
      { ...settings, ridge, trees: 1, depth: 1 },
    );
    return Math.abs(list[0]?.leaf[0] ?? 0);
  });
  expect(steps).toEqual(steps.toSorted((a, b) => b - a));
  expect(new Set(steps).size).toBe(3);
});
