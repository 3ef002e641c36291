import { type RawBuilder, sql } from 'kysely';
import type { Db } from './database.ts';

/** The filters of changes. All given ones must hold. Changes of earlier releases pass all filters but `kinds`. */
export type AskedChanges = {
  lang?: string | undefined;
  topic?: string | undefined;
  outlet?: string | undefined;
  kinds?: readonly string[] | undefined;
};

/** A page of changes, in commit order. */
export type ToldChanges<Told> = {
  told: Told;
  count: number;
  /** The number after which to go on. */
  next: number;
  /** Whether there may be more after it. */
  more: boolean;
};

/** A change as JSON text, and the version of the story that it made. */
export type ChangeText = { storyId: string; version: number; json: string };

/**
 * How many changes one query looks through for those that pass the filters: a range of an index, read in milliseconds.
 */
const LOOKED_THROUGH = 5_000;

/**
 * Up to `most` changes after the number `after` that pass the filters, as JSON objects with commas between them.
 * Postgres writes the JSON, because parsing rows and writing them again costs the API ten times as much, and the row of
 * a change has its parts as JSON already. The objects are equal to those of `toldChange` of @newsloom/reading, and a
 * test compares both.
 */
export const toldAfter = (db: Db, after: number, most: number, asked: AskedChanges): Promise<ToldChanges<string>> =>
  pageOf(db, { after, most, asked }, sql<string>`coalesce(string_agg(told, ',' order by seq), '')`);

/** The same changes as separate texts. */
export const eachToldAfter = (
  db: Db,
  after: number,
  most: number,
  asked: AskedChanges,
): Promise<ToldChanges<ChangeText[]>> =>
  pageOf(
    db,
    { after, most, asked },
    sql`coalesce(json_agg(json_build_object('storyId', story_id, 'version', version, 'json', told) order by seq), '[]')`,
  );

type Question = { after: number; most: number; asked: AskedChanges };
type Page<Told> = { told: Told; count: number; last: number; upto: number | null; seen: number };

async function pageOf<Told>(
  db: Db,
  { after, most, asked }: Question,
  together: RawBuilder<Told>,
): Promise<ToldChanges<Told>> {
  const filters = conditionsOf(asked);
  const looked = filters.length > 0 ? Math.max(LOOKED_THROUGH, most) : most;
  const { rows } = await sql<Page<Told>>`
    with looked as materialized (
      select max(seq) as upto, count(*) as seen
      from (select seq from changes where seq > ${after} order by seq limit ${looked}) as next
    ), page as (
      select seq, story_id, version, ${told} as told from changes
      where ${sql.join([sql`seq > ${after}`, sql`seq <= (select upto from looked)`, ...filters], sql` and `)}
      order by seq limit ${most}
    )
    select ${together} as told, count(*) as count, coalesce(max(seq), 0) as last,
      (select upto from looked) as upto, (select seen from looked) as seen
    from page`.execute(db);
  const [page] = rows;
  if (page === undefined) throw new Error('an aggregate has one row');
  const { count, last, upto, seen } = page;
  const isFull = count === most;
  return {
    told: page.told,
    count,
    next: isFull ? last : (upto ?? after),
    more: seen === looked || (isFull && last < (upto ?? 0)),
  };
}

const has = (names: RawBuilder<unknown>, name: string | undefined) =>
  name === undefined ? [] : [sql`(${names} is null or ${names} @> ${[name]}::text[])`];

/** The conditions of the filters. A change of an earlier release has no names: it passes all filters but `kinds`. */
export const conditionsOf = ({ lang, topic, outlet, kinds }: AskedChanges): RawBuilder<unknown>[] => [
  ...has(sql`languages`, lang),
  ...has(sql`topics`, topic),
  ...has(sql`outlets`, outlet),
  ...(kinds === undefined ? [] : [sql`kind = any(${[...kinds]}::text[])`]),
];

/** The other story of a split or a merge. */
const otherStory = (kind: string, mark: string, field: string) => sql`
  case when kind = ${sql.lit(kind)} then coalesce((
    select (change -> ${sql.lit(field)})::text from json_array_elements(entry -> 'changes') as change
    where change ->> 'kind' = ${sql.lit(mark)} limit 1), 'null') else 'null' end`;

const told = sql`
  '{"cursor":"' || seq || '","kind":"' || kind || '","storyId":' || to_json(story_id) || ',"version":' || version
  || ',"at":"' || to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
  || '","summary":' || coalesce((entry -> 'summary')::text, 'null')
  || ',"changes":' || coalesce((entry -> 'changes')::text, '[]')
  || ',"from":' || ${otherStory('story.split', 'split', 'from')}
  || ',"into":' || ${otherStory('story.merged', 'merged', 'into')} || '}'`;
