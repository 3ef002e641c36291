import { type Insertable, type Selectable, sql } from 'kysely';
import type { ArticleStatus, ArticlesTable } from './articles-table.ts';
import type { Db, Transaction } from './database.ts';
import { eventTime } from './event-time.ts';
import { articleIdOf } from './ids.ts';
import { batchesOf, withoutNul } from './storable-row.ts';

export type ArticleRow = Selectable<ArticlesTable>;

/** An article as a feed announces it. */
export type Discovery = {
  /** Identifies the article when it is seen again: its canonical address, or feed and entry id if it has none. */
  identity: string;
  url: string | null;
  title: string;
  outlet: string | null;
  publishedAt: Date | null;
  byline: string | null;
  language: string | null;
  image: string | null;
  /** The text in the feed: the fallback when the page gives no text. */
  feedText: string | null;
};

/** Adds the new articles among `discoveries` and returns their ids. */
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

/** An article with its text, as `newsloom import` takes it. */
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

/** The first status of an imported article, which has its text already. */
export const IMPORTED = 'extracted' satisfies ArticleStatus;

/** Adds the new articles among `imports`, in the status `IMPORTED`, and returns their ids. */
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
      status: IMPORTED,
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
  return db.selectFrom('articles').selectAll().where('id', '=', sql<string>`any(${ids})`).execute();
}

/** Articles with this address, found or canonical. */
export const byUrl = (db: Db, url: string) =>
  db
    .selectFrom('articles')
    .selectAll()
    .where((eb) => eb.or([eb('url', '=', url), eb('canonical_url', '=', url)]))
    .orderBy('discovered_at')
    .execute();

export const byExternalId = (db: Db, externalId: string) =>
  db.selectFrom('articles').selectAll().where('external_id', '=', externalId).executeTakeFirst();

/** Says whether more than `limit` articles are in `status`. Reads as many entries of an index. */
export async function areMoreThan(db: Db, status: ArticleStatus, limit: number): Promise<boolean> {
  const { rows } = await sql`select 1 from articles where status = ${status} limit 1 offset ${limit}`.execute(db);
  return rows.length > 0;
}

/** The final statuses: no stage takes them. */
const ENDS: ArticleStatus[] = ['published', 'skipped', 'failed'];

/** The `ids` whose articles are not in a final status. */
export async function unfinished(db: Db, ids: string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from articles where id = any(${ids}) and status <> all(${ENDS})`.execute(db);
  return rows.map((row) => row.id);
}

/** How `newsloom replay` selects articles. */
export type ArticleFilter = {
  ids?: string[];
  outlet?: string;
  since?: Date;
  until?: Date;
  extractorVersion?: string;
};

const REPLAY_PAGE = 500; // Enough rows to make the cost of a round trip small, few enough for short locks.

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
