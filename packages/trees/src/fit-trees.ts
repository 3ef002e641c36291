import type { BoostedTrees, Tree } from './boosted-trees.ts';
import { seededRandom } from './seeded-random.ts';

/** The training data: numbers by column, and for each row the right answer and its weight. */
export type TrainingRows = {
  columns: readonly Float32Array[];
  /** 0 to 1. */
  labels: ArrayLike<number>;
  weights: ArrayLike<number>;
};

export type TreeSettings = {
  trees: number;
  depth: number;
  /** The share of each tree's answer that is added. */
  rate: number;
  /** The fewest rows in a leaf. */
  leafRows: number;
  /** Draws the answers of leaves with little weight towards 0. */
  ridge: number;
  /** The share of the rows that each tree sees. Trees that see different rows err differently. */
  rowShare: number;
  /** The share of the columns that each tree may ask about. */
  columnShare: number;
  seed: number;
};

/** Bounds that a split chooses from: enough to separate values whose difference matters. */
const BINS = 64;

/** Rows that the bounds are taken from: enough for quantiles. */
const BOUND_ROWS = 10_000;

/** A column as numbers of bins, with the bounds between them. */
type Binned = { bins: Uint8Array; bounds: readonly number[] };

/** First and second derivative of the loss by row, both times its weight. */
type Slopes = { gradient: Float32Array; curvature: Float32Array };

/**
 * Fits boosted trees by second-order gradients of the logistic loss (Chen and Guestrin, XGBoost, 2016), over binned
 * values. The same rows and settings give the same trees.
 */
export function fitTrees({ columns, labels, weights }: TrainingRows, settings: TreeSettings): BoostedTrees {
  const rows = labels.length;
  const { total, positive } = sums(labels, weights);
  const scale = rows / total;
  const bias = Math.log(positive / (total - positive));
  const binned = columns.map(binColumn);
  const odds = new Float64Array(rows).fill(bias);
  const slopes = { gradient: new Float32Array(rows), curvature: new Float32Array(rows) };
  const random = seededRandom(settings.seed);
  const list: Tree[] = [];
  while (list.length < settings.trees) {
    for (let row = 0; row < rows; row += 1) {
      const p = 1 / (1 + Math.exp(-(odds[row] ?? 0)));
      const weight = (weights[row] ?? 0) * scale;
      slopes.gradient[row] = weight * (p - (labels[row] ?? 0));
      slopes.curvature[row] = weight * Math.max(1e-6, p * (1 - p));
    }
    const seen = Uint32Array.from({ length: rows }, (_, row) => row).filter(() => random() < settings.rowShare);
    const asked = [...binned.keys()].filter(() => random() < settings.columnShare);
    const tree = growTree(seen, asked, binned, slopes, settings);
    addTree(odds, tree, columns);
    list.push(tree);
  }
  return { bias, list };
}

function sums(labels: ArrayLike<number>, weights: ArrayLike<number>): { total: number; positive: number } {
  let [total, positive] = [0, 0];
  for (let row = 0; row < labels.length; row += 1) {
    total += weights[row] ?? 0;
    positive += (weights[row] ?? 0) * (labels[row] ?? 0);
  }
  return { total, positive };
}

