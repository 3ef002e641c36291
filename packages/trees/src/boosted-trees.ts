/** A decision learned from rows of numbers, as data. */
export type BoostedTrees = {
  /** The log-odds before the first tree. */
  bias: number;
  list: readonly Tree[];
};

/**
 * A tree of fixed depth in one row, each node before its two children at 2n+1 and 2n+2: the column it asks about, the
 * bound below which it goes to the first child, and the log-odds that each leaf adds.
 */
export type Tree = { value: readonly number[]; bound: readonly number[]; leaf: readonly number[] };

/** Reads trees once, and gives a function from a row of numbers to its probability, 0 to 1. */
export function probabilityBy({ bias, list }: BoostedTrees): (row: ArrayLike<number>) => number {
  // All trees in three flat arrays: a page has some hundred rows for some hundred trees.
  const inner = list[0]?.value.length ?? 0;
  const values = Int32Array.from(list.flatMap(({ value }) => value));
  const bounds = Float64Array.from(list.flatMap(({ bound }) => bound));
  const leaves = Float64Array.from(list.flatMap(({ leaf }) => leaf));
  return (row) => {
    let logOdds = bias;
    for (let tree = 0; tree < list.length; tree += 1) {
      const from = tree * inner;
      let node = 0;
      while (node < inner) {
        const value = row[values[from + node] ?? 0] ?? 0;
        node = 2 * node + (value < (bounds[from + node] ?? 0) ? 1 : 2);
      }
      logOdds += leaves[tree * (inner + 1) + node - inner] ?? 0;
    }
    return 1 / (1 + Math.exp(-logOdds));
  };
}
