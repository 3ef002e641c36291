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

/**
 * Most candidates looked at for one article: a footer shared by thousands must not cost thousands of comparisons. The
 * most alike come first, so a copy is never cut off by articles that only share a footer.
 */
const CANDIDATES = 200;

/**
 * The signatures that may be copies of `signature`: the same address, the same text, or at least `commonBands` bands
 * in common, within `daysApart` of its time.
 */
export async function candidates(
  db: Db,
  signature: Pick<SignatureRow, 'article_id' | 'canonical_url' | 'text_hash' | 'bands' | 'published_at'>,
  { commonBands, daysApart }: { commonBands: number; daysApart: number },
): Promise<SignatureRow[]> {
  const { article_id, canonical_url, text_hash, bands, published_at } = signature;
  const { rows } = await sql<SignatureRow>`
    select s.* from signatures s,
      lateral (select count(*) as n from unnest(s.bands) as band where band = any(${bands}::bigint[])) as common
    where s.article_id <> ${article_id}
      and (s.canonical_url = ${canonical_url}::text
           or (s.text_hash = ${text_hash} and s.text_hash <> '')
           or (s.bands && ${bands}::bigint[] and common.n >= ${commonBands}))
      and (${published_at}::timestamptz is null or s.published_at is null
           or s.canonical_url = ${canonical_url}::text
           or abs(extract(epoch from s.published_at - ${published_at}::timestamptz)) <= ${daysApart * 86_400})
    order by (s.canonical_url = ${canonical_url}::text) desc nulls last, common.n desc, s.article_id
    limit ${CANDIDATES}`.execute(db);
  return rows;
}
