import { type Selectable, sql } from 'kysely';
import type { Db } from './database.ts';
import type { StoriesTable } from './schema.ts';
import type { StoryDocument } from './story-document.ts';

export type StoryRow = Selectable<StoriesTable>;

export const byId = (db: Db, id: string) =>
  db.selectFrom('stories').selectAll().where('id', '=', id).executeTakeFirst();

/** A story as others name it: where it is now, and the time of its newest article. */
export type NamedStory = { id: string; lastArticleAt: Date | null };

/** The stories of `ids`, by the id that they are named by; merged ones as the story that took them in. */
export async function named(db: Db, ids: readonly string[]): Promise<Map<string, NamedStory>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<NamedStory & { name: string }>`
    select s.id as name, coalesce(t.id, s.id) as id, coalesce(t.last_article_at, s.last_article_at) as "lastArticleAt"
    from stories s left join stories t on t.id = s.merged_into where s.id = any(${ids})`.execute(db);
  return new Map(rows.map(({ name, ...story }) => [name, story]));
}

export type StorySort = 'top' | 'new' | 'updated';

export type StoryQuery = {
  sort: StorySort;
  limit: number;
  /** The sort key and id of the last story of the page before. */
  after?: { key: string; id: string };
  lang?: string;
  topic?: string;
  outlet?: string;
  minOutlets?: number;
  blindspot?: string;
  since?: Date;
  q?: string;
};

/**
 * What a page is ordered by. A story without that time comes last, but `top` takes the time of its opening instead.
 *
 * `top` is importance times freshness at the time of the question, `importance × 2^(-age / half a day)`: a story of many
 * outlets stays above new single reports for a day or so, and what is archived is below everything new. The time of the
 * question is a factor that all stories share, so the logarithm without it has the same order at any time, and stands in
 * an index (see 0008-outlet-registry). An article with a time in the future counts as one of when its story was updated.
 */
const SORT_KEY = {
  top: {
    value: sql`(ln(greatest(importance, 1e-6)) / ln(2::float8)
      + extract(epoch from least(coalesce(last_article_at, created_at), updated_at) - 'epoch'::timestamptz)::float8 / 43200)`,
    type: sql`double precision`,
  },
  new: { value: sql`coalesce(first_published_at, 'epoch'::timestamptz)`, type: sql`timestamptz` },
  updated: { value: sql`updated_at`, type: sql`timestamptz` },
} as const;

export type StoryPage = { documents: StoryDocument[]; next: { key: string; id: string } | null };

/** A page of published stories in the order of `sort`. `next` is where the next page starts, or null at the end. */
export async function find(db: Db, query: StoryQuery): Promise<StoryPage> {
  const { value, type } = SORT_KEY[query.sort];
  let select = db
    .selectFrom('stories')
    .select(['id', 'document'])
    // The key is text of full precision and is cast back to its type, so that rounding loses no story between pages.
    .select(sql<string>`(${value})::text`.as('key'))
    .where('version', '>', 0)
    .where('status', 'not in', ['merged', 'retracted'])
    .orderBy(sql`${value} desc`)
    .orderBy('id')
    .limit(query.limit + 1);
  if (query.after) {
    const { key, id } = query.after;
    select = select.where(sql<boolean>`(${value} < ${key}::${type} or (${value} = ${key}::${type} and id > ${id}))`);
  }
  if (query.lang) select = select.where('language', '=', query.lang);
  if (query.topic) select = select.where(sql<boolean>`topics @> ${[query.topic]}::text[]`);
  if (query.outlet) {
    // An alias is asked for as the outlet that it stands for.
    select = select.where(sql<boolean>`
      outlets && (${[query.outlet]}::text[] || array(select domain from outlet_aliases where alias = ${query.outlet}))`);
  }
  if (query.minOutlets) select = select.where('outlet_count', '>=', query.minOutlets);
  if (query.blindspot) select = select.where('blindspot', '=', query.blindspot);
  if (query.since) select = select.where('updated_at', '>=', query.since);
  if (query.q) select = select.where(sql<boolean>`search @@ websearch_to_tsquery('simple', ${query.q})`);
  const rows = await select.execute();
  const page = rows.slice(0, query.limit);
  const last = rows.length > query.limit ? page[page.length - 1] : undefined;
  return {
    documents: page.flatMap((row) => row.document ?? []),
    next: last ? { key: last.key, id: last.id } : null,
  };
}

const EXPORT_PAGE = 200; // A document is some 50 kB: 200 of them are 10 MB in memory.

/** Every published story, page by page, in the order of ids; those updated at `since` or later. */
export async function* exportAll(db: Db, since: Date | null): AsyncGenerator<StoryDocument[]> {
  let after = '';
  for (;;) {
    let query = db
      .selectFrom('stories')
      .select(['id', 'document'])
      .where('id', '>', after)
      .where('version', '>', 0)
      .orderBy('id')
      .limit(EXPORT_PAGE);
    if (since) query = query.where('updated_at', '>=', since);
    const page = await query.execute();
    const last = page[page.length - 1];
    if (!last) return;
    yield page.flatMap((row) => row.document ?? []);
    after = last.id;
  }
}
