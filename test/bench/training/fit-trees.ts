import type { Model } from '@newsloom/clustering';
import { seededRandom, type Tree } from '@newsloom/trees';
import type { Row } from './row.ts';

export type TreeSettings = {
  trees: number;
  depth: number;
  /** The share of each tree's answer that is added. */
  rate: number;
  /** The least weight in a leaf, of rows that weigh 1 on average. */
  leafWeight: number;
  /** Draws answers of leaves with little weight towards 0. */
  ridge: number;
  /** The share of the rows, and of the values, that each tree sees. Trees that see different things err differently. */
  rowShare: number;
  valueShare: number;
};

export const treeSettings: TreeSettings = {
  trees: 200,
  depth: 3,
  rate: 0.07,
  leafWeight: 15,
  ridge: 5,
  rowShare: 0.5,
  valueShare: 0.5,
};

/** Any: it makes the draws the same in every training. */
const SEED = 1;

/** Bounds that a split chooses from: as many as tell values apart that matter. */
const BINS = 48;

/**
 * Fits boosted trees by second-order gradients (Chen and Guestrin 2016), over binned values.
 * @param rises for each value 1 where the answer never falls as the value rises, -1 where it never rises, 0 otherwise
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
  const random = seededRandom(SEED);
  const none = new Uint8Array(rows.length);
  const list: Tree[] = [];
  for (let round = 0; round < settings.trees; round += 1) {
    for (const [at, { label }] of rows.entries()) {
      const p = 1 / (1 + Math.exp(-(odds[at] ?? 0)));
      gradient[at] = (weights[at] ?? 0) * (p - label);
      curvature[at] = (weights[at] ?? 0) * p * (1 - p);
    }
    const places = Array.from(rows.keys()).filter(() => random() < settings.rowShare);
    const columns = used.flatMap((value, place): Column[] =>
      random() < settings.valueShare ? [{ value, bins: bins[place] ?? none, bounds: bounds[place] ?? [] }] : [],
    );
    const tree = grow(places, columns, weights, rises, gradient, curvature, settings);
    for (const [at, { values }] of rows.entries()) odds[at] = (odds[at] ?? 0) + answerOf(tree, values);
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

/** A value of the rows: its place in them, the bins that it falls into, and the bounds between the bins. */
type Column = { value: number; bins: Uint8Array; bounds: readonly number[] };

/** What a tree adds to the log-odds of a row. */
function answerOf({ value, bound, leaf }: Tree, row: readonly number[]): number {
  let node = 0;
  while (node < value.length) {
    const isBelow = (row[value[node] ?? 0] ?? 0) < (bound[node] ?? 0);
    node = 2 * node + (isBelow ? 1 : 2);
  }
  return leaf[node - value.length] ?? 0;
}

function grow(
  taken: number[],
  columns: readonly Column[],
  weights: readonly number[],
  rises: readonly number[],
  gradient: Float64Array,
  curvature: Float64Array,
  { depth, rate, leafWeight, ridge }: TreeSettings,
): Tree {
  const inner = 2 ** depth - 1;
  const value: number[] = new Array(inner).fill(columns[0]?.value ?? 0);
  const bound: number[] = new Array(inner).fill(0);
  const nodes: number[][] = [taken];
  /** What a node may answer, so that a value with a direction keeps it in the whole tree. */
  const limits = [{ low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY }];
  const answer = (places: readonly number[], node: number): number => {
    const { low, high } = limits[node] ?? { low: 0, high: 0 };
    const g = places.reduce((sum, at) => sum + (gradient[at] ?? 0), 0);
    const h = places.reduce((sum, at) => sum + (curvature[at] ?? 0), 0);
    return Math.min(high, Math.max(low, -g / (h + ridge)));
  };
  for (let node = 0; node < inner; node += 1) {
    const places = nodes[node] ?? [];
    const directions = columns.map(({ value: at }) => rises[at] ?? 0);
    const split = bestSplit(places, weights, columns, directions, gradient, curvature, leafWeight, ridge);
    const limit = limits[node] ?? { low: 0, high: 0 };
    limits[2 * node + 1] = limit;
    limits[2 * node + 2] = limit;
    const column = split === null ? undefined : columns[split.feature];
    const cut = split === null ? undefined : column?.bounds[split.bin];
    if (split === null || column === undefined || cut === undefined) {
      bound[node] = -1e9; // nothing is below it: all go right
      nodes[2 * node + 1] = [];
      nodes[2 * node + 2] = places;
      continue;
    }
    value[node] = column.value;
    bound[node] = cut;
    nodes[2 * node + 1] = places.filter((at) => (column.bins[at] ?? 0) <= split.bin);
    nodes[2 * node + 2] = places.filter((at) => (column.bins[at] ?? 0) > split.bin);
    const direction = directions[split.feature] ?? 0;
    if (direction === 0) continue;
    const middle = (answer(nodes[2 * node + 1] ?? [], node) + answer(nodes[2 * node + 2] ?? [], node)) / 2;
    limits[2 * node + (direction > 0 ? 1 : 2)] = { low: limit.low, high: middle };
    limits[2 * node + (direction > 0 ? 2 : 1)] = { low: middle, high: limit.high };
  }
  const leaves = Array.from({ length: inner + 1 }, (_, at) => nodes[inner + at] ?? []);
  const leaf = leaves.map((places, at) => (places.length === 0 ? 0 : rate * answer(places, inner + at)));
  return { value, bound, leaf };
}

function bestSplit(
  places: readonly number[],
  weights: readonly number[],
  columns: readonly Column[],
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
  for (const [feature, { bins }] of columns.entries()) {
    g.fill(0);
    h.fill(0);
    w.fill(0);
    for (const at of places) {
      const b = bins[at] ?? 0;
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
