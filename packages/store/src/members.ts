import { sql } from 'kysely';
import type { ArticleRow } from './articles.ts';
import type { Db, Transaction } from './database.ts';
import { eventTime } from './event-time.ts';

/** The articles of a story, earliest first; the same address seen twice is one article. */
export const ofStory = (db: Db, storyId: string) =>
  db
    .selectFrom('articles')
    .selectAll()
    .where('story_id', '=', storyId)
    .where((eb) => eb.or([eb('duplicate_kind', 'is', null), eb('duplicate_kind', '!=', 'same-url')]))
    .orderBy(sql`published_at asc nulls last`)
    .orderBy('id')
    .execute();

/** Marks the clustered articles of a story as published, those up to `ids` and their same-address copies. */
export async function markPublished(db: Transaction, storyId: string, ids: string[], now: Date): Promise<void> {
  await db
    .updateTable('articles')
    .set({ status: 'published', status_at: now })
    .where('story_id', '=', storyId)
    .where('status', '=', 'clustered')
    .where((eb) => eb.or([eb('id', '=', sql<string>`any(${ids})`), eb('duplicate_kind', '=', 'same-url')]))
    .execute();
}

/** What the clusterer needs of an article in its window. `at` is its event time. */
export type WindowArticle = Pick<ArticleRow, 'id' | 'title' | 'text' | 'language'> & { storyId: string; at: Date };

/** The clustered articles of a shard with an event time in [from, to), texts cut to `textLength` characters, by id. */
export const inWindow = (db: Db, shard: string, from: Date, to: Date, textLength: number): Promise<WindowArticle[]> =>
  db
    .selectFrom('articles')
    .select(['id', 'title', 'language'])
    .select(sql<string>`left(text, ${textLength})`.as('text'))
    .select((eb) => eb.ref('story_id').$notNull().as('storyId'))
    .select(eventTime.as('at'))
    .where('shard', '=', shard)
    .where('story_id', 'is not', null)
    .where(eventTime, '>=', from)
    .where(eventTime, '<', to)
    .orderBy('id')
    .execute();

/** The event time of the newest clustered article of a shard, or null. */
export async function newestClustered(db: Db, shard: string): Promise<Date | null> {
  const row = await db
    .selectFrom('articles')
    .select((eb) => eb.fn.max(eventTime).as('at'))
    .where('shard', '=', shard)
    .where('story_id', 'is not', null)
    .executeTakeFirst();
  return row?.at ?? null;
}

/** Takes articles out of their stories, to be clustered again; returns the stories and shards they were in. */
export async function detach(
  db: Transaction,
  ids: string[],
  now: Date,
): Promise<{ stories: string[]; shards: string[] }> {
  const { rows } = await sql<{ story: string | null; shard: string | null }>`
    update articles a set story_id = null, cluster_evidence = null, status = 'deduped', status_at = ${now}, queued_at = ${now}
    from (select id, story_id, shard from articles where id = any(${ids}) for update) as old
    where a.id = old.id and old.shard is not null and a.status in ('clustered', 'published', 'deduped', 'failed')
    returning old.story_id as story, old.shard as shard`.execute(db);
  const distinct = (values: (string | null)[]) => [...new Set(values.filter((value) => value !== null))];
  return { stories: distinct(rows.map((row) => row.story)), shards: distinct(rows.map((row) => row.shard)) };
}
