import type { Model } from '@newsloom/clustering';
import type { Row } from './row.ts';

/** Keeps weights small if the rows say little; relative to the weight of all rows, in standardised units. */
const RIDGE = 0.002;

/** Newton's method converges in fewer steps. */
const STEPS = 25;

/** Fits a logistic regression over the values at `used`, by Newton's method. */
export function fitLogit(rows: readonly Row[], used: readonly number[]): Model['logit'] {
  const count = rows[0]?.values.length ?? 0;
  const total = rows.reduce((sum, { weight }) => sum + weight, 0);
  const mean = (of: (row: Row) => number): number => rows.reduce((sum, row) => sum + row.weight * of(row), 0) / total;
  const means = Array.from({ length: count }, (_, at) => mean(({ values }) => values[at] ?? 0));
  const scales = means.map((middle, at) => Math.sqrt(mean(({ values }) => ((values[at] ?? 0) - middle) ** 2)) || 1);
  const inputs = rows.map(({ values }) => [
    1,
    ...used.map((at) => ((values[at] ?? 0) - (means[at] ?? 0)) / (scales[at] ?? 1)),
  ]);
  const size = used.length + 1;
  let solution: number[] = new Array(size).fill(0);
  for (let step = 0; step < STEPS; step += 1) {
    const gradient: number[] = new Array(size).fill(0);
    const hessian = Array.from({ length: size }, () => new Array<number>(size).fill(0));
    for (const [place, row] of rows.entries()) {
      const input = inputs[place] ?? [];
      let odds = 0;
      for (let i = 0; i < size; i += 1) odds += (solution[i] ?? 0) * (input[i] ?? 0);
      const p = 1 / (1 + Math.exp(-odds));
      const share = row.weight / total;
      for (let i = 0; i < size; i += 1) {
        gradient[i] = (gradient[i] ?? 0) + share * (p - row.label) * (input[i] ?? 0);
        const line = hessian[i] ?? [];
        for (let j = 0; j < size; j += 1)
          line[j] = (line[j] ?? 0) + share * Math.max(1e-6, p * (1 - p)) * (input[i] ?? 0) * (input[j] ?? 0);
      }
    }
    for (let i = 1; i < size; i += 1) {
      gradient[i] = (gradient[i] ?? 0) + RIDGE * (solution[i] ?? 0);
      const line = hessian[i] ?? [];
      line[i] = (line[i] ?? 0) + RIDGE;
    }
    const move = solve(hessian, gradient);
    solution = solution.map((value, at) => value - (move[at] ?? 0));
    if (Math.max(...move.map(Math.abs)) < 1e-6) break;
  }
  const weights = new Array<number>(count).fill(0);
  for (const [place, at] of used.entries()) weights[at] = solution[place + 1] ?? 0;
  return { bias: solution[0] ?? 0, weights, means, scales };
}

/** Solves a system of linear equations, by Gauss's elimination with pivots. */
function solve(matrix: readonly number[][], right: readonly number[]): number[] {
  const rows = matrix.map((line, at) => [...line, right[at] ?? 0]);
  const n = rows.length;
  for (let at = 0; at < n; at += 1) {
    let pivot = at;
    for (let row = at; row < n; row += 1) {
      if (Math.abs(rows[row]?.[at] ?? 0) > Math.abs(rows[pivot]?.[at] ?? 0)) pivot = row;
    }
    const chosen = rows[pivot] ?? [];
    rows[pivot] = rows[at] ?? [];
    rows[at] = chosen;
    for (let row = 0; row < n; row += 1) {
      if (row === at) continue;
      const line = rows[row] ?? [];
      const factor = (line[at] ?? 0) / (chosen[at] || 1e-12);
      for (let column = at; column <= n; column += 1)
        line[column] = (line[column] ?? 0) - factor * (chosen[column] ?? 0);
    }
  }
  return rows.map((line, at) => (line[n] ?? 0) / (line[at] || 1e-12));
}