function binColumn(column: Float32Array): Binned {
  const step = Math.max(1, Math.floor(column.length / BOUND_ROWS));
  const sorted = column.filter((_, row) => row % step === 0).sort();
  const distinct = [...new Set(sorted)];
  const cuts =
    distinct.length <= BINS
      ? distinct.slice(1).map((value, at) => (value + (distinct[at] ?? value)) / 2)
      : Array.from({ length: BINS - 1 }, (_, at) => sorted[Math.floor(((at + 1) * sorted.length) / BINS)] ?? 0);
  const bounds = [...new Set(cuts)].filter((cut) => cut > (sorted[0] ?? 0));
  return { bounds, bins: Uint8Array.from(column, (value) => binOf(bounds, value)) };
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

function growTree(
  seen: Uint32Array,
  asked: readonly number[],
  binned: readonly Binned[],
  slopes: Slopes,
  settings: TreeSettings,
): Tree {
  const inner = 2 ** settings.depth - 1;
  const value: number[] = new Array(inner).fill(asked[0] ?? 0);
  // Nothing is below such a bound: all rows go to the second child.
  const bound: number[] = new Array(inner).fill(-1e9);
  const nodes: Uint32Array[] = [seen];
  for (let node = 0; node < inner; node += 1) {
    const rows = nodes[node] ?? new Uint32Array();
    const split = bestSplit(rows, asked, binned, slopes, settings);
    const bins = binned[split?.column ?? -1]?.bins;
    const below = (row: number): boolean => split !== null && (bins?.[row] ?? 0) <= split.bin;
    nodes[2 * node + 1] = rows.filter(below);
    nodes[2 * node + 2] = rows.filter((row) => !below(row));
    if (split === null) continue;
    value[node] = split.column;
    bound[node] = binned[split.column]?.bounds[split.bin] ?? 0;
  }
  const leaf = Array.from({ length: inner + 1 }, (_, at) =>
    leafOf(nodes[inner + at] ?? new Uint32Array(), slopes, settings),
  );
  return { value, bound, leaf };
}

function leafOf(rows: Uint32Array, { gradient, curvature }: Slopes, { rate, ridge }: TreeSettings): number {
  let [g, h] = [0, 0];
  for (const row of rows) {
    g += gradient[row] ?? 0;
    h += curvature[row] ?? 0;
  }
  return rows.length === 0 ? 0 : (-rate * g) / (h + ridge);
}

/** Which column and bin divide the rows best, or null if no division gains. */
function bestSplit(
  rows: Uint32Array,
  asked: readonly number[],
  binned: readonly Binned[],
  { gradient, curvature }: Slopes,
  { leafRows, ridge }: TreeSettings,
): { column: number; bin: number } | null {
  let best: { column: number; bin: number } | null = null;
  let most = 1e-6;
  if (rows.length < 2 * leafRows) return null;
  const g = new Float64Array(BINS);
  const h = new Float64Array(BINS);
  const counts = new Uint32Array(BINS);
  for (const column of asked) {
    const { bins, bounds } = binned[column] ?? { bins: new Uint8Array(), bounds: [] };
    g.fill(0);
    h.fill(0);
    counts.fill(0);
    for (let at = 0; at < rows.length; at += 1) {
      const row = rows[at] ?? 0;
      const bin = bins[row] ?? 0;
      g[bin] = (g[bin] ?? 0) + (gradient[row] ?? 0);
      h[bin] = (h[bin] ?? 0) + (curvature[row] ?? 0);
      counts[bin] = (counts[bin] ?? 0) + 1;
    }
    const [G, H] = [g.reduce((a, b) => a + b, 0), h.reduce((a, b) => a + b, 0)];
    let [gl, hl, left] = [0, 0, 0];
    for (let bin = 0; bin < bounds.length; bin += 1) {
      gl += g[bin] ?? 0;
      hl += h[bin] ?? 0;
      left += counts[bin] ?? 0;
      if (left < leafRows || rows.length - left < leafRows) continue;
      const gain = gl ** 2 / (hl + ridge) + (G - gl) ** 2 / (H - hl + ridge) - G ** 2 / (H + ridge);
      if (gain > most) {
        most = gain;
        best = { column, bin };
      }
    }
  }
  return best;
}

function addTree(odds: Float64Array, { value, bound, leaf }: Tree, columns: readonly Float32Array[]): void {
  for (let row = 0; row < odds.length; row += 1) {
    let node = 0;
    while (node < value.length) {
      const number = columns[value[node] ?? 0]?.[row] ?? 0;
      node = 2 * node + (number < (bound[node] ?? 0) ? 1 : 2);
    }
    odds[row] = (odds[row] ?? 0) + (leaf[node - value.length] ?? 0);
  }
}
