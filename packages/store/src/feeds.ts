import { sql } from 'kysely';
import type { Db, Transaction } from './database.ts';
import { feedIdOf } from './ids.ts';
import type { FeedStatus } from './schema.ts';
import { batchesOf, withoutNul } from './storable-row.ts';

export type NewFeed = { url: string; title?: string | null; language?: string | null };

/** Adds feeds by address; one that is there already stays as it is. Returns how many are new. */
export async function add(db: Db, feeds: NewFeed[], now: Date): Promise<number> {
  let count = 0;
  for (const batch of batchesOf(feeds)) {
    const rows = batch.map(({ url, title, language }) => ({
      ...withoutNul({ id: feedIdOf(url), url, title: title ?? null, language: language ?? null }),
      next_poll_at: now,
      created_at: now,
    }));
    const added = await db
      .insertInto('feeds')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .execute();
    count += added.length;
  }
  return count;
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

export const byId = (db: Db, id: string) => db.selectFrom('feeds').selectAll().where('id', '=', id).executeTakeFirst();

/** Locks the feed's row until the transaction ends. */
export const lock = (db: Transaction, id: string) =>
  db.selectFrom('feeds').select(['id', 'status']).where('id', '=', id).forUpdate().executeTakeFirst();

/** Makes a feed due at `now`, whatever it had been put off until. */
export async function makeDue(db: Transaction, id: string, now: Date): Promise<void> {
  await db.updateTable('feeds').set({ next_poll_at: now, queued_at: now }).where('id', '=', id).execute();
}

/** How many feeds are in each status; `failing` are the active ones whose last poll went wrong. */
export async function counts(db: Db): Promise<Record<FeedStatus | 'failing', number>> {
  const { rows } = await sql<Record<FeedStatus | 'failing', number>>`
    select count(*) filter (where status = 'active') as active,
      count(*) filter (where status = 'active' and error_count > 0) as failing,
      count(*) filter (where status = 'paused') as paused,
      count(*) filter (where status = 'gone') as gone
    from feeds`.execute(db);
  return rows[0] ?? { active: 0, failing: 0, paused: 0, gone: 0 };
}

/** The feed, when it is there and active. */
export const forPoll = (db: Db, id: string) =>
  db.selectFrom('feeds').selectAll().where('id', '=', id).where('status', '=', 'active').executeTakeFirst();

/**
 * Takes up to `limit` feeds whose time has come and marks them as queued, so that they are not taken again within
 * `restMs`. Feeds of one host come spread out: the oldest of each host first, then the second oldest of each.
 * Feeds that another process takes at the same time are passed over.
 */
export async function takeDue(db: Db, now: Date, restMs: number, limit: number): Promise<string[]> {
  const rested = new Date(now.getTime() - restMs);
  const { rows } = await sql<{ id: string }>`
    with due as (
      select id, next_poll_at, row_number() over (partition by split_part(url, '/', 3) order by next_poll_at, id) as turn
      from feeds
      where status = 'active' and next_poll_at <= ${now} and (queued_at is null or queued_at <= ${rested})
    ), taken as (
      select feeds.id, turn
      from feeds join (select id, turn from due order by turn, next_poll_at, id limit ${limit}) as first using (id)
      where queued_at is null or queued_at <= ${rested}
      for update of feeds skip locked
    ), marked as (
      update feeds set queued_at = ${now} from taken where feeds.id = taken.id returning feeds.id, turn, next_poll_at
    )
    select id from marked order by turn, next_poll_at, id`.execute(db);
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
  const { title, language } = withoutNul(poll);
  await db
    .updateTable('feeds')
    .set((eb) => ({
      title: eb.fn.coalesce(eb.val(title), 'title'),
      language: eb.fn.coalesce(eb.val(language), 'language'),
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

/**
 * Records a poll that went wrong: the reason, one more error, and the time of the next try. A feed that was paused
 * meanwhile stays so.
 */
export async function saveFailedPoll(db: Db, id: string, failure: PollFailure, now: Date): Promise<void> {
  await db
    .updateTable('feeds')
    .set((eb) => ({
      status: eb.case().when('status', '=', 'active').then(failure.status).else(eb.ref('status')).end(),
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
