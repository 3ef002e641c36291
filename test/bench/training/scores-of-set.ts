import { cluster } from '../../../packages/clustering/src/cluster.ts';
import { bcubed, type Scores } from './bcubed.ts';
import type { LabelledSet } from './labelled-set.ts';
import type { Trained } from './train.ts';

/** BCubed of a set as the given decisions cluster it, 0 to 1. */
export const scoresOfSet = ({ articles, gold }: LabelledSet, { first, look }: Trained): Scores =>
  bcubed(cluster(articles, {}, { firstModel: first, lookModel: look }), gold);
