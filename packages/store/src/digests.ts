import { sql } from 'kysely';
import type { Db, Transaction } from './database.ts';
import { storableJson } from './storable-row.ts';

/** The digests of articles in `version`, by id. The store does not look into them. */
export async function of(db: Db, ids: readonly string[], version: string): Promise<Map<string, object>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: string; digest: object }>`
    select article_id as id, digest from digests where article_id = any(${ids}) and version = ${version}`.execute(db);
  return new Map(rows.map(({ id, digest }) => [id, digest]));
}

/** A digest, and when the article last changed before it was made: its `status_at`. */
export type MadeDigest = { id: string; digest: object; articleAt: Date };

/**
 * Saves digests in place of older ones, except for articles that changed since. Locks the articles until the
 * transaction ends: it waits for a change under way, and a later change deletes the digest. Rows are locked in the
 * order of ids, to avoid deadlocks.
 */
export async function put(db: Transaction, version: string, made: readonly MadeDigest[]): Promise<void> {
  if (made.length === 0) return;
  await sql`
    insert into digests (article_id, version, digest)
    select a.id, ${version}, d.digest
    from unnest(
      ${made.map(({ id }) => id)}::text[], ${made.map(({ digest }) => storableJson(digest))}::json[],
      ${made.map(({ articleAt }) => articleAt)}::timestamptz[]
    ) as d (id, digest, article_at)
    join articles a on a.id = d.id and a.status_at = d.article_at
    order by a.id for no key update of a
    on conflict (article_id) do update set version = excluded.version, digest = excluded.digest`.execute(db);
}

/** Deletes the digests of articles whose text has changed. */
export async function forget(db: Transaction, ids: readonly string[]): Promise<void> {
  await sql`delete from digests where article_id = any(${ids})`.execute(db);
}
