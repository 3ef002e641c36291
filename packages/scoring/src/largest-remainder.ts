/**
 * Whole percentages of `counts` (whole numbers, at least 0) that sum to exactly 100, by the largest remainder (Hare
 * quota, Hamilton's method). All zero when nothing is counted. Equal remainders go to the larger count, then to the
 * earlier place, so the caller's order decides only between equals.
 */
export function largestRemainder(counts: readonly number[]): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return counts.map(() => 0);
  // Only integers, so that remainders have no rounding errors.
  const percents = counts.map((count) => Math.floor((count * 100) / total));
  const missing = 100 - percents.reduce((sum, percent) => sum + percent, 0);
  // The sort is stable.
  const byRemainder = counts
    .map((count, place) => ({ place, count, remainder: (count * 100) % total }))
    .sort((a, b) => b.remainder - a.remainder || b.count - a.count);
  const raised = new Set(byRemainder.slice(0, missing).map(({ place }) => place));
  return percents.map((percent, place) => percent + (raised.has(place) ? 1 : 0));
}
