import { sql } from 'kysely';
import type { Db, Transaction } from './database.ts';
import { storableJson } from './storable-row.ts';

/** The digests of articles that are kept in `version`, by id. What the value means is the business of who made it. */
export async function of(db: Db, ids: readonly string[], version: string): Promise<Map<string, object>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: string; digest: object }>`
    select article_id as id, digest from digests where article_id = any(${ids}) and version = ${version}`.execute(db);
  return new Map(rows.map(({ id, digest }) => [id, digest]));
}

/** A digest, and when the article last changed before it was made: its `status_at`. */
export type MadeDigest = { id: string; digest: object; articleAt: Date };

/**
 * Keeps digests, in place of older ones. One of an article that has changed since is not kept, and none changes until
 * the transaction ends: a change that is under way is waited for, a later one forgets the digest. Rows are locked in the
 * order of ids: no deadlock.
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

/** Forgets the digests of articles whose text has changed. */
export async function forget(db: Transaction, ids: readonly string[]): Promise<void> {
  await sql`delete from digests where article_id = any(${ids})`.execute(db);
}
