import type { Model } from '@newsloom/clustering';
import type { Tree } from '@newsloom/trees';
import type { Row } from './row.ts';

export type TreeSettings = {
  trees: number;
  depth: number;
  /** The learning rate: the share of each tree's answer that is added. */
  rate: number;
  /** The least weight of a leaf. Rows weigh 1 on average. */
  leafWeight: number;
  /** Shrinks the answers of leaves with little weight towards 0. */
  ridge: number;
};

export const treeSettings: TreeSettings = { trees: 100, depth: 3, rate: 0.1, leafWeight: 15, ridge: 5 };

/** Bounds from which a split chooses: enough to tell apart values that matter. */
const BINS = 48;

/**
 * Fits boosted trees by second-order gradients (Chen and Guestrin 2016), over binned values.
 * @param rises for each value 1 if the answer never falls as the value rises, -1 if it never rises, 0 otherwise
 */
export function fitTrees(
  rows: readonly Row[],
  used: readonly number[],
  rises: readonly number[],
  settings: TreeSettings = treeSettings,
): Pick<Model['trees'], 'bias' | 'list'> {
  const total = rows.reduce((sum, { weight }) => sum + weight, 0);
  const weights = rows.map(({ weight }) => (weight * rows.length) / total);
  const positive = rows.reduce((sum, { label }, at) => sum + label * (weights[at] ?? 0), 0) / rows.length;
  const bias = Math.log(positive / (1 - positive));
  const bounds = used.map((at) => boundsOf(rows.map(({ values }) => values[at] ?? 0)));
  const bins = used.map((at, place) =>
    Uint8Array.from(rows, ({ values }) => binOf(bounds[place] ?? [], values[at] ?? 0)),
  );
  const odds = new Float64Array(rows.length).fill(bias);
  const gradient = new Float64Array(rows.length);
  const curvature = new Float64Array(rows.length);
  const list: Tree[] = [];
  for (let round = 0; round < settings.trees; round += 1) {
    for (const [at, { label }] of rows.entries()) {
      const p = 1 / (1 + Math.exp(-(odds[at] ?? 0)));
      gradient[at] = (weights[at] ?? 0) * (p - label);
      curvature[at] = (weights[at] ?? 0) * p * (1 - p);
    }
    const { tree, leaves } = grow(weights, bins, bounds, used, rises, gradient, curvature, settings);
    for (const [leaf, places] of leaves.entries())
      for (const at of places) odds[at] = (odds[at] ?? 0) + (tree.leaf[leaf] ?? 0);
    list.push(tree);
  }
  return { bias, list };
}

function boundsOf(values: number[]): number[] {
  const sorted = values.toSorted((a, b) => a - b);
  const cuts = Array.from({ length: BINS - 1 }, (_, at) => sorted[Math.floor(((at + 1) * sorted.length) / BINS)] ?? 0);
  return [...new Set(cuts)].filter((cut) => cut > (sorted[0] ?? 0));
}

