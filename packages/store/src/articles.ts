import { type Insertable, type Selectable, sql } from 'kysely';
import type { Db, Transaction } from './database.ts';
import { eventTime } from './event-time.ts';
import { articleIdOf } from './ids.ts';
import type { ArticleStatus, ArticlesTable, DuplicateKind } from './schema.ts';
import { batchesOf, withoutNul } from './storable-row.ts';

export type ArticleRow = Selectable<ArticlesTable>;

/** An article as a feed announces it. */
export type Discovery = {
  /** What makes it the same article when it is met again: its canonical address, or feed and entry id without one. */
  identity: string;
  url: string | null;
  title: string;
  outlet: string | null;
  publishedAt: Date | null;
  byline: string | null;
  language: string | null;
  image: string | null;
  /** What the feed itself says of it: the fallback when the page gives no text. */
  feedText: string | null;
};

/** Adds what is new among `discoveries` and returns the ids of the new ones. */
export async function discover(
  db: Transaction,
  feedId: string | null,
  discoveries: Discovery[],
  now: Date,
): Promise<string[]> {
  const rows = discoveries.map(
    (found): Insertable<ArticlesTable> => ({
      id: articleIdOf(found.identity),
      feed_id: feedId,
      url: found.url,
      title: found.title,
      outlet: found.outlet,
      published_at: found.publishedAt,
      byline: found.byline,
      language: found.language,
      image: found.image,
      feed_text: found.feedText,
      status: 'discovered',
      status_at: now,
      queued_at: now,
      discovered_at: now,
    }),
  );
  return insertNew(db, rows);
}

/** An article that is extracted already, as `newsloom import` takes it. */
export type Import = {
  externalId: string;
  url: string | null;
  title: string;
  text: string;
  outlet: string | null;
  publishedAt: Date | null;
  language: string | null;
  wordCount: number;
};

/** Adds what is new among `imports`, ready for dedupe, and returns the ids of the new ones. */
export async function importNew(db: Db, imports: Import[], now: Date): Promise<string[]> {
  const rows = imports.map(
    (line): Insertable<ArticlesTable> => ({
      id: importedIdOf(line.externalId),
      external_id: line.externalId,
      url: line.url,
      title: line.title,
      text: line.text,
      outlet: line.outlet,
      published_at: line.publishedAt,
      language: line.language,
      word_count: line.wordCount,
      status: 'extracted',
      status_at: now,
      queued_at: now,
      discovered_at: now,
    }),
  );
  return insertNew(db, rows);
}

/** The id of the article that an import calls `externalId`. */
export const importedIdOf = (externalId: string): string => articleIdOf(`import:${externalId}`);

async function insertNew(db: Db, rows: Insertable<ArticlesTable>[]): Promise<string[]> {
  const ids: string[] = [];
  for (const batch of batchesOf(rows)) {
    const added = await db
      .insertInto('articles')
      .values(batch.map(withoutNul))
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .execute();
    ids.push(...added.map((row) => row.id));
  }
  return ids;
}

export const byId = (db: Db, id: string) =>
  db.selectFrom('articles').selectAll().where('id', '=', id).executeTakeFirst();

export async function byIds(db: Db, ids: string[]): Promise<ArticleRow[]> {
  if (ids.length === 0) return [];
  return db.selectFrom('articles').selectAll().where('id', 'in', ids).execute();
}

/** Articles with this address, as found or as canonical. */
export const byUrl = (db: Db, url: string) =>
  db
    .selectFrom('articles')
    .selectAll()
    .where((eb) => eb.or([eb('url', '=', url), eb('canonical_url', '=', url)]))
    .orderBy('discovered_at')
    .execute();

export const byExternalId = (db: Db, externalId: string) =>
  db.selectFrom('articles').selectAll().where('external_id', '=', externalId).executeTakeFirst();

/** The article, when it waits in `status`: the freshness check of every stage. */
export const inStatus = (db: Db, id: string, status: ArticleStatus) =>
  db.selectFrom('articles').selectAll().where('id', '=', id).where('status', '=', status).executeTakeFirst();

/** Those of `externalIds` that are not at an end yet. */
export async function unfinishedImports(db: Db, externalIds: string[]): Promise<number> {
  const row = await db
    .selectFrom('articles')
    .select(sql<number>`count(*)`.as('n'))
    .where('external_id', '=', sql<string>`any(${externalIds})`)
    .where('status', 'not in', ['published', 'skipped', 'failed'])
    .executeTakeFirstOrThrow();
  return row.n;
}

/** What a stage writes: columns of its own, and the status that the article has now. */
export type Progress = Partial<Omit<Insertable<ArticlesTable>, 'id' | 'status' | 'status_at' | 'queued_at'>>;

/** Moves an article on to `status`, writing what the stage found. */
export async function advance(
  db: Transaction,
  id: string,
  status: ArticleStatus,
  progress: Progress,
  now: Date,
): Promise<void> {
  await db
    .updateTable('articles')
    .set({ ...withoutNul(progress), status, status_at: now, queued_at: now })
    .where('id', '=', id)
    .execute();
}

