import { type RawBuilder, sql } from 'kysely';
import type { Db } from './database.ts';
import type { StoryDocument } from './story-document.ts';
import { sortKeyOf } from './story-order.ts';
import { conditionsOf, outletNames, type StoryQuery, searchOf } from './story-query.ts';

/** What a page has of each story: some fields of its document, or the whole document if `fields` is null. */
export type StoryShape = {
  fields: readonly string[] | null;
  /** Whether `importance` is reduced to its value. */
  isBrief: boolean;
};

/** A story in a page: `json` has the requested fields of its document, as they are stored. */
export type ListedStory = { id: string; version: number; json: string; texts: StoryTexts | null };

/** The texts of a story in which the words of a search are shown. */
export type StoryTexts = { headline: string; dek: string | null; keyPoints: string[]; titles: string[] };

export type StoryPage = { stories: ListedStory[]; next: { key: string; id: string } | null };

/** How many titles are searched for these words: those of the earliest articles. */
const TITLES = 30;

/** A page of published stories in the order of `sort`. `next` is where the next page starts, or null at the end. */
export async function find(db: Db, query: StoryQuery, shape: StoryShape): Promise<StoryPage> {
  const search = query.q === undefined ? null : searchOf(query.q, query.lang ?? null);
  const { value, type } = sortKeyOf(query.sort, search);
  const conditions = conditionsOf(query, { search, outlets: await outletNames(db, query) });
  if (query.after) {
    const { key, id } = query.after;
    conditions.push(sql`(${value} < ${key}::${type} or (${value} = ${key}::${type} and id > ${id}))`);
  }
  // The page is chosen first, so that only its documents are read. The key is text of full precision and is cast back
  // to its type, so that rounding loses no story between pages.
  const { rows } = await sql<ListedStory & { key: string }>`
    with page as materialized (
      select id, (${value})::text as key, row_number() over (order by ${value} desc, id) as place
      from stories where ${sql.join(conditions, sql` and `)}
      order by ${value} desc, id limit ${query.limit + 1}
    )
    select s.id, s.version, page.key, ${jsonOf(shape)} as json, ${search ? textsOf : sql`null`} as texts
    from page join stories s using (id) order by page.place`.execute(db);
  const page = rows.slice(0, query.limit);
  const last = rows.length > query.limit ? page.at(-1) : undefined;
  return { stories: page, next: last ? { key: last.key, id: last.id } : null };
}

/** Fields of a document as they are stored, with its version. */
export type StoredStory = { json: string; version: number; updatedAt: Date };

/** Some fields of a story's document, or all if `fields` is null. Undefined for a story that was never published. */
export async function fieldsOf(db: Db, id: string, fields: readonly string[] | null): Promise<StoredStory | undefined> {
  const { rows } = await sql<StoredStory>`
    select ${jsonOf({ fields, isBrief: false })} as json, version, updated_at as "updatedAt"
    from stories s where id = ${id} and version > 0`.execute(db);
  return rows[0];
}

function jsonOf({ fields, isBrief }: StoryShape): RawBuilder<string> {
  if (fields === null) return sql`s.document::text`;
  // A document is unpacked once, however many fields are asked for.
  const picked = sql`(select coalesce(jsonb_object_agg(key, value), '{}') from jsonb_each(s.document)
    where key = any(${[...fields]}::text[]))`;
  const brief = sql`jsonb_build_object('importance', jsonb_build_object('value', s.importance))`;
  return isBrief ? sql`(${picked} || ${brief})::text` : sql`${picked}::text`;
}

const textsOf = sql`jsonb_build_object(
  'headline', s.document #> '{headline,text}', 'dek', s.document -> 'dek',
  'keyPoints', jsonb_path_query_array(s.document, '$.keyPoints[*].text'),
  'titles', jsonb_path_query_array(s.document, ${sql.lit(`$.articles[0 to ${TITLES - 1}].title`)}))`;

/** The status and version of a story, which are read without its document. */
export type StoryState = {
  version: number;
  updatedAt: Date;
  status: StoryDocument['status'];
  mergedInto: string | null;
  isPublished: boolean;
};

/** The state of a story, or undefined if there is none of this id. */
export async function stateOf(db: Db, id: string): Promise<StoryState | undefined> {
  const { rows } = await sql<StoryState>`
    select version, updated_at as "updatedAt", status, version > 0 as "isPublished",
      coalesce(merged_into, case when status = 'merged' then document ->> 'mergedInto' end) as "mergedInto"
    from stories where id = ${id}`.execute(db);
  return rows[0];
}
