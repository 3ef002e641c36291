import type { Likeness } from './likeness.ts';

/** Log-odds that an article belongs to a story, linear in the evidence. */
export const extra: { f: (l: Likeness) => number } = { f: () => 0 };
export const weights = {
  bias: -4.5,
  centroid: 7.9,
  nearest: 7.4,
  title: 1.3,
  names: 0.6,
  /** Both have names: enough text to tell look-alike events apart, so more is asked. */
  named: -1.6,
  gapDay: -1.4,
};

/** No date is no evidence: it counts as a gap of this many days, which neither speaks for nor against. */
const UNKNOWN_GAP_DAYS = 2;

/**
 * The probability that the article belongs to the story: logistic in the square roots of the cosines (a cosine of
 * short texts is small, and its first steps mean most) and in the days between.
 */
export function similarity(likeness: Likeness): number {
  const { centroid, nearest, title, names, gapDays } = likeness;
  const logOdds =
    weights.bias +
    weights.centroid * Math.sqrt(centroid) +
    weights.nearest * Math.sqrt(nearest) +
    weights.title * Math.sqrt(title) +
    (names === null ? 0 : weights.named + weights.names * Math.sqrt(names)) +
    extra.f(likeness) +
    weights.gapDay * (gapDays ?? UNKNOWN_GAP_DAYS);
  return 1 / (1 + Math.exp(-logOdds));
}
