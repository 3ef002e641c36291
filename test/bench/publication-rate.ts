import type { Db } from '@newsloom/store';
import { sql } from 'kysely';

/** When each of the articles `ids` was published, in ms, the first first. Throws when one has come to another end. */
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

/** Publications a second between the first and the last of `times`, the first first. */
export const rateOf = (times: readonly number[]): number =>
  // What one transaction published has one time.
  (1000 * (times.length - 1)) / Math.max(1, (times.at(-1) ?? 0) - (times[0] ?? 0));