/** The number of bounds at or below a value. */
function binOf(bounds: readonly number[], value: number): number {
  let low = 0;
  let high = bounds.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((bounds[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function grow(
  weights: readonly number[],
  bins: readonly Uint8Array[],
  bounds: readonly number[][],
  used: readonly number[],
  rises: readonly number[],
  gradient: Float64Array,
  curvature: Float64Array,
  { depth, rate, leafWeight, ridge }: TreeSettings,
): { tree: Tree; leaves: number[][] } {
  const inner = 2 ** depth - 1;
  const value: number[] = new Array(inner).fill(used[0] ?? 0);
  const bound: number[] = new Array(inner).fill(0);
  const nodes: number[][] = [Array.from(weights.keys())];
  /**
   * The range of answers that each node may give, so that a value with a direction keeps its direction in the whole
   * tree.
   */
  const limits = [{ low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY }];
  const answer = (places: readonly number[], node: number): number => {
    const { low, high } = limits[node] ?? { low: 0, high: 0 };
    const g = places.reduce((sum, at) => sum + (gradient[at] ?? 0), 0);
    const h = places.reduce((sum, at) => sum + (curvature[at] ?? 0), 0);
    return Math.min(high, Math.max(low, -g / (h + ridge)));
  };
  for (let node = 0; node < inner; node += 1) {
    const places = nodes[node] ?? [];
    const directions = used.map((at) => rises[at] ?? 0);
    const split = bestSplit(places, weights, bins, directions, gradient, curvature, leafWeight, ridge);
    const limit = limits[node] ?? { low: 0, high: 0 };
    limits[2 * node + 1] = limit;
    limits[2 * node + 2] = limit;
    const cut = split === null ? undefined : bounds[split.feature]?.[split.bin];
    const bin = split ? bins[split.feature] : undefined;
    if (split === null || cut === undefined || bin === undefined) {
      bound[node] = -1e9; // No row is below it: all go right.
      nodes[2 * node + 1] = [];
      nodes[2 * node + 2] = places;
      continue;
    }
    value[node] = used[split.feature] ?? 0;
    bound[node] = cut;
    nodes[2 * node + 1] = places.filter((at) => (bin[at] ?? 0) <= split.bin);
    nodes[2 * node + 2] = places.filter((at) => (bin[at] ?? 0) > split.bin);
    const direction = directions[split.feature] ?? 0;
    if (direction === 0) continue;
    const middle = (answer(nodes[2 * node + 1] ?? [], node) + answer(nodes[2 * node + 2] ?? [], node)) / 2;
    limits[2 * node + (direction > 0 ? 1 : 2)] = { low: limit.low, high: middle };
    limits[2 * node + (direction > 0 ? 2 : 1)] = { low: middle, high: limit.high };
  }
  const leaves = Array.from({ length: inner + 1 }, (_, at) => nodes[inner + at] ?? []);
  const leaf = leaves.map((places, at) => (places.length === 0 ? 0 : rate * answer(places, inner + at)));
  return { tree: { value, bound, leaf }, leaves };
}

function bestSplit(
  places: readonly number[],
  weights: readonly number[],
  bins: readonly Uint8Array[],
  directions: readonly number[],
  gradient: Float64Array,
  curvature: Float64Array,
  leafWeight: number,
  ridge: number,
): { feature: number; bin: number } | null {
  let best: { feature: number; bin: number } | null = null;
  let most = 1e-6;
  const g = new Float64Array(BINS);
  const h = new Float64Array(BINS);
  const w = new Float64Array(BINS);
  for (const [feature, bin] of bins.entries()) {
    g.fill(0);
    h.fill(0);
    w.fill(0);
    for (const at of places) {
      const b = bin[at] ?? 0;
      g[b] = (g[b] ?? 0) + (gradient[at] ?? 0);
      h[b] = (h[b] ?? 0) + (curvature[at] ?? 0);
      w[b] = (w[b] ?? 0) + (weights[at] ?? 0);
    }
    const G = g.reduce((a, b) => a + b, 0);
    const H = h.reduce((a, b) => a + b, 0);
    const W = w.reduce((a, b) => a + b, 0);
    let gl = 0;
    let hl = 0;
    let wl = 0;
    for (let b = 0; b < BINS - 1; b += 1) {
      gl += g[b] ?? 0;
      hl += h[b] ?? 0;
      wl += w[b] ?? 0;
      if (wl < leafWeight || W - wl < leafWeight) continue;
      const rise = -(G - gl) / (H - hl + ridge) + gl / (hl + ridge);
      if (rise * (directions[feature] ?? 0) < 0) continue;
      const gain = gl ** 2 / (hl + ridge) + (G - gl) ** 2 / (H - hl + ridge) - G ** 2 / (H + ridge);
      if (gain > most) {
        most = gain;
        best = { feature, bin: b };
      }
    }
  }
  return best;
}
