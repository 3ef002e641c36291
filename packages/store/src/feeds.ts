import { sql } from 'kysely';
import type { Db } from './database.ts';
import { feedIdOf } from './ids.ts';
import type { FeedStatus } from './schema.ts';

export type NewFeed = { url: string; title?: string | null; language?: string | null };

/** Adds feeds by address; one that is there already stays as it is. Returns how many are new. */
export async function add(db: Db, feeds: NewFeed[], now: Date): Promise<number> {
  if (feeds.length === 0) return 0;
  const rows = feeds.map((feed) => ({
    id: feedIdOf(feed.url),
    url: feed.url,
    title: feed.title ?? null,
    language: feed.language ?? null,
    next_poll_at: now,
    created_at: now,
  }));
  const added = await db
    .insertInto('feeds')
    .values(rows)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .execute();
  return added.length;
}

/** Every feed, by address. */
export const list = (db: Db) => db.selectFrom('feeds').selectAll().orderBy('url').execute();

/** How many feeds there are. */
export async function count(db: Db): Promise<number> {
  const row = await db.selectFrom('feeds').select(sql<number>`count(*)`.as('n')).executeTakeFirstOrThrow();
  return row.n;
}

/** Removes feeds by address; their articles stay. Returns how many went. */
export async function remove(db: Db, urls: string[]): Promise<number> {
  if (urls.length === 0) return 0;
  const gone = await db.deleteFrom('feeds').where('url', 'in', urls).executeTakeFirst();
  return Number(gone.numDeletedRows);
}

/** The feed, when it is there and active. */
export const forPoll = (db: Db, id: string) =>
  db.selectFrom('feeds').selectAll().where('id', '=', id).where('status', '=', 'active').executeTakeFirst();

/**
 * Takes up to `limit` feeds whose time has come and marks them as queued, so that they are not taken again within
 * `restMs`. Feeds of one host come spread out: the oldest of each host first, then the second oldest of each.
 */
export async function takeDue(db: Db, now: Date, restMs: number, limit: number): Promise<string[]> {
  const rested = new Date(now.getTime() - restMs);
  const { rows } = await sql<{ id: string }>`
    with due as (
      select id, row_number() over (partition by split_part(url, '/', 3) order by next_poll_at) as turn, next_poll_at
      from feeds
      where status = 'active' and next_poll_at <= ${now} and (queued_at is null or queued_at <= ${rested})
    )
    update feeds set queued_at = ${now}
    from (select id from due order by turn, next_poll_at limit ${limit}) as taken
    where feeds.id = taken.id
    returning feeds.id`.execute(db);
  return rows.map((row) => row.id);
}

export type PollSuccess = {
  title: string | null;
  language: string | null;
  etag: string | null;
  lastModified: string | null;
  bodyHash: string | null;
  nextPollAt: Date;
};

/** Records a poll that went well: the validators for the next one, and a clean slate of errors. */
export async function savePoll(db: Db, id: string, poll: PollSuccess, now: Date): Promise<void> {
  await db
    .updateTable('feeds')
    .set((eb) => ({
      title: eb.fn.coalesce(eb.val(poll.title), 'title'),
      language: eb.fn.coalesce(eb.val(poll.language), 'language'),
      etag: poll.etag,
      last_modified: poll.lastModified,
      body_hash: poll.bodyHash,
      next_poll_at: poll.nextPollAt,
      polled_at: now,
      succeeded_at: now,
      queued_at: null,
      error_count: 0,
      error_code: null,
      error_message: null,
    }))
    .where('id', '=', id)
    .execute();
}

export type PollFailure = { code: string; message: string; nextPollAt: Date; status: FeedStatus };

/** Records a poll that went wrong: the reason, one more error, and the time of the next try. */
export async function saveFailedPoll(db: Db, id: string, failure: PollFailure, now: Date): Promise<void> {
  await db
    .updateTable('feeds')
    .set((eb) => ({
      status: failure.status,
      next_poll_at: failure.nextPollAt,
      polled_at: now,
      queued_at: null,
      error_count: eb('error_count', '+', 1),
      error_code: failure.code,
      error_message: failure.message,
    }))
    .where('id', '=', id)
    .execute();
}
