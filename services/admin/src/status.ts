import { isNewsloomError } from '@newsloom/errors';
import { backlog, type Runtime, STAGE_NAMES, type StageName, stageDepth } from '@newsloom/pipeline';
import type { Depth, Queues } from '@newsloom/queue';
import {
  type ArticleStatus,
  articleCounts,
  type Db,
  type FeedCounts,
  failures,
  feeds,
  type PutOff,
  putOff,
  runs,
  shards,
  storyCount,
  webhookProgress,
} from '@newsloom/store';

/** How a stage is doing. */
export type StageStatus = {
  stage: StageName;
  /** Units that wait for it in the store. */
  waiting: number;
  /** How long the oldest of them has waited. */
  oldestSeconds: number;
  /** Its jobs by state, those of all shards together; null when the queue does not answer. */
  queue: Depth | null;
  lastMinute: { done: number; failed: number };
  lastHour: { done: number; failed: number };
};

/** How all of newsloom is doing. */
export type Status = {
  at: Date;
  /** Why the queues did not answer; null if they did. */
  queueAway: string | null;
  stages: StageStatus[];
  articles: Partial<Record<ArticleStatus, number>>;
  /** Published stories. */
  stories: number;
  /** `failing` and `quiet` feeds also count as active. */
  feeds: FeedCounts;
  openFailures: { stage: string; code: string; count: number }[];
  /** Webhooks whose last message did not arrive, and those that were stopped after repeated failures. */
  webhooks: Awaited<ReturnType<typeof webhookProgress.troubled>>;
  /** Units that are put off for more than a minute, for example because a host asked to wait. */
  putOff: PutOff[];
};

/**
 * Reads the status from the store and the queues. Throws if the store is away. If the queues are away, `queue` is null.
 */
export async function statusOf({
  store: { db },
  queues,
  now,
}: Pick<Runtime, 'store' | 'queues' | 'now'>): Promise<Status> {
  const at = now();
  const [stages, counts, published, feedCounts, openFailures, waitsLong, troubled, queueAway] = await Promise.all([
    stagesOf(db, queues, at),
    articleCounts(db),
    storyCount(db),
    feeds.counts(db, at),
    failures.countOpen(db),
    putOff(db, at),
    webhookProgress.troubled(db),
    awayOf(queues),
  ]);
  return {
    at,
    queueAway,
    // A sharded stage without a shard has no queue, so asking it would not show that the queues are away.
    stages: queueAway === null ? stages : stages.map((stage) => ({ ...stage, queue: null })),
    articles: Object.fromEntries(counts.map(({ status, count }) => [status, count])),
    stories: published,
    feeds: feedCounts,
    openFailures,
    putOff: waitsLong,
    webhooks: troubled,
  };
}

/** Why the queues do not answer; null if they do. */
async function awayOf(queues: Queues): Promise<string | null> {
  try {
    await queues.ping();
    return null;
  } catch (error) {
    if (isNewsloomError(error) && error.code === 'queue-unavailable') return error.message;
    throw error;
  }
}

async function stagesOf(db: Db, queues: Queues, at: Date): Promise<StageStatus[]> {
  const [waiting, rates, shardNames] = await Promise.all([backlog(db, at), runs.rates(db, at), shards.names(db)]);
  return Promise.all(
    STAGE_NAMES.map(async (stage) => {
      const held = waiting.find((one) => one.stage === stage);
      const rate = rates.find((one) => one.stage === stage);
      return {
        stage,
        waiting: held?.waiting ?? 0,
        // A story that rests until a later time has not waited yet.
        oldestSeconds: held?.oldestAt ? Math.max(0, (at.getTime() - held.oldestAt.getTime()) / 1_000) : 0,
        queue: await depthOf(queues, stage, shardNames),
        lastMinute: { done: rate?.doneMinute ?? 0, failed: rate?.failedMinute ?? 0 },
        lastHour: { done: rate?.doneHour ?? 0, failed: rate?.failedHour ?? 0 },
      };
    }),
  );
}

/** The depth of a stage; null if the queues are away. */
async function depthOf(queues: Queues, stage: StageName, shardNames: readonly string[]): Promise<Depth | null> {
  try {
    return await stageDepth(queues, stage, shardNames);
  } catch (error) {
    if (isNewsloomError(error) && error.code === 'queue-unavailable') return null;
    throw error;
  }
}
