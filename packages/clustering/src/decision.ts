import type { Likeness } from './likeness.ts';

/**
 * Log-odds that an article belongs to a story: a logistic regression over labelled news sets, each set weighing the same,
 * rounded. `test/bench/clustering.ts` measures what comes of them.
 */
const weights = {
  bias: -2.65,
  centroid: 8.4,
  nearest: 6.6,
  /** A story whose articles are very alike asks more of a new one than a story told in many ways. */
  cohesion: -3.8,
  title: 2.1,
  names: 0.5,
  /** Both have names: enough text to tell look-alike events apart, so more is asked. */
  named: -1.3,
  gap: -0.35,
  /** Keeps the days of a saga apart: each day's articles are near the day before, none is near the first. */
  reach: -1.9,
};

/** No date is no evidence: it counts as this many days, which neither speaks for nor against. */
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
