/** How often each of `values` occurs, in order of first occurrence. */
export function tally<Value>(values: Iterable<Value>): Map<Value, number> {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** Counts in a fixed order: the most frequent first, then by name. */
export const mostFrequentFirst = (counts: Iterable<readonly [string, number]>): (readonly [string, number])[] =>
  [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
