import type { ClusterArticle, ClusterWindow, Model } from '@newsloom/clustering';
import { compare } from '../../../packages/clustering/src/assign.ts';
import { cluster } from '../../../packages/clustering/src/cluster.ts';
import { valuesOf } from '../../../packages/clustering/src/decision-values.ts';
import { portraitOf } from '../../../packages/clustering/src/portrait.ts';
import { resemblance } from '../../../packages/clustering/src/resemblance.ts';
import { neighboursOf } from '../../../packages/clustering/src/second-look.ts';
import type { Member } from '../../../packages/clustering/src/shard.ts';
import { halvesOf } from '../../../packages/clustering/src/split.ts';
import { add, createWindow, dateOf, expire } from '../../../packages/clustering/src/window.ts';
import type { LabelledSet } from './labelled-set.ts';
import type { Row } from './row.ts';

/** The rows of the first pass. Each earlier article is in its right story. */
export function taughtRows({ articles, gold }: LabelledSet): Row[] {
  const rows: Row[] = [];
  const window = createWindow();
  let newest = Number.NEGATIVE_INFINITY;
  for (const article of articles) {
    rows.push(...firstRows(window, article, gold));
    add(window, article, gold.get(article.id) ?? article.id);
    newest = Math.max(newest, dateOf(article) ?? newest);
    expire(window, newest - window.options.keepMs);
  }
  return rows;
}

/** The rows of the first pass and of the second look, in the stories that the models make. */
export function rowsOf(set: LabelledSet, firstModel: Model, lookModel: Model | null) {
  const first: Row[] = [];
  const look: Row[] = [];
  cluster(
    set.articles,
    {},
    {
      firstModel,
      lookModel,
      onArticle: (window, article) => first.push(...firstRows(window, article, set.gold)),
      onLook: (window, storyIds) => look.push(...lookRows(window, storyIds, set.gold)),
    },
  );
  return { first, look };
}

function firstRows(window: ClusterWindow, article: ClusterArticle, gold: ReadonlyMap<string, string>): Row[] {
  const story = gold.get(article.id);
  return compare(window, article).map(({ story: { members }, values }) => {
    const right = members.filter(({ id }) => gold.get(id) === story).length;
    return { values, label: right / members.length, weight: 1 };
  });
}

function lookRows(window: ClusterWindow, storyIds: readonly string[], gold: ReadonlyMap<string, string>): Row[] {
  const rows: Row[] = [];
  const seen = new Set<string>();
  for (const shard of window.shards.values()) {
    const row = (a: readonly Member[], b: readonly Member[]): void => {
      if (a.length === 0 || b.length === 0) return;
      const { vocabulary } = shard;
      const values = valuesOf(resemblance(vocabulary, portraitOf(vocabulary, a), portraitOf(vocabulary, b)));
      rows.push({ values, label: together(a, b, gold), weight: (a.length * b.length) / (a.length + b.length) });
    };
    for (const id of storyIds) {
      const story = shard.stories.get(id);
      if (story === undefined) continue;
      if (story.members.length > 1 && story.members.length <= 60) row(...halvesOf(shard.vocabulary, story.members));
      for (const other of neighboursOf({ window, shard }, story, portraitOf(shard.vocabulary, story.members))) {
        const key = [id, other.id].sort().join();
        if (!seen.has(key)) row(story.members, other.members);
        seen.add(key);
      }
    }
  }
  return rows;
}

/** The share of pairs of articles from the two that belong together. */
function together(a: readonly Member[], b: readonly Member[], gold: ReadonlyMap<string, string>): number {
  const counts = new Map<string | undefined, number>();
  for (const { id } of a) counts.set(gold.get(id), (counts.get(gold.get(id)) ?? 0) + 1);
  let right = 0;
  for (const { id } of b) right += counts.get(gold.get(id)) ?? 0;
  return right / (a.length * b.length);
}
