import { assign, type ClusterArticle, clustererVersion } from '@newsloom/clustering';
import type { Config } from '@newsloom/config';
import { newsloomError } from '@newsloom/errors';
import { defineStage, done, type ShardedStage, type Stage } from '@newsloom/pipeline';
import {
  articleProgress,
  type ClusterEvidence,
  type Db,
  type Lease,
  members,
  shards,
  storyProgress,
  type UnclusteredArticle,
} from '@newsloom/store';
import { CLUSTER_TEXT, openShardWindows, type ShardWindows } from './shard-windows.ts';

/** An article to be placed, the window around its time, and the id of the story that it would open. */
type Placeable = { article: UnclusteredArticle; window: ReturnType<ShardWindows['around']>; opening: string };

/** The story that an article belongs to, and why. */
type Placement = { storyId: string; evidence: ClusterEvidence };

/** Groups articles into stories: one writer per shard, its window in memory, every decision in the store. */
export const clusterStage = (config: Pick<Config, 'shards'>): ShardedStage => ({
  name: 'cluster',
  shards: config.shards,
  open: async (lease, { db, now }, outdated) => {
    const windows = await openShardWindows(db, lease.shard, now());
    return writerOf(lease, windows, outdated);
  },
});

function writerOf(lease: Lease, windows: ShardWindows, outdated: () => void): Stage {
  return defineStage({
    name: 'cluster',
    load: (ids, { db }) => placeablesOf(db, windows, ids),
    // A placed article is in the window at once, because the next articles of the batch must find it. Nothing is
    // awaited in between, so each article is placed before the next one.
    work: async ({ article, window, opening }) => {
      const read = clusterArticleOf(article);
      const placement = placementOf(windows, window, article, read, opening);
      if (article.storyId === null) windows.add(read, placement.storyId);
      return done(placement.evidence.reason, placement);
    },
    save: async (transaction, finished, { now }) => {
      if (!(await shards.holdsShard(transaction, lease))) {
        outdated();
        throw newsloomError('shard-lost', { shard: lease.shard });
      }
      const moved = new Set(
        await articleProgress.advance(
          transaction,
          'deduped',
          'clustered',
          finished.map(({ id, result: { storyId, evidence } }) => ({
            id,
            story_id: storyId,
            cluster_evidence: JSON.stringify(evidence),
          })),
          now(),
        ),
      );
      const kept = finished.filter(({ id }) => moved.has(id));
      await storyProgress.touch(
        transaction,
        kept.map(({ unit: { article }, result: { storyId } }) => ({
          id: storyId,
          shard: lease.shard,
          language: article.language,
          lastArticleAt: article.at,
        })),
        now(),
      );
      return new Map(kept.map(({ id, result: { storyId } }) => [id, [{ id: storyId }]]));
    },
    undo: ({ article }) => {
      if (article.storyId === null) windows.remove(article.id);
    },
  });
}

async function placeablesOf(db: Db, windows: ShardWindows, ids: readonly string[]): Promise<Map<string, Placeable>> {
  const articles = await members.unclustered(db, ids, CLUSTER_TEXT);
  const placeless = articles.filter(({ storyId }) => storyId === null).map(({ id }) => id);
  const openings = await storyProgress.idsForOpening(db, placeless);
  await windows.bring(articles.map(({ at }) => at.getTime()));
  return new Map(
    articles.map((article) => [
      article.id,
      { article, window: windows.around(article.at.getTime()), opening: openings.get(article.id) ?? '' },
    ]),
  );
}

function placementOf(
  windows: ShardWindows,
  window: Placeable['window'],
  article: UnclusteredArticle,
  read: ClusterArticle,
  opening: string,
): Placement {
  // It came again because something about it changed. It stays in its story.
  if (article.storyId !== null && article.evidence !== null) {
    return { storyId: article.storyId, evidence: article.evidence };
  }
  const { original } = article;
  // The original may be in the same batch. Then it was just placed, and the store does not know its story yet.
  const originalStory = original && (windows.storyOf(original.id) ?? original.storyId);
  if (originalStory) {
    const similarity = original.score ?? 1;
    return { storyId: originalStory, evidence: evidenceOf('copy', similarity, { copy: similarity }, []) };
  }
  const { storyId, similarity, evidence, runnersUp } = assign(window, read);
  if (storyId !== null) return { storyId, evidence: evidenceOf('similar', similarity, evidence, runnersUp) };
  // It is alone in its story, so its similarity is 1. The similarity to the nearest other story is a component.
  const components = { ...evidence, likeliest: similarity };
  return { storyId: opening, evidence: evidenceOf('opened', 1, components, runnersUp) };
}

const evidenceOf = (
  reason: ClusterEvidence['reason'],
  similarity: number,
  components: Record<string, number | null>,
  runnersUp: ClusterEvidence['runnersUp'],
): ClusterEvidence => ({ clusterer: clustererVersion, reason, similarity, components, runnersUp });

const clusterArticleOf = ({ id, title, text, language, at }: UnclusteredArticle): ClusterArticle => ({
  id,
  title,
  text,
  language,
  publishedAt: at.getTime(),
});
