import { type Insertable, type Selectable, sql } from 'kysely';
import { type ArticleStatus, type ArticlesTable, type DuplicateKind, FOUND_COLUMNS } from './articles-table.ts';
import type { Db, Transaction } from './database.ts';
import { withoutNul } from './storable-row.ts';

type ArticleRow = Selectable<ArticlesTable>;

/** Reads the articles of `ids` that wait in `status`, with the given columns. Every stage checks freshness with it. */
export async function inStatus<Column extends keyof ArticleRow>(
  db: Db,
  status: ArticleStatus,
  ids: readonly string[],
  columns: readonly Column[],
): Promise<Pick<ArticleRow, Column | 'id'>[]> {
  const { rows } = await sql<Pick<ArticleRow, Column | 'id'>>`
    select ${sql.join([...new Set<string>(['id', ...columns])].map((column) => sql.ref(column)))} from articles
    where id = any(${ids}) and status = ${status}`.execute(db);
  return rows;
}

type Written = keyof typeof FOUND_COLUMNS;

/** What a stage found out about an article. All rows of one call have the same columns. */
export type Progress = { id: string } & Partial<Pick<Insertable<ArticlesTable>, Written>>;

/**
 * Moves articles from one status to the next and writes what the stage found. Returns the ids of those that moved; an
 * article that no longer waits in `from` is not changed. Rows are locked in the order of ids, to avoid deadlocks.
 */
export async function advance(
  db: Transaction,
  from: ArticleStatus,
  to: ArticleStatus,
  progress: readonly Progress[],
  now: Date,
): Promise<string[]> {
  const [first] = progress;
  if (!first) return [];
  const columns = (Object.keys(first) as (keyof Progress)[]).filter((name): name is Written => name in FOUND_COLUMNS);
  const rows = progress.map(withoutNul);
  const arrays = columns.map((column) => sql`${rows.map((row) => row[column])}::${sql.raw(FOUND_COLUMNS[column])}[]`);
  const { rows: moved } = await sql<{ id: string }>`
    with waiting as materialized (
      select id from articles where id = any(${rows.map(({ id }) => id)}) and status = ${from} order by id for update
    )
    update articles a set
      ${sql.join([
        ...columns.map((column) => sql`${sql.ref(column)} = found.${sql.ref(column)}`),
        sql`status = ${to}, status_at = ${now}, queued_at = ${now}`,
      ])}
    from waiting join unnest(${sql.join([sql`${rows.map(({ id }) => id)}::text[]`, ...arrays])})
      as found (${sql.join(['id', ...columns].map((name) => sql.ref(name)))}) using (id)
    where a.id = waiting.id
    returning a.id`.execute(db);
  return moved.map((row) => row.id);
}

/** Locks the articles of `ids` that wait in `status` until the transaction ends, and returns their ids. */
export async function lockInStatus(db: Transaction, status: ArticleStatus, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from articles where id = any(${ids}) and status = ${status} order by id for update`.execute(db);
  return rows.map((row) => row.id);
}

/** An article that turned out to be a copy of an earlier one. */
export type Copy = {
  id: string;
  kind: DuplicateKind;
  score: number;
  /** `publishedAt` comes from its signature. */
  original: { id: string; publishedAt: Date | null };
};

/** An article, and the shard in which it is clustered. */
export type ShardedArticle = { id: string; shard: string | null };

/**
 * Makes each of `copies` a copy of its original, unless it already has an earlier original. Returns the articles that
 * changed and now wait for clustering, grouped by their new original. Articles past dedupe wait for clustering again,
 * because their stories change. Articles that are not past dedupe only get the mark; they are clustered later anyway.
 */
export async function becomeCopies(
  db: Transaction,
  copies: readonly Copy[],
  now: Date,
): Promise<(ShardedArticle & { original: string })[]> {
  if (copies.length === 0) return [];
  const { rows } = await sql<ShardedArticle & { original: string; status: ArticleStatus }>`
    with known as materialized (
      -- As it is when its lock is there: what another noted meanwhile counts. The join below would see it as it was.
      select id, duplicate_of from articles where id = any(${copies.map(({ id }) => id)}) order by id for update
    )
    update articles a set
      duplicate_of = c.original, duplicate_kind = c.kind, duplicate_score = c.score,
      status = case when a.status in ('clustered', 'published') then 'deduped' else a.status end,
      status_at = ${now}, queued_at = ${now}
    from known join unnest(
      ${copies.map(({ id }) => id)}::text[], ${copies.map(({ kind }) => kind)}::text[],
      ${copies.map(({ score }) => score)}::float8[], ${copies.map(({ original }) => original.id)}::text[],
      ${copies.map(({ original }) => original.publishedAt)}::timestamptz[]
    ) as c (id, kind, score, original, published_at) using (id)
    where a.id = known.id
      and known.duplicate_of is distinct from c.original
      and not exists (
        select 1 from signatures o
        where o.article_id = known.duplicate_of
          and (coalesce(o.published_at, 'infinity'), o.article_id) < (coalesce(c.published_at, 'infinity'), c.original)
      )
    returning a.id, a.shard, a.status, c.original`.execute(db);
  return rows.filter((row) => row.status === 'deduped').map(({ id, shard, original }) => ({ id, shard, original }));
}

/**
 * Ends articles that wait in `status` as failed, each with its own reason, and returns them. Their rows in `failures`
 * say more. An article that no longer waits there is not changed: another run succeeded. An article of a story goes
 * back to `published` with its reason, because readers already have it.
 */
export async function fail(
  db: Transaction,
  status: ArticleStatus,
  failed: readonly { id: string; code: string }[],
  now: Date,
): Promise<{ id: string; url: string | null }[]> {
  const { rows } = await sql<{ id: string; url: string | null }>`
    with waiting as materialized (
      select id, story_id from articles where id = any(${failed.map(({ id }) => id)}) and status = ${status}
      order by id for update
    )
    update articles a set
      -- A story without a version is still to be published, and its articles with it.
      status = case when s.id is null then 'failed' when s.version = 0 then 'clustered' else 'published' end,
      reason = case when s.id is null then f.code else a.reason end,
      status_at = ${now}, queued_at = ${now}
    from waiting
    join unnest(${failed.map(({ id }) => id)}::text[], ${failed.map(({ code }) => code)}::text[]) as f (id, code)
      on f.id = waiting.id
    left join stories s on s.id = waiting.story_id
    where a.id = waiting.id
    returning a.id, a.url`.execute(db);
  return rows;
}
