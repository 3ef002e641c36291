/** The value below which `share` of `values` lie: 0.5 gives the median. NaN if there are none. */
export function quantile(values: readonly number[], share: number): number {
  const ordered = values.toSorted((a, b) => a - b);
  return ordered[Math.min(Math.floor(ordered.length * share), ordered.length - 1)] ?? Number.NaN;
}

/** The median of `values`. */
export const median = (values: readonly number[]): number => quantile(values, 0.5);
