import { FACTUALITY_LEVELS, type Factuality } from './factuality.ts';
import { largestRemainder } from './largest-remainder.ts';
import type { OutletRating } from './outlet-rating.ts';

/** The factuality of the outlets of a story: outlets by level, and unrated ones. */
export type FactualityMix = Record<Factuality, number> & {
  unknown: number;
  /** Outlets with a level. */
  rated: number;
  /** Shares of the rated outlets in whole percent, summing to 100; all 0 when none is rated. */
  percent: Record<Factuality, number>;
  /** The raters whose levels were counted. */
  raters: string[];
  /** Date of the newest level counted. */
  asOf: string | null;
};

const byLevel = (figures: readonly number[]): Record<Factuality, number> => {
  const [veryHigh = 0, high = 0, mostlyFactual = 0, mixed = 0, low = 0, veryLow = 0] = figures;
  return { 'very-high': veryHigh, high, 'mostly-factual': mostlyFactual, mixed, low, 'very-low': veryLow };
};

/** The factuality of a story from the ratings of its outlets; null for an unrated outlet. */
export function factualityMixOf(ratings: readonly (OutletRating | null)[]): FactualityMix {
  const counts = FACTUALITY_LEVELS.map((level) => ratings.filter((rating) => rating?.factuality === level).length);
  const rated = counts.reduce((sum, count) => sum + count, 0);
  const counted = ratings.flatMap((rating) => rating?.ratings.filter(({ factuality }) => factuality !== null) ?? []);
  return {
    ...byLevel(counts),
    unknown: ratings.length - rated,
    rated,
    percent: byLevel(largestRemainder(counts)),
    raters: [...new Set(ratings.flatMap((rating) => rating?.factualityRaters ?? []))].sort(),
    asOf:
      counted
        .map(({ ratedAt }) => ratedAt)
        .sort()
        .at(-1) ?? null,
  };
}
