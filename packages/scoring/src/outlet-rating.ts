import { type Factuality, meanFactuality } from './factuality.ts';
import { type Lean, leanOf, leanScores } from './lean.ts';

/** The rating of an outlet by one rater on one day. */
export type Rating = {
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
  factuality: Factuality | null;
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

function latestPerRater(ratings: readonly Rating[]): Rating[] {
  const latest = new Map<string, Rating>();
  for (const rating of ratings.toSorted(newestFirst)) {
    if (!latest.has(rating.rater)) latest.set(rating.rater, rating);
  }
  return [...latest.values()];
}

/**
 * Combines the ratings of one outlet: the mean of the latest lean of each rater, and of the latest factuality.
 *
 * Lean and factuality are looked up separately: some raters give no lean to outlets that they call questionable, and
 * that does not take back an earlier lean. (Otherwise one side of the bar would lose more outlets than the other.)
 */
export function combineRatings(ratings: readonly Rating[]): OutletRating {
  const leans = latestPerRater(ratings.filter((rating) => rating.lean !== null));
  const factualities = latestPerRater(ratings.filter((rating) => rating.factuality !== null));
  const counted = [...new Set([...leans, ...factualities])].sort(
    (a, b) => compare(a.rater, b.rater) || newestFirst(a, b),
  );
  const scores = leans.flatMap((rating) => (rating.lean === null ? [] : [leanScores[rating.lean]]));
  const leanScore = scores.length === 0 ? null : scores.reduce((sum, score) => sum + score, 0) / scores.length;
  return {
    lean: leanScore === null ? null : leanOf(leanScore),
    leanScore,
    factuality: meanFactuality(factualities.flatMap((rating) => rating.factuality ?? [])),
    ratings: counted,
    asOf:
      counted
        .map(({ ratedAt }) => ratedAt)
        .sort()
        .at(-1) ?? null,
  };
}
