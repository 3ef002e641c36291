import { sql } from 'kysely';
import type { Db } from './database.ts';

/** Units that wait for a stage, and since when the longest-waiting one does. */
export type Backlog = { stage: string; waiting: number; oldestAt: Date | null };

/** What the store still waits for, by stage. All zero means: every article has come to its end. */
export async function backlog(db: Db, now: Date): Promise<Backlog[]> {
  const { rows } = await sql<{ stage: string; waiting: number; oldestAt: Date | null }>`
    select 'poll' as stage, count(*) as waiting, min(next_poll_at) as "oldestAt"
      from feeds where status = 'active' and next_poll_at <= ${now}
    union all
    select case status when 'discovered' then 'fetch' when 'fetched' then 'extract' when 'extracted' then 'dedupe'
                       when 'deduped' then 'cluster' end, count(*), min(status_at)
      from articles where status in ('discovered', 'fetched', 'extracted', 'deduped') group by status
    union all
    select 'score', count(*), min(queued_at) from stories where scored_revision < revision
    union all
    select 'publish', count(*), min(queued_at) from stories where published_revision < scored_revision`.execute(db);
  return rows;
}

/** How many articles are in each status. */
export const articleCounts = (db: Db) =>
  db
    .selectFrom('articles')
    .select(['status', sql<number>`count(*)`.as('count')])
    .groupBy('status')
    .execute();

/** How many stories are published. */
export async function storyCount(db: Db): Promise<number> {
  const row = await db
    .selectFrom('stories')
    .select(sql<number>`count(*)`.as('n'))
    .where('version', '>', 0)
    .where('status', 'not in', ['merged', 'retracted'])
    .executeTakeFirstOrThrow();
  return row.n;
}
