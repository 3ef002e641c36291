/** A row for training: its features, its target, and its weight. */
export type Row = { features: readonly number[]; value: number; weight: number };

/** A linear model: `intercept + Σ weights[i] * features[i]`. */
export type LinearModel = { intercept: number; weights: number[] };

/**
 * Ridge regression by the normal equations. Features are scaled to equal spread, so that the penalty treats them alike.
 *
 * @param penalty shrinks weights; in units of the sum of row weights
 */
export function fitRidge(rows: readonly Row[], penalty: number): LinearModel {
  const width = rows[0]?.features.length ?? 0;
  const places = Array.from({ length: width }, (_, place) => place);
  const total = rows.reduce((sum, { weight }) => sum + weight, 0);
  const meanOf = (pick: (row: Row) => number): number =>
    rows.reduce((sum, row) => sum + row.weight * pick(row), 0) / total;
  const means = places.map((place) => meanOf(({ features }) => features[place] ?? 0));
  const spreads = places.map((place) => {
    const spread = Math.sqrt(meanOf(({ features }) => ((features[place] ?? 0) - (means[place] ?? 0)) ** 2));
    return spread === 0 ? 1 : spread;
  });
  const mean = meanOf(({ value }) => value);
  const matrix = places.map(() => new Array<number>(width + 1).fill(0));
  for (const { features, value, weight } of rows) {
    const scaled = places.map((place) => ((features[place] ?? 0) - (means[place] ?? 0)) / (spreads[place] ?? 1));
    for (const a of places) {
      const line = matrix[a] ?? [];
      for (const b of places) line[b] = (line[b] ?? 0) + weight * (scaled[a] ?? 0) * (scaled[b] ?? 0);
      line[width] = (line[width] ?? 0) + weight * (scaled[a] ?? 0) * (value - mean);
    }
  }
  for (const place of places) {
    const line = matrix[place] ?? [];
    line[place] = (line[place] ?? 0) + penalty;
  }
  const weights = solve(matrix).map((weight, place) => weight / (spreads[place] ?? 1));
  return { intercept: mean - weights.reduce((sum, weight, place) => sum + weight * (means[place] ?? 0), 0), weights };
}

/** Solves linear equations by Gauss-Jordan elimination; the penalty keeps every pivot above zero. */
function solve(equations: readonly number[][]): number[] {
  const width = equations.length;
  const lines = equations.map((line) => [...line]);
  for (const [place, line] of lines.entries()) {
    const pivot = line[place] ?? 1;
    for (let column = place; column <= width; column += 1) line[column] = (line[column] ?? 0) / pivot;
    for (const other of lines) {
      const factor = other[place] ?? 0;
      if (other === line || factor === 0) continue;
      for (let column = place; column <= width; column += 1) {
        other[column] = (other[column] ?? 0) - factor * (line[column] ?? 0);
      }
    }
  }
  return lines.map((line) => line[width] ?? 0);
}
