import { sql } from 'kysely';
import type { Db, Transaction } from './database.ts';
import { differenceOf, type JsonDifference, withDifference } from './json-difference.ts';
import { storableJson } from './storable-row.ts';
import type { ChangelogEntry, StoryDocument } from './story-document.ts';

/**
 * Every how many versions one is kept whole, so that a read applies at most fifteen differences. A story of 300
 * articles in 50 versions then has three whole copies, about half of its bytes; the differences are the other half.
 */
const WHOLE_EACH = 16;

/** A document that is replaced: `before` as it is stored. */
export type Replaced = { before: StoryDocument; document: StoryDocument };

/**
 * Keeps replaced documents as former versions. Each is stored as its difference from the next version, so the newest
 * are the quickest to read, and the oldest can be deleted without reading the others.
 */
export async function keep(db: Transaction, replaced: readonly Replaced[]): Promise<void> {
  if (replaced.length === 0) return;
  const kept = replaced.map(({ before, document }) => {
    // `before` was read from the store, so it has no characters that the store refuses. The difference can be written
    // as it is.
    const isWhole = before.version % WHOLE_EACH === 0;
    const change = before.changelog.find(({ version }) => version === before.version);
    return {
      before,
      change: change === undefined ? null : storableJson(change),
      difference: isWhole ? null : JSON.stringify(differenceOf(document, before)),
      document: isWhole ? storableJson(before) : null,
    };
  });
  await sql`
    insert into former_versions (story_id, version, headline, article_count, outlet_count, change, difference, document,
      created_at)
    select * from unnest(
      ${kept.map(({ before }) => before.id)}::text[], ${kept.map(({ before }) => before.version)}::integer[],
      ${kept.map(({ before }) => before.headline.text)}::text[],
      ${kept.map(({ before }) => before.articleCount)}::integer[],
      ${kept.map(({ before }) => before.outletCount)}::integer[],
      ${kept.map(({ change }) => change)}::json[], ${kept.map(({ difference }) => difference)}::json[],
      ${kept.map(({ document }) => document)}::json[], ${kept.map(({ before }) => before.updatedAt)}::timestamptz[]
    )`.execute(db);
}

/** A version in the list of versions. `change` is its entry in the changelog. */
export type StoryVersion = {
  version: number;
  at: Date;
  headline: string;
  articleCount: number;
  outletCount: number;
  change: ChangelogEntry | null;
};

/** The versions of a story that are still kept, newest first: the present one, and the former ones. */
export async function list(db: Db, id: string): Promise<StoryVersion[]> {
  const { rows } = await sql<StoryVersion>`
    select version, at, document #>> '{headline,text}' as headline,
      (document ->> 'articleCount')::int as "articleCount", (document ->> 'outletCount')::int as "outletCount",
      jsonb_path_query_first(document, '$.changelog[*] ? (@.version == $version)',
                             jsonb_build_object('version', version)) as change
    from (${wholeVersions(id)}) as kept
    union all
    select version, created_at, headline, article_count, outlet_count, change::jsonb
    from former_versions where story_id = ${id}
    order by version desc`.execute(db);
  return rows;
}

type Step = { version: number; at: Date; document: StoryDocument | null; difference: JsonDifference | null };

/** One version of a story as it was published, if it is still kept. */
export async function byNumber(
  db: Db,
  id: string,
  version: number,
): Promise<{ document: StoryDocument; at: Date } | undefined> {
  // Reads from the next whole version down to the wanted one, in one statement: a version may be written meanwhile.
  const { rows } = await sql<Step>`
    with kept as materialized (
      (select version, at, document, null::json as difference from (${wholeVersions(id)}) as whole
       where version >= ${version} order by version limit 1)
      union all
      select version, created_at, document::jsonb, difference from former_versions
      where story_id = ${id} and version between ${version} and ${version + WHOLE_EACH}::bigint
    )
    select * from kept where version <= (select min(version) from kept where document is not null)
    order by version desc`.execute(db);
  const last = rows.at(-1);
  if (last?.version !== version || rows[0]?.version !== version + rows.length - 1) return undefined;
  const document = rows.reduce<unknown>((newer, step) => step.document ?? withDifference(newer, step.difference), null);
  // It was a document when it was written.
  return { document: document as StoryDocument, at: last.at };
}

/** The versions that are stored whole: the present one, and those that earlier releases kept. */
const wholeVersions = (id: string) => sql`
  select version, updated_at as at, document from stories where id = ${id} and version > 0
  union all
  select version, created_at, document from story_versions where story_id = ${id}`;
