import { promisify } from 'node:util';
import { constants, zstdCompress, zstdDecompress } from 'node:zlib';
import { sql } from 'kysely';
import type { Db, Transaction } from './database.ts';

const compress = promisify(zstdCompress);
const decompress = promisify(zstdDecompress);

/** A page as it was fetched. */
export type Snapshot = { url: string; status: number; contentType: string | null; body: Uint8Array; fetchedAt: Date };

/** Compresses the body of a snapshot. Above level 3 zstd takes much longer and gains little. */
export const packBody = (body: Uint8Array): Promise<Buffer> =>
  compress(body, { params: { [constants.ZSTD_c_compressionLevel]: 3 } });

/** Keeps the snapshot of an article, in place of an older one. `packed` comes from `packBody`. */
export async function put(
  db: Transaction,
  articleId: string,
  snapshot: Omit<Snapshot, 'body'> & { packed: Buffer; bytes: number },
): Promise<void> {
  const row = {
    url: snapshot.url,
    status: snapshot.status,
    content_type: snapshot.contentType,
    body: snapshot.packed,
    bytes: snapshot.bytes,
    fetched_at: snapshot.fetchedAt,
  };
  await db
    .insertInto('snapshots')
    .values({ article_id: articleId, ...row })
    .onConflict((conflict) => conflict.column('article_id').doUpdateSet(row))
    .execute();
}

/** The addresses at which the snapshots of articles were found, by article, without reading the pages. */
export async function urls(db: Db, articleIds: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; url: string }>`
    select article_id as id, url from snapshots where article_id = any(${articleIds})`.execute(db);
  return new Map(rows.map(({ id, url }) => [id, url]));
}

/** The snapshot of an article, unpacked, or null when there is none (any more). */
export async function get(db: Db, articleId: string): Promise<Snapshot | null> {
  const row = await db.selectFrom('snapshots').selectAll().where('article_id', '=', articleId).executeTakeFirst();
  if (!row) return null;
  return {
    url: row.url,
    status: row.status,
    contentType: row.content_type,
    body: await decompress(row.body, {
      // zlib refuses a limit of 0, which an empty page would have.
      maxOutputLength: Math.max(1, row.bytes),
    }),
    fetchedAt: row.fetched_at,
  };
}
