import { entryOf, type StageName, stageNameSchema, statusBefore, type UnitRef } from '@newsloom/pipeline';
import {
  type ArticleStatus,
  type FailureRow,
  feeds,
  replays,
  storyProgress,
  type Transaction,
  type UnitKind,
  webhookProgress,
} from '@newsloom/store';

/** The present state of the unit of a failure. */
export type FailedUnit =
  /** The job named no unit, or the unit no longer exists. */
  | { state: 'none' }
  /** The failure no longer stops it: it succeeded since, or was replayed another way. */
  | { state: 'moved-on' }
  | StoppedUnit;

/** A unit that is stopped by its failure. */
export type StoppedUnit = { state: 'stopped'; stage: StageName; ref: UnitRef };

/**
 * Reads the unit of a failure and locks it until the transaction ends. The unit must be locked before the failure, as a
 * failing stage does, to avoid deadlocks.
 */
export async function lockUnit(transaction: Transaction, failure: FailureRow): Promise<FailedUnit> {
  const { unit, unit_id: id } = failure;
  const stage = stageNameSchema.safeParse(failure.stage).data;
  if (stage === undefined || failure.code === 'job-invalid') return { state: 'none' };
  const found = await lockRow(transaction, unit, id);
  if (!found) return { state: 'none' };
  if (!found.stopped) return { state: 'moved-on' };
  return { state: 'stopped', stage, ref: { id, shard: found.shard } };
}

/** The statuses in which a failure leaves an article: failed, or back in its story if readers had it before. */
const STOPPED: ReadonlySet<ArticleStatus> = new Set(['failed', 'clustered', 'published']);

async function lockRow(transaction: Transaction, unit: UnitKind, id: string) {
  switch (unit) {
    case 'article': {
      const [article] = await replays.lockStates(transaction, [id]);
      return article && { stopped: STOPPED.has(article.status), shard: article.shard };
    }
    case 'feed': {
      const feed = await feeds.lock(transaction, id);
      return feed && { stopped: feed.status === 'active', shard: null };
    }
    case 'webhook': {
      const webhook = await webhookProgress.lock(transaction, id);
      return webhook && { stopped: webhook.status === 'active', shard: null };
    }
    case 'story': {
      const story = await storyProgress.lock(transaction, id);
      return story && { stopped: story.published_revision < story.revision, shard: null };
    }
  }
}

/** Puts a stopped unit back to where its stage takes it. */
export async function putBack(transaction: Transaction, { stage, ref: { id } }: StoppedUnit, now: Date): Promise<void> {
  const status = statusBefore(stage);
  if (status) await replays.putBack(transaction, [id], status, now);
  else if (entryOf(stage).unit === 'feed') await feeds.makeDue(transaction, id, now);
  else if (entryOf(stage).unit === 'webhook') await webhookProgress.makeDue(transaction, id, now);
  else await storyProgress.makeDue(transaction, id, now);
}
