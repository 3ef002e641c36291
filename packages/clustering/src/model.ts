import { type BoostedTrees, probabilityBy } from '@newsloom/trees';

/**
 * A trained decision about two stories: the weighted mean of a logistic regression and boosted trees over the same
 * values. The regression is reliable on news unlike the training data; the trees recognise how features interact.
 */
export type Model = {
  /** The names of the values, in their order. */
  features: readonly string[];
  logit: {
    bias: number;
    /** The weight of each value, after subtracting its mean and dividing by its scale; 0 for ignored values. */
    weights: readonly number[];
    means: readonly number[];
    scales: readonly number[];
  };
  /** `share` is the weight of the trees in the mean, 0 to 1. */
  trees: BoostedTrees & { share: number };
};

/** The probability by the regression, 0 to 1. */
export function byLogit({ logit }: Model, values: readonly number[]): number {
  let logOdds = logit.bias;
  for (let at = 0; at < logit.weights.length; at += 1) logOdds += share(logit, values, at);
  return probability(logOdds);
}

/** The prepared trees of each model: they are read once, and used some thousand times for an article. */
const askedTrees = new WeakMap<BoostedTrees, (row: ArrayLike<number>) => number>();

/** The probability by the trees, 0 to 1. */
export function byTrees({ trees }: Model, values: readonly number[]): number {
  const ask = askedTrees.get(trees) ?? probabilityBy(trees);
  askedTrees.set(trees, ask);
  return ask(values);
}

/** The probability that two stories are one, 0 to 1. */
export const probabilityOf = (model: Model, values: readonly number[]): number =>
  (1 - model.trees.share) * byLogit(model, values) + model.trees.share * byTrees(model, values);

/** How many reasons of a decision are kept. */
const REASONS = 5;

/** The features that decided, by the regression: the strongest, with what each adds to the log-odds. */
export function reasonsOf({ features, logit }: Model, values: readonly number[]): Record<string, number> {
  const reasons = features
    .map((feature, at) => [feature, share(logit, values, at)] as const)
    .filter(([, adds]) => adds !== 0)
    .sort(([, a], [, b]) => Math.abs(b) - Math.abs(a));
  return Object.fromEntries(reasons.slice(0, REASONS));
}

function share({ weights, means, scales }: Model['logit'], values: readonly number[], at: number): number {
  const weight = weights[at] ?? 0;
  return weight === 0 ? 0 : (weight * ((values[at] ?? 0) - (means[at] ?? 0))) / (scales[at] ?? 1);
}

const probability = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));
