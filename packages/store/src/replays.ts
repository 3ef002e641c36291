import { sql } from 'kysely';
import type { ArticleStatus } from './articles-table.ts';
import type { Db, Transaction } from './database.ts';

/** How far an article has come and what is stored of it: what decides from which stages it can be run again. */
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

/** The standing of articles, in the order of ids. */
export async function states(db: Db, ids: string[]): Promise<ArticleState[]> {
  const { rows } = await statesOf(ids).execute(db);
  return rows;
}

/** The same, and the articles stay as they are until the transaction ends. One order for all: no deadlock. */
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

/** Puts articles back into `status`. The reason of an end goes with the end; any other stays until a stage says anew. */
export async function putBack(db: Transaction, ids: string[], status: ArticleStatus, now: Date): Promise<void> {
  await sql`
    update articles set
      reason = case when status in ('failed', 'skipped') then null else reason end,
      status = ${status}, status_at = ${now}, queued_at = ${now}
    where id = any(${ids})`.execute(db);
}

/** Ends a failed article as an admin wishes: it is not wanted. One that readers have stays where it is. */
export async function skip(db: Transaction, id: string, reason: string, now: Date): Promise<void> {
  await db
    .updateTable('articles')
    .set({ status: 'skipped', reason, status_at: now, queued_at: now })
    .where('id', '=', id)
    .where('status', '=', 'failed')
    .execute();
}

/**
 * Says when each of `articles` has its turn in the queue: until then, and a rest longer, the reconciler leaves it alone,
 * and after the queue was lost it keeps their order.
 */
export async function takeTurns(db: Transaction, articles: { id: string; turnAt: Date }[]): Promise<void> {
  await sql`
    update articles a set queued_at = turn.at
    from unnest(${articles.map(({ id }) => id)}::text[], ${articles.map(({ turnAt }) => turnAt)}::timestamptz[]) as turn (id, at)
    where a.id = turn.id`.execute(db);
}
