/** How many outlets share a name: an owner, an owner type, a country. */
export type Tally = Map<string, number>;

/** Counts `names`, leaving out the unknown (null), in a fixed order: the most frequent first, then by name. */
export function tally(names: readonly (string | null)[]): Tally {
  const counts = new Map<string, number>();
  for (const name of names) {
    if (name !== null) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return new Map([...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)));
}

/** The chance that two draws from a tally differ (Gini-Simpson index): 0 when all is one, towards 1 when all differ. */
export function variety(counts: Iterable<number>): number {
  const drawn = [...counts];
  const total = drawn.reduce((sum, count) => sum + count, 0);
  return total === 0 ? 0 : 1 - drawn.reduce((sum, count) => sum + (count / total) ** 2, 0);
}
