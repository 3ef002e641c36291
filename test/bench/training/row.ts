/** A training example: the input of a decision, and the right answer. */
export type Row = {
  values: readonly number[];
  /** The share of pairs of articles that belong together, 0 to 1. */
  label: number;
  weight: number;
};
