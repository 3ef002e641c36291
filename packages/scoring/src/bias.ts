import { biasStatement } from './bias-statement.ts';
import { largestRemainder } from './largest-remainder.ts';
import { type Side, sideOf } from './lean.ts';
import type { OutletRating } from './outlet-rating.ts';

/** How the outlets of a story lean. Outlets, not articles: one outlet counts once. */
export type Bias = {
  left: number;
  center: number;
  right: number;
  /** Outlets whose lean nobody rated. Never part of the centre. */
  unrated: number;
  /** `left + center + right`. */
  rated: number;
  /** Shares of the rated outlets in whole percent, summing to 100; all 0 when none is rated. */
  percent: Record<Side, number>;
  /** The largest share in words. */
  statement: string;
  /** Whose leans were counted. */
  raters: string[];
  /** Date of the newest lean counted. */
  asOf: string | null;
};

/** One side that holds most of the rated outlets, so that readers of the other side may not have seen the story. */
export type Blindspot = {
  /** The side that dominates the coverage. The blind spot itself is the other side's. */
  side: 'left' | 'right';
  /** Its share of the rated outlets, in percent. */
  share: number;
  /** The share from which a story counts as one-sided, in percent. */
  threshold: number;
};

// Ground News flags stories with 60-90 % of their rated outlets on one side and none below 58 %; with fewer than five
// rated outlets a single one moves the share by more than the distance between the two.
const blindspotPercent = 60;
const blindspotRated = 5;

/** The bias of a story told by outlets with these ratings, null where an outlet has none. */
export function biasOf(ratings: readonly (OutletRating | null)[]): Bias {
  const counts = { left: 0, center: 0, right: 0 };
  const raters = new Set<string>();
  let asOf: string | null = null;
  for (const rating of ratings) {
    if (rating === null || rating.leanScore === null) continue;
    counts[sideOf(rating.leanScore)] += 1;
    for (const { rater, lean, ratedAt } of rating.ratings) {
      if (lean === null) continue;
      raters.add(rater);
      if (asOf === null || ratedAt > asOf) asOf = ratedAt;
    }
  }
  const rated = counts.left + counts.center + counts.right;
  // The centre comes first: between equal remainders it takes the odd point without tilting the bar.
  const [center = 0, left = 0, right = 0] = largestRemainder([counts.center, counts.left, counts.right]);
  const percent = { left, center, right };
  return {
    ...counts,
    unrated: ratings.length - rated,
    rated,
    percent,
    statement: biasStatement(counts, percent),
    raters: [...raters].sort(),
    asOf,
  };
}

/** The blindspot of a story, null when it has none: at least 60 % of at least five rated outlets left, or right. */
export function blindspotOf(bias: Bias): Blindspot | null {
  if (bias.rated < blindspotRated) return null;
  const side = (['left', 'right'] as const).find((one) => bias[one] * 100 >= blindspotPercent * bias.rated);
  return side === undefined ? null : { side, share: bias.percent[side], threshold: blindspotPercent };
}
