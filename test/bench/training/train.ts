import type { Model } from '@newsloom/clustering';
import { pairFeatures, RIVAL_FEATURES } from '../../../packages/clustering/src/decision-values.ts';
import { rowsOf, taughtRows } from './collect.ts';
import { fitLogit } from './fit-logit.ts';
import { fitTrees } from './fit-trees.ts';
import type { LabelledSet } from './labelled-set.ts';
import { withMasked } from './masked.ts';
import type { Row } from './row.ts';

const FIRST_FEATURES: readonly string[] = [...pairFeatures, ...RIVAL_FEATURES];
const placesOf = (features: readonly string[], names: string): number[] =>
  names.split(' ').map((name) => features.indexOf(name));

const FIRST_LOGIT = 'centroid near cohesionLarge title named names gap reach';
const LOOK_LOGIT = 'cross near cohesionSmall cohesionLarge title named names gap reach numbers';

export type Trained = { first: Model; look: Model };

/** Sets with more rows are thinned out: more rows teach nothing new, and take longer. */
const MOST_ROWS = 16_000;

/** The rows of all sets, weighted so that sets of the same weight count the same, whatever their number of rows. */
const even = (sets: readonly Row[][], weights: readonly number[]): Row[] =>
  sets.flatMap((rows, place) => {
    const kept = rows.filter(
      (_, at) => Math.floor((at * MOST_ROWS) / rows.length) !== Math.floor(((at + 1) * MOST_ROWS) / rows.length),
    );
    const few = withMasked(rows.length > MOST_ROWS ? kept : rows);
    const total = few.reduce((sum, { weight }) => sum + weight, 0);
    return few.map((row) => ({ ...row, weight: ((weights[place] ?? 1) * row.weight) / total }));
  });

/** The trees would use this value to tell the sets without dates from the others, instead of one event from another. */
const OF_SETS = ['dated'];

/**
 * Larger values are evidence for the same event, or against it. The trees must not learn the opposite by chance from a
 * set.
 */
const FOR = new Set(
  'cross centroid near best title titleNear names namesShare numbers terms aheadNear aheadCross'.split(' '),
);
const AGAINST = new Set(['gap', 'reach', 'apart']);
const riseOf = (feature: string): number => (FOR.has(feature) ? 1 : AGAINST.has(feature) ? -1 : 0);

/** The weight of the trees' answer, chosen by the scores on stories and sets that they were not trained on. */
const TREES_SHARE = 0.5;

function decisionOf(
  features: readonly string[],
  sets: readonly Row[][],
  logit: string,
  weights: readonly number[],
): Model {
  const rows = even(sets, weights);
  const free = features.flatMap((feature, at) => (OF_SETS.includes(feature) ? [] : [at]));
  return {
    features,
    logit: fitLogit(rows, placesOf(features, logit)),
    trees: { share: TREES_SHARE, ...fitTrees(rows, free, features.map(riseOf)) },
  };
}

/** Trains both decisions on labelled sets. */
export function train(sets: readonly LabelledSet[]): Trained {
  const weights = sets.map(({ weight }) => weight ?? 1);
  const both = (some: readonly Row[][], others: readonly Row[][]): Row[][] =>
    some.map((rows, at) => [...rows, ...(others[at] ?? [])]);
  const taught = sets.map(taughtRows);
  const early = decisionOf(FIRST_FEATURES, taught, FIRST_LOGIT, weights);
  const seen = sets.map((set) => rowsOf(set, early, null).first);
  const first = decisionOf(FIRST_FEATURES, both(taught, seen), FIRST_LOGIT, weights);
  const once = sets.map((set) => rowsOf(set, first, null).look);
  const draft = decisionOf(pairFeatures, once, LOOK_LOGIT, weights);
  const twice = sets.map((set) => rowsOf(set, first, draft).look);
  return { first, look: decisionOf(pairFeatures, both(once, twice), LOOK_LOGIT, weights) };
}
