import { cluster } from '../../../packages/clustering/src/cluster.ts';
import { bcubed, type Scores } from './bcubed.ts';
import type { LabelledSet } from './labelled-set.ts';
import type { Trained } from './train.ts';

/** BCubed of a set as the given decisions cluster it, 0 to 1; only over the articles of `scored`, if given. */
export function scoresOfSet(
  { articles, gold }: LabelledSet,
  { first, look }: Trained,
  scored: Pick<LabelledSet, 'articles'> = { articles },
): Scores {
  const counted = new Set(scored.articles.map(({ id }) => id));
  const assigned = cluster(articles, {}, { firstModel: first, lookModel: look });
  return bcubed(assigned, new Map([...gold].filter(([id]) => counted.has(id))));
}
