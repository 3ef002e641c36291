import { sql } from 'kysely';
import type { Db } from './database.ts';

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
