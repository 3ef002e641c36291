import { sql } from 'kysely';
import type { Db } from './database.ts';

/**
 * The name of a unit for people: address and title of a feed or article, address of a webhook; for a story, its
 * headline as title.
 */
export type UnitName = { url: string | null; title: string | null };

/** The names of feeds, articles and stories by id; units that do not exist are left out. */
export async function unitNames(db: Db, ids: string[]): Promise<Map<string, UnitName>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<UnitName & { id: string }>`
    select id, url, title from articles where id = any(${ids})
    union all select id, url, title from feeds where id = any(${ids})
    union all select id, url, null from webhooks where id = any(${ids})
    union all select id, null, document #>> '{headline,text}' from stories where id = any(${ids})`.execute(db);
  return new Map(rows.map(({ id, url, title }) => [id, { url, title }]));
}
