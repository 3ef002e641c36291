import { biasStatement } from './bias-statement.ts';
import { largestRemainder } from './largest-remainder.ts';
import { type Lean, leanOf, type Side, sideOf } from './lean.ts';
import type { OutletRating } from './outlet-rating.ts';

/** The leans of the outlets of a story. Each outlet counts once, however many articles it has. */
export type Bias = {
  left: number;
  center: number;
  right: number;
  /** Outlets without a rated lean. They do not count as center. */
  unrated: number;
  /** `left + center + right`. */
  rated: number;
  /** Shares of the rated outlets in whole percent, summing to 100; all 0 when none is rated. */
  percent: Record<Side, number>;
  /** The rated outlets by level, for a finer bar. The outer and the lean level of a side are together its count. */
  buckets: Record<Lean, number>;
  /** The largest share as a sentence. */
  statement: string;
  /** The raters whose leans were counted. */
  raters: string[];
  /** Date of the newest lean counted. */
  asOf: string | null;
};

/** One side has most of the rated outlets, so readers of the other side may not have seen the story. */
export type Blindspot = {
  /** The side that dominates the coverage. The other side has the blind spot. */
  side: 'left' | 'right';
  /** Its share of the rated outlets, in percent. */
  share: number;
  /** The share from which a story counts as one-sided, in percent. */
  threshold: number;
};

// Ground News flags stories with 60-90 % of their rated outlets on one side and none below 58 %. With fewer than five
// rated outlets, a single outlet changes the share too much.
const BLINDSPOT_PERCENT = 60;
const BLINDSPOT_RATED = 5;

/** The bias of a story from the ratings of its outlets; null for an unrated outlet. */
export function biasOf(ratings: readonly (OutletRating | null)[]): Bias {
  const counts = { left: 0, center: 0, right: 0 };
  const buckets = { left: 0, 'lean-left': 0, center: 0, 'lean-right': 0, right: 0 };
  const raters = new Set<string>();
  let asOf: string | null = null;
  for (const rating of ratings) {
    if (rating === null || rating.leanScore === null) continue;
    counts[sideOf(rating.leanScore)] += 1;
    buckets[leanOf(rating.leanScore)] += 1;
    for (const rater of rating.leanRaters) raters.add(rater);
    for (const { lean, ratedAt } of rating.ratings)
      if (lean !== null && (asOf === null || ratedAt > asOf)) asOf = ratedAt;
  }
  const rated = counts.left + counts.center + counts.right;
  // Center comes first: among equal remainders it gets the odd point, which does not tilt the bar.
  const [center = 0, left = 0, right = 0] = largestRemainder([counts.center, counts.left, counts.right]);
  const percent = { left, center, right };
  return {
    ...counts,
    unrated: ratings.length - rated,
    rated,
    percent,
    buckets,
    statement: biasStatement(counts, percent),
    raters: [...raters].sort(),
    asOf,
  };
}

/** The blindspot of a story: at least 60 % of at least five rated outlets lean left, or right. Else null. */
export function blindspotOf(bias: Bias): Blindspot | null {
  if (bias.rated < BLINDSPOT_RATED) return null;
  const side = (['left', 'right'] as const).find((one) => bias[one] * 100 >= BLINDSPOT_PERCENT * bias.rated);
  return side === undefined ? null : { side, share: bias.percent[side], threshold: BLINDSPOT_PERCENT };
}
