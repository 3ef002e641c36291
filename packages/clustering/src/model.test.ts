import { expect, test } from 'vitest';
import { byLogit, byTrees, type Model, probabilityOf, reasonsOf } from './model.ts';
import { firstModel, lookModel } from './models.ts';

/** One regression over the first value, and one tree over the second and the third. */
const model: Model = {
  features: ['a', 'b', 'c'],
  logit: { bias: 0.5, weights: [2, 0, -1], means: [1, 0, 0], scales: [2, 1, 1] },
  trees: { share: 0.25, bias: 0.1, list: [{ value: [1, 2, 2], bound: [5, 1, 2], leaf: [-1, -0.5, 0.5, 1] }] },
};
const odds = (p: number): number => Math.log(p / (1 - p));

test('the regression adds the weighted distances from the means', () => {
  expect(odds(byLogit(model, [3, 9, 1]))).toBeCloseTo(0.5 + 2 - 1);
});

test.each([
  [[0, 4, 0], -1],
  [[0, 4, 1], -0.5], // a bound belongs to the right
  [[0, 5, 1.9], 0.5],
  [[0, 5, 2], 1],
])('the tree leads %j to the leaf %d', (values, leaf) => {
  expect(odds(byTrees(model, values))).toBeCloseTo(0.1 + leaf);
});

test('both are mixed by the share of the trees', () => {
  const values = [3, 4, 0];
  expect(probabilityOf(model, values)).toBeCloseTo(0.75 * byLogit(model, values) + 0.25 * byTrees(model, values));
});

test('the strongest reasons come first, five at most, without those that the regression leaves out', () => {
  expect(Object.entries(reasonsOf(model, [3, 9, 4]))).toEqual([
    ['c', -4],
    ['a', 2],
  ]);
  const features = Array.from({ length: 7 }, (_, at) => `f${at}`);
  const each = (value: number): number[] => features.map(() => value);
  const logit = { bias: 0, weights: features.map((_, at) => at + 1), means: each(0), scales: each(1) };
  expect(Object.keys(reasonsOf({ ...model, features, logit }, each(1)))).toEqual(['f6', 'f5', 'f4', 'f3', 'f2']);
});

test.each([
  ['first pass', firstModel],
  ['second look', lookModel],
])('the trained model of the %s is whole', (_, { features, logit, trees }) => {
  for (const list of [logit.weights, logit.means, logit.scales]) expect(list).toHaveLength(features.length);
  for (const { value, bound, leaf } of trees.list) {
    expect(bound).toHaveLength(value.length);
    expect(leaf).toHaveLength(value.length + 1);
    expect(Math.max(...value)).toBeLessThan(features.length);
  }
});
