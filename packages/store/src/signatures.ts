import { type Insertable, type Selectable, sql } from 'kysely';
import type { Db, Transaction } from './database.ts';
import type { SignaturesTable } from './schema.ts';

export type SignatureRow = Selectable<SignaturesTable>;

/** Keeps the signature of an article, in place of an older one. */
export async function put(db: Transaction, row: Insertable<SignaturesTable>): Promise<void> {
  const { article_id: _, ...columns } = row;
  await db
    .insertInto('signatures')
    .values(row)
    .onConflict((conflict) => conflict.column('article_id').doUpdateSet(columns))
    .execute();
}

/**
 * Holds the look-up keys of a signature until the transaction ends. Two copies share a key, so of two workers that
 * look each other's article up at the same time, one waits for the other, and neither is missed.
 * The keys are taken in one order everywhere: no deadlock.
 */
export async function lockKeys(db: Transaction, keys: string[]): Promise<void> {
  if (keys.length === 0) return;
  await sql`
    select pg_advisory_xact_lock(hashtextextended(key, 0))
    from (select distinct key from unnest(${keys}::text[]) as key order by key) as keys`.execute(db);
}

/** Most candidates looked at for one article: boilerplate shared by thousands must not cost thousands of comparisons. */
const CANDIDATES = 200;

/**
 * The signatures that may be copies of `signature`: the same address, the same text, or a shared band,
 * within `daysApart` of its time.
 */
export async function candidates(
  db: Db,
  signature: Pick<SignatureRow, 'article_id' | 'canonical_url' | 'text_hash' | 'bands' | 'published_at'>,
  daysApart: number,
): Promise<SignatureRow[]> {
  const { article_id, canonical_url, text_hash, bands, published_at } = signature;
  const { rows } = await sql<SignatureRow>`
    select * from signatures
    where article_id <> ${article_id}
      and (canonical_url = ${canonical_url}::text
           or (text_hash = ${text_hash} and text_hash <> '')
           or bands && ${bands}::bigint[])
      and (${published_at}::timestamptz is null or published_at is null
           or canonical_url = ${canonical_url}::text
           or abs(extract(epoch from published_at - ${published_at}::timestamptz)) <= ${daysApart * 86_400})
    order by published_at nulls last, article_id
    limit ${CANDIDATES}`.execute(db);
  return rows;
}
