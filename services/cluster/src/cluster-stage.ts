import { assign, type ClusterArticle, clustererVersion } from '@newsloom/clustering';
import type { Config } from '@newsloom/config';
import { newsloomError } from '@newsloom/errors';
import { defineStage, done, type ShardedStage, type Stage } from '@newsloom/pipeline';
import { type ArticleRow, articles, type ClusterEvidence, type Db, type Lease, shards, stories } from '@newsloom/store';
import { CLUSTER_TEXT, openShardWindows, type ShardWindows } from './shard-windows.ts';

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
    load: (id, { db }) => articles.inStatus(db, id, 'deduped'),
    work: async (article, { db }) => {
      const placement = await placementOf(db, windows, article);
      return done(placement.evidence.reason, placement);
    },
    save: async (transaction, article, { storyId, evidence }, { now }) => {
      if (!(await shards.holdsShard(transaction, lease.shard, lease.epoch))) {
        outdated();
        throw newsloomError('shard-lost', { shard: lease.shard });
      }
      await articles.advance(
        transaction,
        article.id,
        'clustered',
        { story_id: storyId, cluster_evidence: JSON.stringify(evidence) },
        now(),
      );
      const { language } = article;
      await stories.touch(
        transaction,
        { id: storyId, shard: lease.shard, language, lastArticleAt: eventTimeOf(article) },
        now(),
      );
      return [{ id: storyId }];
    },
    saved: (article, { storyId }) => {
      if (article.story_id === null) windows.add(clusterArticleOf(article), eventTimeOf(article).getTime(), storyId);
    },
  });
}

async function placementOf(db: Db, windows: ShardWindows, article: ArticleRow): Promise<Placement> {
  // It is here again because something about it changed; its place in a story is for life.
  if (article.story_id !== null && article.cluster_evidence !== null) {
    return { storyId: article.story_id, evidence: article.cluster_evidence };
  }
  const original = article.duplicate_of === null ? undefined : await articles.byId(db, article.duplicate_of);
  if (original?.story_id && original.shard === article.shard) {
    const similarity = article.duplicate_score ?? 1;
    return { storyId: original.story_id, evidence: evidenceOf('copy', similarity, { copy: similarity }, []) };
  }
  const window = await windows.near(eventTimeOf(article).getTime());
  const { storyId, similarity, evidence, runnersUp } = assign(window, clusterArticleOf(article));
  if (storyId !== null) return { storyId, evidence: evidenceOf('similar', similarity, evidence, runnersUp) };
  // It is the story for now, so it is wholly like it; what it was not like enough is kept among the components.
  const components = { ...evidence, likeliest: similarity };
  return {
    storyId: await stories.idForOpening(db, article.id),
    evidence: evidenceOf('opened', 1, components, runnersUp),
  };
}

const evidenceOf = (
  reason: ClusterEvidence['reason'],
  similarity: number,
  components: Record<string, number | null>,
  runnersUp: ClusterEvidence['runnersUp'],
): ClusterEvidence => ({ clusterer: clustererVersion, reason, similarity, components, runnersUp });

const eventTimeOf = (article: ArticleRow): Date => article.published_at ?? article.discovered_at;

const clusterArticleOf = (article: ArticleRow): ClusterArticle => ({
  id: article.id,
  title: article.title,
  text: article.text.slice(0, CLUSTER_TEXT),
  language: article.language,
  publishedAt: eventTimeOf(article).getTime(),
});
