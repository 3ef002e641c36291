/** What a decision saw, and what was right: one line of training. */
export type Row = {
  values: readonly number[];
  /** The share of pairs of articles that belong together, 0 to 1. */
  label: number;
  weight: number;
};
