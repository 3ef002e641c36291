// Ten dead is a count; three hundred is a round number, unless it happens to be exact.
const FEWEST_ZEROS = 2;

/** Says whether one of two whole numbers may be the other, rounded: 183,000 and 183,068. */
export const isRounding = (a: number, b: number): boolean => Math.abs(a - b) < Math.max(grainOf(a), grainOf(b));

/** The last place that a round number gives; 1 for others. */
function grainOf(value: number): number {
  const zeros = /0*$/.exec(String(value))?.[0].length ?? 0;
  return zeros < FEWEST_ZEROS ? 1 : 10 ** zeros;
}
