/**
 * A trained decision about two stories: a logistic regression and boosted trees over the same values, mixed. The
 * regression is steady on news unlike any it was trained on, the trees see how features work together.
 */
export type Model = {
  /** The names of the values, in their order. */
  features: readonly string[];
  logit: {
    bias: number;
    /** By value, of its distance from the mean in units of the scale; 0 where the regression leaves it out. */
    weights: readonly number[];
    means: readonly number[];
    scales: readonly number[];
  };
  trees: {
    /** How much they count beside the regression, 0 to 1. */
    share: number;
    /** The log-odds before the first tree. */
    bias: number;
    list: readonly Tree[];
  };
};

/**
 * A tree of fixed depth in one row, each node before its two children at 2n+1 and 2n+2: the value it asks about, the
 * bound below which it goes left, and the log-odds of the leaves.
 */
export type Tree = { value: readonly number[]; bound: readonly number[]; leaf: readonly number[] };

/** The probability by the regression, 0 to 1. */
export function byLogit({ logit }: Model, values: readonly number[]): number {
  let logOdds = logit.bias;
  for (let at = 0; at < logit.weights.length; at += 1) logOdds += share(logit, values, at);
  return probability(logOdds);
}

/** The probability by the trees, 0 to 1. */
export function byTrees({ trees }: Model, values: readonly number[]): number {
  let logOdds = trees.bias;
  for (const tree of trees.list) logOdds += leafOf(tree, values);
  return probability(logOdds);
}

/** The probability that two stories are one, 0 to 1. */
export const probabilityOf = (model: Model, values: readonly number[]): number =>
  (1 - model.trees.share) * byLogit(model, values) + model.trees.share * byTrees(model, values);

/** The values that decided, by the regression: each with what it adds to the log-odds, the strongest first. */
export function reasonsOf({ features, logit }: Model, values: readonly number[], most: number) {
  return features
    .map((feature, at) => ({ feature, adds: share(logit, values, at) }))
    .filter(({ adds }) => adds !== 0)
    .sort((a, b) => Math.abs(b.adds) - Math.abs(a.adds))
    .slice(0, most);
}

function share({ weights, means, scales }: Model['logit'], values: readonly number[], at: number): number {
  const weight = weights[at] ?? 0;
  return weight === 0 ? 0 : (weight * ((values[at] ?? 0) - (means[at] ?? 0))) / (scales[at] ?? 1);
}

function leafOf({ value, bound, leaf }: Tree, values: readonly number[]): number {
  let node = 0;
  while (node < value.length) {
    node = 2 * node + ((values[value[node] ?? 0] ?? 0) < (bound[node] ?? 0) ? 1 : 2);
  }
  return leaf[node - value.length] ?? 0;
}

const probability = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));
