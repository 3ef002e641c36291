import { type Agreement, agreementOf } from './agreement.ts';
import { type Factuality, meanFactuality } from './factuality.ts';
import { type Lean, leanOf, leanScores } from './lean.ts';
import { familyOf, raterOf } from './raters/raters.ts';

/** The rating of an outlet by one rater on one day. */
export type Rating = {
  /** The name of the list that it is from. */
  rater: string;
  lean: Lean | null;
  factuality: Factuality | null;
  /** ISO date, possibly shortened to a month or a year. */
  ratedAt: string;
  evidenceUrl: string | null;
};

/** The combined rating of an outlet, with the ratings behind it. */
export type OutletRating = {
  lean: Lean | null;
  /** Mean over the raters, -2 (left) to 2 (right). */
  leanScore: number | null;
  /** The lowest and the highest lean score that count: how far the raters are apart. */
  leanRange: { min: number; max: number } | null;
  /** How far the raters agree on the lean, in a word. */
  agreement: Agreement | null;
  factuality: Factuality | null;
  /** The raters that the lean rests on. */
  leanRaters: string[];
  /** The raters that the factuality rests on. */
  factualityRaters: string[];
  /** The ratings that count, by rater. */
  ratings: Rating[];
  /** Date of the newest rating that counts. */
  asOf: string | null;
};

// Ratings of one day are ordered by their content, so that the order of input does not matter.
const newestFirst = (a: Rating, b: Rating): number =>
  compare(b.ratedAt, a.ratedAt) || compare(contentOf(a), contentOf(b));

const contentOf = (rating: Rating): string => JSON.stringify([rating.lean, rating.factuality, rating.evidenceUrl]);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function latestPerFamily(ratings: readonly Rating[]): Map<string, Rating> {
  const latest = new Map<string, Rating>();
  for (const rating of ratings.toSorted(newestFirst)) {
    const family = familyOf(rating.rater);
    if (!latest.has(family)) latest.set(family, rating);
  }
  return latest;
}

/**
 * Combines the ratings of one outlet: the mean of the latest lean of each rater, and of the latest factuality. All
 * lists of a rater (`raters/`) are one voice. The lean of readers does not count.
 *
 * Lean and factuality are looked up separately: some raters give no lean to outlets that they call questionable, and
 * that does not take back an earlier lean. (Otherwise one side of the bar would lose more outlets than the other.)
 */
export function combineRatings(ratings: readonly Rating[]): OutletRating {
  const isLean = ({ rater, lean }: Rating) => lean !== null && raterOf(rater)?.ratesOutlets !== false;
  const leans = latestPerFamily(ratings.filter(isLean));
  const factualities = latestPerFamily(ratings.filter((rating) => rating.factuality !== null));
  const counted = [...new Set([...leans.values(), ...factualities.values()])].sort(
    (a, b) => compare(a.rater, b.rater) || newestFirst(a, b),
  );
  const scores = [...leans.values()].flatMap(({ lean }) => (lean === null ? [] : [leanScores[lean]]));
  const leanScore = scores.length === 0 ? null : scores.reduce((sum, score) => sum + score, 0) / scores.length;
  return {
    lean: leanScore === null ? null : leanOf(leanScore),
    leanScore,
    leanRange: leanScore === null ? null : { min: Math.min(...scores), max: Math.max(...scores) },
    agreement: agreementOf(scores),
    factuality: meanFactuality([...factualities.values()].flatMap((rating) => rating.factuality ?? [])),
    leanRaters: [...leans.keys()].sort(),
    factualityRaters: [...factualities.keys()].sort(),
    ratings: counted,
    asOf:
      counted
        .map(({ ratedAt }) => ratedAt)
        .sort()
        .at(-1) ?? null,
  };
}