export type Copy = { id: string; kind: DuplicateKind; score: number };

/**
 * Makes each of `copies` a copy of `original`, unless it has an original that is earlier still; returns those that
 * changed. They wait for clustering again, which tells their stories. Articles that are not past dedupe yet only take
 * the note: their own turn will come.
 */
export async function becomeCopies(
  db: Transaction,
  copies: Copy[],
  original: { id: string; publishedAt: Date | null },
  now: Date,
): Promise<Resting[]> {
  if (copies.length === 0) return [];
  const { rows } = await sql<Resting & { status: ArticleStatus }>`
    update articles a set
      duplicate_of = ${original.id}, duplicate_kind = c.kind, duplicate_score = c.score,
      status = case when a.status in ('clustered', 'published') then 'deduped' else a.status end,
      status_at = ${now}, queued_at = ${now}
    from unnest(${copies.map((copy) => copy.id)}::text[], ${copies.map((copy) => copy.kind)}::text[],
                ${copies.map((copy) => copy.score)}::float8[]) as c (id, kind, score)
    where a.id = c.id
      and a.duplicate_of is distinct from ${original.id}
      and not exists (
        select 1 from articles o
        where o.id = a.duplicate_of
          and (coalesce(o.published_at, 'infinity'), o.id)
            < (coalesce(${original.publishedAt}::timestamptz, 'infinity'), ${original.id})
      )
    returning a.id, a.shard, a.status`.execute(db);
  return rows.filter((row) => row.status === 'deduped').map(({ id, shard }) => ({ id, shard }));
}

/**
 * Ends an article that waits in `status` as failed, and returns it; the row in `failures` says why. Undefined when it
 * waits there no more: another run of the same work came through.
 */
export const fail = (db: Transaction, id: string, status: ArticleStatus, code: string, now: Date) =>
  db
    .updateTable('articles')
    .set({ status: 'failed', reason: code, status_at: now, queued_at: now })
    .where('id', '=', id)
    .where('status', '=', status)
    .returning(['url'])
    .executeTakeFirst();

export type Resting = { id: string; shard: string | null };

/**
 * Takes up to `limit` articles that have rested in `status` since before `restedSince`, oldest first, and marks them
 * as queued now, so that the next look finds others. Rows that another process works on are passed over.
 */
export async function takeResting(
  db: Db,
  status: ArticleStatus,
  restedSince: Date,
  limit: number,
  now: Date,
): Promise<Resting[]> {
  const { rows } = await sql<Resting>`
    with taken as (
      select id, queued_at as rested_at from articles where status = ${status} and queued_at <= ${restedSince}
      order by queued_at limit ${limit} for update skip locked
    ), marked as (
      update articles set queued_at = ${now} from taken where articles.id = taken.id
      returning articles.id, shard, rested_at
    )
    select id, shard from marked order by rested_at, id`.execute(db);
  return rows;
}

/** What `newsloom replay` chooses articles by. */
export type ArticleFilter = {
  ids?: string[];
  outlet?: string;
  since?: Date;
  until?: Date;
  extractorVersion?: string;
};

const REPLAY_PAGE = 500; // Enough rows a round trip that the round trip does not count, few enough for short locks.

/** The ids of up to `limit` articles that match `filter`, page by page, in the order of ids. Times are event times. */
export async function* matching(db: Db, filter: ArticleFilter, limit: number): AsyncGenerator<string[]> {
  let after = '';
  let left = limit;
  while (left > 0) {
    let query = db
      .selectFrom('articles')
      .select('id')
      .where('id', '>', after)
      .orderBy('id')
      .limit(Math.min(left, REPLAY_PAGE));
    if (filter.ids !== undefined) query = query.where('id', '=', sql<string>`any(${filter.ids})`);
    if (filter.outlet !== undefined) query = query.where('outlet', '=', filter.outlet);
    if (filter.since !== undefined) query = query.where(eventTime, '>=', filter.since);
    if (filter.until !== undefined) query = query.where(eventTime, '<', filter.until);
    if (filter.extractorVersion !== undefined) query = query.where('extractor_version', '=', filter.extractorVersion);
    const page = (await query.execute()).map((row) => row.id);
    if (page.length === 0) return;
    yield page;
    after = page[page.length - 1] ?? after;
    left -= page.length;
  }
}

/** Every article as `newsloom export articles` writes it, page by page, by the time it was discovered. */
export async function* exportAll(db: Db, since: Date | null): AsyncGenerator<ArticleRow[]> {
  let after: { at: Date; id: string } = { at: since ?? new Date(0), id: '' };
  for (;;) {
    const page = await db
      .selectFrom('articles')
      .selectAll()
      .where(sql<boolean>`(discovered_at, id) > (${after.at}, ${after.id})`)
      .orderBy('discovered_at')
      .orderBy('id')
      .limit(REPLAY_PAGE)
      .execute();
    const last = page[page.length - 1];
    if (!last) return;
    yield page;
    after = { at: last.discovered_at, id: last.id };
  }
}
