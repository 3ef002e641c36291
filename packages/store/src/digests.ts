import { sql } from 'kysely';
import type { Db, Transaction } from './database.ts';
import { storableJson } from './storable-row.ts';

/** The digests of articles that are kept in `version`, by id. What the value means is the business of who made it. */
export async function of(db: Db, ids: string[], version: string): Promise<Map<string, object>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: string; digest: object }>`
    select article_id as id, digest from digests where article_id = any(${ids}) and version = ${version}`.execute(db);
  return new Map(rows.map(({ id, digest }) => [id, digest]));
}

/** Keeps digests, in place of older ones. */
export async function put(db: Transaction, version: string, digests: ReadonlyMap<string, object>): Promise<void> {
  if (digests.size === 0) return;
  await sql`
    insert into digests (article_id, version, digest)
    select id, ${version}, digest
    from unnest(${[...digests.keys()]}::text[], ${[...digests.values()].map(storableJson)}::json[]) as d (id, digest)
    order by id
    on conflict (article_id) do update set version = excluded.version, digest = excluded.digest`.execute(db);
}

/** Forgets the digests of articles whose text has changed. */
export async function forget(db: Transaction, ids: string[]): Promise<void> {
  await sql`delete from digests where article_id = any(${ids})`.execute(db);
}
