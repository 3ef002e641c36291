import { type Selectable, sql } from 'kysely';
import type { Db, Transaction } from './database.ts';
import { feedIdOf } from './ids.ts';
import type { FeedStatus, FeedsTable } from './schema.ts';
import { batchesOf, withoutNul } from './storable-row.ts';

export type NewFeed = { url: string; title?: string | null; language?: string | null };

/** Adds feeds by address. An existing feed is not changed. Returns how many are new. */
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

/** Removes feeds by address, with their trails; their articles stay. Returns how many were removed. */
export async function remove(db: Db, urls: string[]): Promise<number> {
  if (urls.length === 0) return 0;
  const gone = await db
    .with('gone', (query) => query.deleteFrom('feeds').where('url', '=', sql<string>`any(${urls})`).returning('id'))
    .with('trail', (query) =>
      query.deleteFrom('trails').where('unit_id', 'in', (eb) => eb.selectFrom('gone').select('id')),
    )
    .selectFrom('gone')
    .select('id')
    .execute();
  return gone.length;
}

/** Makes paused and gone feeds active again, due at `now`. Returns how many there were. */
export async function resume(db: Db, urls: string[], now: Date): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('feeds')
    .set({ status: 'active', next_poll_at: now, error_count: 0, error_code: null, error_message: null })
    .where('url', '=', sql<string>`any(${urls})`)
    .where('status', '<>', 'active')
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

export const byId = (db: Db, id: string) => db.selectFrom('feeds').selectAll().where('id', '=', id).executeTakeFirst();

/** Locks the feed's row until the transaction ends. */
export const lock = (db: Transaction, id: string) =>
  db.selectFrom('feeds').select(['id', 'status']).where('id', '=', id).forUpdate().executeTakeFirst();

/** Makes a feed due at `now`, even if it was put off. */
export async function makeDue(db: Transaction, id: string, now: Date): Promise<void> {
  await db.updateTable('feeds').set({ next_poll_at: now }).where('id', '=', id).execute();
}

/** The weight of the newest gap between news in the usual gap, a moving average: it covers about the last five gaps. */
const NEWEST_GAP = 0.2;

/** Records that a poll brought articles, and updates the usual gap between such polls. */
export async function noteNews(db: Transaction, id: string, now: Date): Promise<void> {
  await sql`
    update feeds set news_at = ${now}, news_gap_ms = case when news_at is not null then
      coalesce(news_gap_ms, gap.ms) * ${1 - NEWEST_GAP} + gap.ms * ${NEWEST_GAP} end
    from (select extract(epoch from ${now}::timestamptz - news_at)::float8 * 1000 as ms from feeds where id = ${id}) as gap
    where id = ${id}`.execute(db);
}

/** A feed is quiet after this many usual gaps without news. Nights and weekends are two or three. */
const QUIET_GAPS = 8;

/** A feed is not quiet before this many hours: a night without news needs no attention. */
const QUIET_HOURS = 24;

/** Says whether a feed answers, and has had no news for far longer than usual. */
export function isQuiet(
  feed: Pick<Selectable<FeedsTable>, 'status' | 'error_count' | 'news_at' | 'news_gap_ms'>,
  now: Date,
): boolean {
  const { status, error_count, news_at, news_gap_ms } = feed;
  if (status !== 'active' || error_count > 0 || news_at === null || news_gap_ms === null) return false;
  return now.getTime() - news_at.getTime() > Math.max(QUIET_GAPS * news_gap_ms, QUIET_HOURS * 3_600_000);
}

export type FeedCounts = Record<FeedStatus | 'failing' | 'quiet', number>;

/**
 * How many feeds are in each status. `failing` counts the active feeds whose last poll failed, `quiet` those that
 * `isQuiet` would find quiet.
 */
export async function counts(db: Db, now: Date): Promise<FeedCounts> {
  const { rows } = await sql<FeedCounts>`
    select count(*) filter (where status = 'active') as active,
      count(*) filter (where status = 'active' and error_count > 0) as failing,
      count(*) filter (
        where status = 'active' and error_count = 0 and extract(epoch from ${now}::timestamptz - news_at) * 1000
          > greatest(${QUIET_GAPS}::float8 * news_gap_ms, ${QUIET_HOURS * 3_600_000}::float8)
          and news_gap_ms is not null
      ) as quiet,
      count(*) filter (where status = 'paused') as paused,
      count(*) filter (where status = 'gone') as gone
    from feeds`.execute(db);
  return rows[0] ?? { active: 0, failing: 0, quiet: 0, paused: 0, gone: 0 };
}

/** The feeds of `ids` that are active and due at `now`. */
export const due = (db: Db, ids: readonly string[], now: Date) =>
  db
    .selectFrom('feeds')
    .selectAll()
    .where('id', '=', sql<string>`any(${ids})`)
    .where('status', '=', 'active')
    .where('next_poll_at', '<=', now)
    .execute();

/** The active ones of `ids`, locked until the transaction ends. */
export const lockActive = (db: Transaction, ids: readonly string[]) =>
  db
    .selectFrom('feeds')
    .select(['id', 'url'])
    .where('id', '=', sql<string>`any(${ids})`)
    .where('status', '=', 'active')
    .orderBy('id')
    .forUpdate()
    .execute();

/** Addresses of feeds, by id. */
export async function urls(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await db.selectFrom('feeds').select(['id', 'url']).where('id', '=', sql<string>`any(${ids})`).execute();
  return new Map(rows.map(({ id, url }) => [id, url]));
}

export type PollSuccess = {
  title: string | null;
  language: string | null;
  etag: string | null;
  lastModified: string | null;
  bodyHash: string | null;
  nextPollAt: Date;
};

/** Records a poll that succeeded: saves the validators for the next one and resets the errors. */
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
      error_count: 0,
      error_code: null,
      error_message: null,
    }))
    .where('id', '=', id)
    .execute();
}

export type PollFailure = { code: string; message: string; nextPollAt: Date; status: FeedStatus };

/**
 * Records a poll that failed: the reason, one more error, and the time of the next try. A feed that was paused
 * meanwhile stays paused.
 */
export async function saveFailedPoll(db: Db, id: string, failure: PollFailure, now: Date): Promise<void> {
  const { code, message } = withoutNul(failure);
  await db
    .updateTable('feeds')
    .set((eb) => ({
      status: eb.case().when('status', '=', 'active').then(failure.status).else(eb.ref('status')).end(),
      next_poll_at: failure.nextPollAt,
      polled_at: now,
      error_count: eb('error_count', '+', 1),
      error_code: code,
      error_message: message,
    }))
    .where('id', '=', id)
    .execute();
}
