import ranking from './models/ranking.json' with { type: 'json' };
import { FEATURE_NAMES, type FeatureName } from './sentence-features.ts';

/** A linear ranking: the weight of each feature, by name, and what every sentence starts with. */
export type Ranking = { intercept: number; weights: Readonly<Record<FeatureName, number>> };

/** The ranking of newsloom, as `test/bench/summary-training.ts` wrote it with its report. */
export const learnedRanking: Ranking = ranking;

/**
 * The worth of a sentence as a key point by its features: about the share of its words and pairs of words that editors
 * put into their summaries.
 */
export function worthOf(features: readonly number[], { intercept, weights }: Ranking): number {
  return FEATURE_NAMES.reduce((sum, name, place) => sum + weights[name] * (features[place] ?? 0), intercept);
}
