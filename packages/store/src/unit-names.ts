import { sql } from 'kysely';
import type { Db } from './database.ts';

/** How a person knows a unit: the address of a feed or article, and the title; of a story its headline. */
export type UnitName = { url: string | null; title: string | null };

/** The names of feeds, articles and stories by id; what is not there (any more) is left out. */
export async function unitNames(db: Db, ids: string[]): Promise<Map<string, UnitName>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<UnitName & { id: string }>`
    select id, url, title from articles where id = any(${ids})
    union all select id, url, title from feeds where id = any(${ids})
    union all select id, null, document #>> '{headline,text}' from stories where id = any(${ids})`.execute(db);
  return new Map(rows.map(({ id, url, title }) => [id, { url, title }]));
}
