import type { Likeness } from './likeness.ts';

/**
 * Weights of the log-odds that an article belongs to a story: a rounded logistic regression over labelled news sets of
 * equal weight. `test/bench/clustering.ts` measures the results.
 */
const weights = {
  bias: -2.65,
  centroid: 8.4,
  nearest: 6.6,
  /** A story with very similar articles asks more of a new one than a story with varied articles. */
  cohesion: -3.8,
  title: 2.1,
  names: 0.5,
  /** If both sides have names, similar events can be told apart, so more is asked. */
  named: -1.3,
  gap: -0.35,
  /** Separates the days of a long saga: each day's articles are near the day before, but not near the first. */
  reach: -1.9,
};

/** Without a date this many days are assumed, which counts neither for nor against. */
const UNKNOWN_DAYS = 2;

/**
 * The probability that the article belongs to the story: logistic in the square roots of the cosines (a cosine of
 * short texts is small, and its first steps mean most) and in the days between.
 */
export function similarity(likeness: Likeness): number {
  const { centroid, nearest, cohesion, title, names } = likeness;
  const days = likeness.days ?? { gap: UNKNOWN_DAYS, reach: UNKNOWN_DAYS };
  const logOdds =
    weights.bias +
    weights.centroid * Math.sqrt(centroid) +
    weights.nearest * Math.sqrt(nearest) +
    weights.cohesion * Math.sqrt(cohesion) +
    weights.title * Math.sqrt(title) +
    (names === null ? 0 : weights.named + weights.names * Math.sqrt(names)) +
    weights.gap * days.gap +
    weights.reach * Math.log1p(days.reach);
  return 1 / (1 + Math.exp(-logOdds));
}
