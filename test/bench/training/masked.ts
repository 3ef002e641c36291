import { pairFeatures } from '../../../packages/clustering/src/decision-values.ts';
import type { Row } from './row.ts';

/** The features of two stories if one of them has no date, and if one of them has no names. */
const WITHOUT_DATES = { gap: 2, reach: Math.log1p(2), apart: 2, dated: 0 };
const WITHOUT_NAMES = { named: 0, names: 0, namesShare: 0 };

/**
 * The weight of masked rows relative to the others. With more weight, sets that are left out of the training are
 * clustered better, and the others worse.
 */
const DATES_WEIGHT = 0.15;
const NAMES_WEIGHT = 0.08;

/**
 * The rows, and copies of them without features that some sets never have: dates, names. Otherwise the trees would
 * learn all other differences between the one set without dates and the rest.
 */
export const withMasked = (rows: readonly Row[]): Row[] =>
  rows.flatMap((row, at) => [
    row,
    ...(at % 2 === 0 && has(row, 'dated') ? [masked(row, WITHOUT_DATES, DATES_WEIGHT)] : []),
    ...(at % 2 === 1 && has(row, 'named') ? [masked(row, WITHOUT_NAMES, NAMES_WEIGHT)] : []),
  ]);

const placeOf = (feature: string): number => pairFeatures.map(String).indexOf(feature);

const has = ({ values }: Row, feature: string): boolean => values[placeOf(feature)] === 1;

/** Only every other row is masked, so each counts twice. */
function masked(row: Row, without: Record<string, number>, weight: number): Row {
  const values = [...row.values];
  for (const [feature, value] of Object.entries(without)) values[placeOf(feature)] = value;
  return { ...row, values, weight: 2 * weight * row.weight };
}
