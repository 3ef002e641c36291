import { sql } from 'kysely';
import type { ArticleStatus } from './articles-table.ts';
import type { Db, Transaction } from './database.ts';

/** The status of an article and what is stored of it. These decide from which stages it can be run again. */
export type ArticleState = {
  id: string;
  status: ArticleStatus;
  reason: string | null;
  shard: string | null;
  storyId: string | null;
  /** Event time. */
  at: Date;
  hasUrl: boolean;
  /** A snapshot, or what the feed said. */
  hasPage: boolean;
  /** A text, or the title that an import brought. */
  hasText: boolean;
};

/** The states of articles, in the order of ids. */
export async function states(db: Db, ids: string[]): Promise<ArticleState[]> {
  const { rows } = await statesOf(ids).execute(db);
  return rows;
}

/** Like `states`, and locks the articles until the transaction ends. In the order of ids, to avoid deadlocks. */
export async function lockStates(db: Transaction, ids: string[]): Promise<ArticleState[]> {
  const { rows } = await sql<ArticleState>`${statesOf(ids)} for update of a`.execute(db);
  return rows;
}

const statesOf = (ids: string[]) => sql<ArticleState>`
  select id, status, reason, shard, story_id as "storyId", coalesce(published_at, discovered_at) as at,
    url is not null as "hasUrl",
    coalesce(feed_text, '') <> '' or exists (select from snapshots s where s.article_id = a.id) as "hasPage",
    text <> '' or external_id is not null as "hasText"
  from articles a where id = any(${ids}) order by id`;

/**
 * Puts articles back into `status`. Clears the reason of articles in a final status; other reasons stay until a stage
 * writes a new one.
 */
export async function putBack(db: Transaction, ids: string[], status: ArticleStatus, now: Date): Promise<void> {
  await sql`
    update articles set
      reason = case when status in ('failed', 'skipped') then null else reason end,
      status = ${status}, status_at = ${now}, queued_at = ${now}
    where id = any(${ids})`.execute(db);
}

/** Ends a failed article as skipped, at the wish of an admin. An article that readers have keeps its status. */
export async function skip(db: Transaction, id: string, reason: string, now: Date): Promise<void> {
  await db
    .updateTable('articles')
    .set({ status: 'skipped', reason, status_at: now, queued_at: now })
    .where('id', '=', id)
    .where('status', '=', 'failed')
    .execute();
}

/**
 * Records when each of `articles` gets its turn in the queue. The reconciler ignores an article until then and a rest
 * longer. If the queue is lost, it enqueues them in this order.
 */
export async function takeTurns(db: Transaction, articles: { id: string; turnAt: Date }[]): Promise<void> {
  await sql`
    update articles a set queued_at = turn.at
    from unnest(${articles.map(({ id }) => id)}::text[], ${articles.map(({ turnAt }) => turnAt)}::timestamptz[]) as turn (id, at)
    where a.id = turn.id`.execute(db);
}
