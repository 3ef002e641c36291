import { type Insertable, type Selectable, sql } from 'kysely';
import type { Db } from './database.ts';
import type { SignaturesTable } from './schema.ts';
import { withoutNul } from './storable-row.ts';

export type SignatureRow = Selectable<SignaturesTable>;

/** Keeps the signatures of articles, in place of older ones. */
export async function put(db: Db, signatures: readonly Insertable<SignaturesTable>[]): Promise<void> {
  const rows = signatures.map(withoutNul);
  await sql`
    insert into signatures (article_id, page, text_hash, shingles, word_count, bands, outlet, published_at)
    select article_id, page, text_hash, shingles, word_count, bands::bigint[], outlet, published_at
    from unnest(
      ${rows.map((row) => row.article_id)}::text[], ${rows.map((row) => row.page)}::text[],
      ${rows.map((row) => row.text_hash)}::text[], ${rows.map((row) => row.shingles)}::bytea[],
      ${rows.map((row) => row.word_count)}::integer[], ${rows.map((row) => listOf(row.bands))}::text[],
      ${rows.map((row) => row.outlet)}::text[], ${rows.map((row) => row.published_at)}::timestamptz[]
    ) as s (article_id, page, text_hash, shingles, word_count, bands, outlet, published_at)
    order by article_id
    on conflict (article_id) do update set
      page = excluded.page, text_hash = excluded.text_hash, shingles = excluded.shingles,
      word_count = excluded.word_count, bands = excluded.bands, outlet = excluded.outlet,
      published_at = excluded.published_at`.execute(db);
}

/** An array as a Postgres literal, because `unnest` would flatten an array of arrays. */
const listOf = (bands: readonly string[]): string => `{${bands.join(',')}}`;

/**
 * Candidates for one article at most: a footer shared by thousands must not cost thousands of comparisons. The most
 * similar come first, so articles that only share a footer never cut off a copy. Among equals the earliest come first,
 * since the earliest is the original.
 */
const CANDIDATES = 200;

/** A signature to look for copies of. */
export type SoughtSignature = Pick<SignatureRow, 'article_id' | 'page' | 'text_hash' | 'bands' | 'published_at'>;

/**
 * For each of `sought`, by article id, the signatures that may belong to copies: the same address, the same text, or at
 * least `commonBands` bands in common, within `daysApart` days of its time.
 */
export async function candidates(
  db: Db,
  sought: readonly SoughtSignature[],
  { commonBands, daysApart }: { commonBands: number; daysApart: number },
): Promise<Map<string, SignatureRow[]>> {
  const { rows } = await sql<SignatureRow & { of: string }>`
    select sought.id as of, found.*
    from unnest(
      ${sought.map((row) => row.article_id)}::text[], ${sought.map((row) => row.page)}::text[],
      ${sought.map((row) => row.text_hash || null)}::text[], ${sought.map((row) => listOf(row.bands))}::text[],
      ${sought.map((row) => row.published_at)}::timestamptz[]
    ) as sought (id, page, text_hash, bands, published_at),
    lateral (
      select s.article_id, s.page, s.text_hash, s.shingles, s.word_count, s.bands, s.outlet, s.published_at, common.n
      from signatures s,
        lateral (select count(*) as n from unnest(s.bands) as band where band = any(sought.bands::bigint[])) as common
      where s.article_id <> sought.id
        -- Each of the three has an index; what they have in common with other conditions would hide that.
        and (s.page = sought.page or s.text_hash = sought.text_hash or s.bands && sought.bands::bigint[])
        and (s.page = sought.page or s.text_hash = sought.text_hash or common.n >= ${commonBands})
        and (sought.published_at is null or s.published_at is null or s.page = sought.page
             or abs(extract(epoch from s.published_at - sought.published_at)) <= ${daysApart * 86_400})
      order by (s.page = sought.page) desc nulls last, common.n desc, s.published_at, s.article_id
      limit ${CANDIDATES}
    ) as found`.execute(db);
  const byArticle = Map.groupBy(rows, ({ of }) => of);
  return new Map(Array.from(byArticle, ([id, found]) => [id, found.map(signatureOf)]));
}

const signatureOf = ({ of: _, n: __, ...row }: SignatureRow & { of: string; n?: number }): SignatureRow => row;
