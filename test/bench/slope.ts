/**
 * The slope of the straight line nearest to some points (least squares), in units of y for one of x. NaN without two
 * different x.
 */
export function slope(points: readonly { x: number; y: number }[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [atX, atY] = [mean(points.map(({ x }) => x)), mean(points.map(({ y }) => y))];
  const together = points.reduce((sum, { x, y }) => sum + (x - atX) * (y - atY), 0);
  return together / points.reduce((sum, { x }) => sum + (x - atX) ** 2, 0);
}
