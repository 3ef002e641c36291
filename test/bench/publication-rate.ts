import type { Db } from '@newsloom/store';
import { sql } from 'kysely';

/** The publication times of the articles `ids` in ms, earliest first. Throws if one is not published. */
export async function publicationTimes(db: Db, ids: readonly string[]): Promise<number[]> {
  const rows = await db
    .selectFrom('articles')
    .select('status_at')
    .where('id', '=', sql<string>`any(${ids})`)
    .where('status', '=', 'published')
    .orderBy('status_at')
    .execute();
  if (rows.length < ids.length)
    throw new Error(`${ids.length - rows.length} of ${ids.length} articles are not published`);
  return rows.map(({ status_at }) => status_at.getTime());
}

/** Publications per second between the first and the last of the sorted `times`. */
export const rateOf = (times: readonly number[]): number =>
  // At least 1 ms, because publications in the same transaction have the same time.
  (1000 * (times.length - 1)) / Math.max(1, (times.at(-1) ?? 0) - (times[0] ?? 0));
