import { assign, CLUSTERER_VERSION, type ClusterArticle } from '@newsloom/clustering';
import type { Config } from '@newsloom/config';
import { newsloomError } from '@newsloom/errors';
import { defineStage, done, type ShardedStage, type Stage, type UnitRef } from '@newsloom/pipeline';
import {
  articleProgress,
  type ClusterEvidence,
  type Db,
  type Lease,
  members,
  shards,
  storyLooks,
  storyProgress,
  type UnclusteredArticle,
} from '@newsloom/store';
import { clusterArticleOf } from './cluster-article.ts';
import { lookAgain, REST_MS } from './looking.ts';
import { CLUSTER_TEXT, openShardWindows, type ShardWindows } from './shard-windows.ts';

/** An article to be placed, the window around its time, and the id that its story gets if it opens one. */
type Placeable = { article: UnclusteredArticle; window: ReturnType<ShardWindows['around']>; opening: string };

/** The story that an article belongs to, and why; and the story that it leaves, if any. */
type Placement = { storyId: string; evidence: ClusterEvidence; left: string | null };

/** Groups articles into stories: one writer per shard, its window in memory, every decision in the store. */
export const clusterStage = (config: Pick<Config, 'shards'>): ShardedStage => ({
  name: 'cluster',
  shards: config.shards,
  open: async (lease, context, outdated) => {
    const windows = await openShardWindows(context.db, lease.shard, context.now());
    const tend = async (): Promise<readonly UnitRef[]> => {
      try {
        return await lookAgain(lease, windows, context);
      } catch (error) {
        // The window may have changes that were not saved. The next writer, perhaps this one, reads it again.
        outdated();
        throw error;
      }
    };
    return { ...writerOf(lease, windows, outdated), tend };
  },
});

function writerOf(lease: Lease, windows: ShardWindows, outdated: () => void): Stage {
  return defineStage({
    name: 'cluster',
    load: (ids, { db }) => placeablesOf(db, windows, ids),
    // A placed article is added to the window at once, because the next articles of the batch must find it. Nothing is
    // awaited in between, so each article is placed before the next one.
    work: async ({ article, window, opening }, { now }) => {
      const read = clusterArticleOf(article);
      const placement = placementOf(windows, window, article, read, opening);
      if (article.storyId === null || placement.left !== null) {
        const copyOf = placement.evidence.reason === 'copy' ? (article.original?.id ?? null) : null;
        windows.withdraw(article.id);
        windows.add(read, placement.storyId, copyOf, now());
      }
      return done(placement.evidence.reason, placement);
    },
    save: async (transaction, finished, { now }) => {
      if (!(await shards.holdsShard(transaction, lease))) {
        outdated();
        throw newsloomError('shard-lost', { shard: lease.shard });
      }
      // A look may have moved an article that was placed but not saved, or merged the story that it was placed in.
      const placed = finished.map(({ id, unit: { article }, result: { storyId, evidence, left } }) => {
        return { id, article, storyId: windows.storyOf(id) ?? storyId, evidence, left };
      });
      const merged = await storyLooks.lockMerged(
        transaction,
        // The stories that articles leave are touched below. All stories are locked together, in one order, to avoid
        // deadlocks.
        placed.flatMap(({ storyId, left }) => (left === null ? [storyId] : [storyId, left])),
      );
      const saved = placed.map((one) => ({ ...one, storyId: merged.get(one.storyId) ?? one.storyId }));
      const moved = new Set(
        await articleProgress.advance(
          transaction,
          'deduped',
          'clustered',
          saved.map(({ id, storyId, evidence }) => ({
            id,
            story_id: storyId,
            cluster_evidence: JSON.stringify(evidence),
          })),
          now(),
        ),
      );
      const kept = saved.filter(({ id }) => moved.has(id));
      await storyProgress.touch(
        transaction,
        kept.flatMap(({ article: { language, at }, storyId, left }) => [
          { id: storyId, shard: lease.shard, language, lastArticleAt: at },
          ...(left === null ? [] : [{ id: left, shard: lease.shard, language, lastArticleAt: null }]),
        ]),
        now(),
        new Date(now().getTime() + REST_MS),
      );
      return new Map(
        kept.map(({ id, storyId, left }) => [id, [{ id: storyId }, ...(left === null ? [] : [{ id: left }])]]),
      );
    },
    undo: ({ article }, { left }) => {
      if (left !== null) windows.add(clusterArticleOf(article), left, null, null);
      else if (article.storyId === null) windows.remove(article.id);
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
  const { original } = article;
  // An original in the same batch has just been placed, and the store does not know its story yet.
  const originalStory = original && (windows.storyOf(original.id) ?? original.storyId);
  if (originalStory && originalStory !== article.storyId) {
    const similarity = original.score ?? 1;
    const evidence = evidenceOf('copy', similarity, { copy: similarity }, []);
    return { storyId: originalStory, evidence, left: article.storyId };
  }
  // The article was clustered before and came back because something else about it changed. It stays in its story.
  if (article.storyId !== null && article.evidence !== null) {
    return { storyId: article.storyId, evidence: article.evidence, left: null };
  }
  const { storyId, similarity, evidence, runnersUp } = assign(window, read);
  if (storyId !== null)
    return { storyId, evidence: evidenceOf('similar', similarity, evidence, runnersUp), left: null };
  // It is alone in its story, so its similarity is 1. The similarity to the nearest other story is in `components`.
  const components = { ...evidence, likeliest: similarity };
  return { storyId: opening, evidence: evidenceOf('opened', 1, components, runnersUp), left: null };
}

const evidenceOf = (
  reason: ClusterEvidence['reason'],
  similarity: number,
  components: Record<string, number | null>,
  runnersUp: ClusterEvidence['runnersUp'],
): ClusterEvidence => ({ clusterer: CLUSTERER_VERSION, reason, similarity, components, runnersUp });
