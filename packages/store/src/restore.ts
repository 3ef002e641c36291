import { newsloomError } from '@newsloom/errors';
import { type Insertable, sql } from 'kysely';
import type { ArticlesTable } from './articles-table.ts';
import type { ChangeRow } from './changes.ts';
import type { Db, Transaction } from './database.ts';
import { batchesOf, storableJson, withoutNul } from './storable-row.ts';
import type { StoryDocument } from './story-document.ts';
import { outletsOf, topicNamesOf } from './story-names.ts';
import * as storyVersions from './story-versions.ts';

/** What must be empty before a restore. */
const FILLED = ['articles', 'stories', 'changes', 'outlets'] as const;

/**
 * Runs `work`, which fills the empty store, in one transaction: all of it or nothing. Nobody else writes meanwhile.
 * Throws `store-not-empty`.
 */
export async function intoEmpty<T>(db: Db, work: (transaction: Transaction) => Promise<T>): Promise<T> {
  const result = await db.transaction().execute(async (transaction) => {
    await sql`lock table ${sql.join(FILLED.map((table) => sql.table(table)))} in share row exclusive mode`.execute(
      transaction,
    );
    for (const table of FILLED) {
      const { rows } = await sql`select from ${sql.table(table)} limit 1`.execute(transaction);
      if (rows.length > 0) throw newsloomError('store-not-empty', { what: table });
    }
    const result = await work(transaction);
    await placeStories(transaction);
    await continueChanges(transaction);
    return result;
  });
  // Until autovacuum has looked at the tables, the planner would take them for empty.
  await sql`analyze`.execute(db);
  return result;
}

export async function insertArticles(db: Transaction, rows: readonly Insertable<ArticlesTable>[]): Promise<void> {
  for (const batch of batchesOf(rows)) await db.insertInto('articles').values(batch.map(withoutNul)).execute();
}

/**
 * Inserts stories that wait for no stage, each with its present document. Their shards are set later, from their
 * articles.
 */
export async function insertStories(db: Transaction, documents: readonly StoryDocument[]): Promise<void> {
  if (documents.length === 0) return;
  const column = <Value>(value: (document: StoryDocument) => Value): Value[] => documents.map(value);
  await sql`
    insert into stories (id, shard, language, status, merged_into, split_from, revision, scored_revision,
      published_revision, queued_at, last_article_at, version, document, importance, outlet_count, blindspot, topics,
      outlets, first_published_at, created_at, updated_at)
    select id, '', language, status, merged_into, split_from, version, version, version, updated_at, last_article_at,
      version, document, importance, outlet_count, blindspot, array(select jsonb_array_elements_text(topics)),
      array(select jsonb_array_elements_text(outlets)), first_published_at, created_at, updated_at
    from unnest(
      ${column(({ id }) => id)}::text[], ${column(({ language }) => language)}::text[],
      ${column(({ status }) => status)}::text[], ${column(({ mergedInto }) => mergedInto)}::text[],
      ${column(({ splitFrom }) => splitFrom)}::text[], ${column(({ version }) => version)}::integer[],
      ${column(({ lastArticleAt }) => lastArticleAt)}::timestamptz[], ${column(storableJson)}::jsonb[],
      ${column(({ importance }) => importance.value)}::float8[], ${column(({ outletCount }) => outletCount)}::integer[],
      ${column(({ blindspot }) => blindspot?.side ?? null)}::text[],
      ${column((document) => storableJson(topicNamesOf(document)))}::jsonb[],
      ${column((document) => storableJson(outletsOf(document)))}::jsonb[],
      ${column(({ firstPublishedAt }) => firstPublishedAt)}::timestamptz[],
      ${column(({ firstSeenAt }) => firstSeenAt)}::timestamptz[], ${column(({ updatedAt }) => updatedAt)}::timestamptz[]
    ) as d (id, language, status, merged_into, split_from, version, last_article_at, document, importance, outlet_count,
      blindspot, topics, outlets, first_published_at, created_at, updated_at)`.execute(db);
}

/** Inserts all versions of a story but the last as former versions, oldest first. The last is stored already. */
export async function insertFormer(db: Transaction, versions: readonly StoryDocument[]): Promise<void> {
  await storyVersions.keep(
    db,
    versions.slice(1).flatMap((document, index) => {
      const before = versions[index];
      return before ? [{ before, document }] : [];
    }),
  );
}

/** A change under its number. `at` is ISO 8601. */
export type RestoredChange = Omit<ChangeRow, 'at'> & { at: string };

/** Inserts changes under their numbers. */
export async function insertChanges(db: Transaction, rows: readonly RestoredChange[]): Promise<void> {
  await sql`
    insert into changes (seq, story_id, version, kind, at, entry, languages, topics, outlets)
    overriding system value
    select * from json_to_recordset(${storableJson(rows)}::json) as r (seq bigint, story_id text, version integer,
      kind text, at timestamptz, entry json, languages text[], topics text[], outlets text[])`.execute(db);
}

/** Gives stories the shards of their articles. A story without articles gets none. */
async function placeStories(db: Transaction): Promise<void> {
  await sql`
    update stories s set shard = a.shard
    from (select story_id, min(shard) as shard from articles where story_id is not null group by story_id) a
    where a.story_id = s.id and a.shard is not null`.execute(db);
}

/** Lets the numbers of new changes go on after the restored ones. */
async function continueChanges(db: Transaction): Promise<void> {
  await sql`select setval(pg_get_serial_sequence('changes', 'seq'), max(seq)) from changes having max(seq) > 0`.execute(
    db,
  );
}
