import { mostFrequentFirst, tally } from '@newsloom/text';

/** How many outlets have the same owner, owner type or country. */
export type Tally = Map<string, number>;

/** Counts `names`, leaving out the unknown (null), in a fixed order: the most frequent first, then by name. */
export function tallyKnown(names: readonly (string | null)[]): Tally {
  return new Map(mostFrequentFirst(tally(names.filter((name) => name !== null))));
}

/**
 * The probability that two draws from a tally differ (Gini-Simpson index): 0 if all are the same, near 1 if all differ.
 */
export function variety(counts: Iterable<number>): number {
  const drawn = [...counts];
  const total = drawn.reduce((sum, count) => sum + count, 0);
  return total === 0 ? 0 : 1 - drawn.reduce((sum, count) => sum + (count / total) ** 2, 0);
}
