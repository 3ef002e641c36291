import { sql } from 'kysely';
import type { ArticleRow } from './articles.ts';
import type { ClusterEvidence } from './articles-table.ts';
import type { Db, Transaction } from './database.ts';
import { eventTime } from './event-time.ts';

/** The articles of stories with the given columns, by story, earliest first. Same-address copies are left out. */
export async function ofStories<Column extends keyof ArticleRow>(
  db: Db,
  storyIds: readonly string[],
  columns: readonly Column[],
): Promise<Map<string, Pick<ArticleRow, Column | 'id'>[]>> {
  const { rows } = await sql<Pick<ArticleRow, Column | 'id'> & { of_story: string }>`
    select story_id as of_story, ${columnsOf(columns)}
    from articles
    where story_id = any(${storyIds}) and duplicate_kind is distinct from 'same-url'
    order by published_at asc nulls last, id`.execute(db);
  return Map.groupBy(rows, ({ of_story }) => of_story);
}

/** Articles by their ids, with the given columns. */
export async function byIds<Column extends keyof ArticleRow>(
  db: Db,
  ids: readonly string[],
  columns: readonly Column[],
): Promise<Map<string, Pick<ArticleRow, Column | 'id'>>> {
  const { rows } = await sql<Pick<ArticleRow, Column | 'id'>>`
    select ${columnsOf(columns)} from articles where id = any(${ids})`.execute(db);
  return new Map(rows.map((row) => [row.id, row]));
}

const columnsOf = (columns: readonly string[]) =>
  sql.join([...new Set(['id', ...columns])].map((column) => sql.ref(column)));

/**
 * Marks the clustered articles of stories as published: those of `ids`, and the same-address copies of each story. Rows
 * are locked in the order of ids, to avoid deadlocks.
 */
export async function markPublished(
  db: Transaction,
  storyIds: readonly string[],
  ids: readonly string[],
  now: Date,
): Promise<void> {
  await sql`
    update articles set status = 'published', status_at = ${now}
    where id in (
      select id from articles
      where story_id = any(${storyIds}) and status = 'clustered'
        and (id = any(${ids}) or duplicate_kind = 'same-url')
      order by id for update
    )`.execute(db);
}

/** Whether the event time says when the event was. The time of an import does not; that of a feed is near enough. */
const isDated = (table: string) =>
  sql<boolean>`(${sql.ref(`${table}.published_at`)} is not null or ${sql.ref(`${table}.external_id`)} is null)`;

/** An article that waits to be clustered. `at` is its event time. */
export type UnclusteredArticle = {
  id: string;
  title: string;
  text: string;
  language: string | null;
  at: Date;
  isDated: boolean;
  /** The story that it is in already, and why. */
  storyId: string | null;
  evidence: ClusterEvidence | null;
  /** Its original, if that is in the same shard, and the story of the original. */
  original: { id: string; score: number | null; storyId: string | null } | null;
};

/** The articles of `ids` that wait to be clustered, texts cut to `textLength` characters. */
export async function unclustered(db: Db, ids: readonly string[], textLength: number): Promise<UnclusteredArticle[]> {
  const { rows } = await sql<
    Omit<UnclusteredArticle, 'original'> & {
      originalId: string | null;
      originalScore: number | null;
      originalStory: string | null;
    }
  >`
    select a.id, a.title, left(a.text, ${textLength}) as text, a.language,
      coalesce(a.published_at, a.discovered_at) as at, ${isDated('a')} as "isDated", a.story_id as "storyId", a.cluster_evidence as evidence,
      o.id as "originalId", a.duplicate_score as "originalScore", o.story_id as "originalStory"
    from articles a left join articles o on o.id = a.duplicate_of and o.shard = a.shard
    where a.id = any(${ids}) and a.status = 'deduped'`.execute(db);
  return rows.map(({ originalId, originalScore, originalStory, ...article }) => ({
    ...article,
    original: originalId === null ? null : { id: originalId, score: originalScore, storyId: originalStory },
  }));
}

/** What the clusterer needs of an article in its window. `at` is its event time. */
export type WindowArticle = Pick<ArticleRow, 'id' | 'title' | 'text' | 'language'> & {
  storyId: string;
  at: Date;
  isDated: boolean;
};

/** Articles of a window per page: 3 MB with their texts, and a fraction of a second to process. */
const WINDOW_PAGE = 500;

/**
 * The clustered articles of a shard with an event time in [from, to), texts cut to `textLength` characters, page by
 * page in the order of time. Without copies that followed their original into its story.
 */
export async function* inWindow(
  db: Db,
  shard: string,
  from: Date,
  to: Date,
  textLength: number,
): AsyncGenerator<WindowArticle[]> {
  let after = { at: from, id: '' };
  for (;;) {
    const { rows: page } = await sql<WindowArticle>`
      select id, title, left(text, ${textLength}) as text, language, story_id as "storyId", ${eventTime} as at,
        ${isDated('articles')} as "isDated"
      from articles
      where shard = ${shard} and story_id is not null and ${eventTime} < ${to}
        and cluster_evidence ->> 'reason' is distinct from 'copy'
        and (${eventTime}, id) > (${after.at}::timestamptz, ${after.id})
      order by ${eventTime}, id limit ${WINDOW_PAGE}`.execute(db);
    yield page;
    const last = page[page.length - 1];
    if (!last || page.length < WINDOW_PAGE) return;
    after = last;
  }
}

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

/**
 * Takes articles out of their stories, to be clustered again. Returns the stories and shards that they were in. Rows
 * are locked in the order of ids, to avoid deadlocks.
 */
export async function detach(
  db: Transaction,
  ids: string[],
  now: Date,
): Promise<{ stories: string[]; shards: string[] }> {
  const { rows } = await sql<{ story: string | null; shard: string | null }>`
    with old as materialized (
      select id, story_id, shard from articles
      where id = any(${ids}) and shard is not null and status in ('clustered', 'published', 'deduped', 'failed')
      order by id for update
    )
    update articles a set story_id = null, cluster_evidence = null, status = 'deduped', status_at = ${now}, queued_at = ${now}
    from old where a.id = old.id
    returning old.story_id as story, old.shard as shard`.execute(db);
  const distinct = (values: (string | null)[]) => [...new Set(values.filter((value) => value !== null))];
  return { stories: distinct(rows.map((row) => row.story)), shards: distinct(rows.map((row) => row.shard)) };
}
