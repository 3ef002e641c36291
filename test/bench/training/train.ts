import type { Model } from '@newsloom/clustering';
import { pairFeatures, rivalFeatures } from '../../../packages/clustering/src/decision-values.ts';
import { rowsOf, taughtRows } from './collect.ts';
import { fitLogit } from './fit-logit.ts';
import { fitTrees } from './fit-trees.ts';
import type { LabelledSet } from './labelled-set.ts';
import type { Row } from './row.ts';

const firstFeatures: readonly string[] = [...pairFeatures, ...rivalFeatures];
const placesOf = (features: readonly string[], names: string): number[] =>
  names.split(' ').map((name) => features.indexOf(name));

const FIRST_LOGIT = 'centroid near cohesionLarge title named names gap reach';
const LOOK_LOGIT = 'cross near cohesionSmall cohesionLarge title named names gap reach numbers';

export type Trained = { first: Model; look: Model };

/** Each set weighs the same. */
export const even = (sets: Row[][]): Row[] =>
  sets.flatMap((rows) => {
    const total = rows.reduce((sum, { weight }) => sum + weight, 0);
    return rows.map((row) => ({ ...row, weight: row.weight / total }));
  });

export function fit(features: readonly string[], rows: Row[], logit: string): Model {
  const all = features.map((_, at) => at);
  return { features, logit: fitLogit(rows, placesOf(features, logit)), trees: fitTrees(rows, all) };
}

/** Trains both decisions on labelled sets. */
export function train(sets: readonly LabelledSet[]): Trained {
  const taught = sets.map(taughtRows);
  const early = fit(firstFeatures, even(taught), FIRST_LOGIT);
  const seen = sets.map((set) => rowsOf(set, early, null));
  const first = fit(
    firstFeatures,
    even(sets.map((_, at) => [...(taught[at] ?? []), ...(seen[at]?.first ?? [])])),
    FIRST_LOGIT,
  );
  const once = sets.map((set) => rowsOf(set, first, null).look);
  const draft = fit(pairFeatures, even(once), LOOK_LOGIT);
  const twice = sets.map((set) => rowsOf(set, first, draft).look);
  const look = fit(pairFeatures, even(sets.map((_, at) => [...(once[at] ?? []), ...(twice[at] ?? [])])), LOOK_LOGIT);
  return { first, look };
}
