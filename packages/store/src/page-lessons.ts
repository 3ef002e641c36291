import { sql } from 'kysely';
import type { Db, Transaction } from './database.ts';

/** What the page of an article taught about its host. The store does not look into it. */
export type StoredLesson = { articleId: string; host: string; lesson: Uint8Array; discoveredAt: Date };

/** How many lessons of a host are read and kept: those of the articles that were discovered last. */
export const LESSONS_PER_HOST = 64;

/**
 * Keeps lessons in place of what the same articles taught before. Rows are locked in the order of ids, to avoid
 * deadlocks.
 */
export async function put(db: Transaction, version: number, lessons: readonly StoredLesson[]): Promise<void> {
  if (lessons.length === 0) return;
  await sql`
    insert into page_lessons (article_id, host, version, lesson, discovered_at)
    select article_id, host, ${version}, lesson, discovered_at
    from unnest(
      ${lessons.map(({ articleId }) => articleId)}::text[], ${lessons.map(({ host }) => host)}::text[],
      ${lessons.map(({ lesson }) => Buffer.from(lesson))}::bytea[],
      ${lessons.map(({ discoveredAt }) => discoveredAt)}::timestamptz[]
    ) as l (article_id, host, lesson, discovered_at)
    order by article_id
    on conflict (article_id) do update set
      host = excluded.host, version = excluded.version, lesson = excluded.lesson,
      discovered_at = excluded.discovered_at`.execute(db);
}

/** The newest lessons of each of `hosts` in `version`, at most `LESSONS_PER_HOST`, the newest first. */
export async function ofHosts(
  db: Db,
  version: number,
  hosts: readonly string[],
): Promise<Map<string, Pick<StoredLesson, 'articleId' | 'lesson'>[]>> {
  if (hosts.length === 0) return new Map();
  const { rows } = await sql<{ host: string; articleId: string; lesson: Buffer }>`
    select wanted.host, newest.article_id as "articleId", newest.lesson
    from unnest(${[...new Set(hosts)]}::text[]) as wanted (host), lateral (
      select article_id, lesson, discovered_at from page_lessons l
      where l.host = wanted.host and l.version = ${version}
      order by discovered_at desc, article_id limit ${LESSONS_PER_HOST}
    ) as newest
    order by wanted.host, newest.discovered_at desc, newest.article_id`.execute(db);
  const byHost = Map.groupBy(rows, ({ host }) => host);
  return new Map(
    Array.from(byHost, ([host, found]) => [host, found.map(({ articleId, lesson }) => ({ articleId, lesson }))]),
  );
}
