import { type Comparable, decodeShingles } from '@newsloom/dedup';
import type { SignatureRow } from '@newsloom/store';

/** Converts a signature of the store to the form for comparison. */
export const comparableOf = (row: SignatureRow): Comparable => ({
  id: row.article_id,
  publishedAt: row.published_at?.getTime() ?? null,
  page: row.page,
  outlet: row.outlet,
  signature: {
    textHash: row.text_hash,
    shingles: decodeShingles(row.shingles),
    wordCount: row.word_count,
    bands: row.bands,
  },
});
