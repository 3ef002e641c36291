import { compareSignatures, type Dated, decodeShingles, isEarlier, originalOf, type Signature } from '@newsloom/dedup';
import type { Copy, DuplicateKind, SignatureRow } from '@newsloom/store';

/** A stored article that is a copy of the one at hand, or that the one at hand is a copy of. */
export type Match = Dated & { kind: DuplicateKind; score: number };

/** An article, and the stored ones that it matches. */
export type Matched = { row: SignatureRow; matches: readonly Match[] };

/** The outlet itself says that it is a copy: as sure as a text that is nearly all the same. */
const CANONICAL_SCORE = 0.9;

/** The candidates that really match an article, by its signature as kept and as it is worked with. */
export const matchesOf = (row: SignatureRow, signature: Signature, candidates: readonly SignatureRow[]): Match[] =>
  candidates.flatMap((candidate) => matchOf(row, signature, candidate) ?? []);

function matchOf(row: SignatureRow, signature: Signature, candidate: SignatureRow): Match | null {
  const dated = datedOf(candidate);
  const { kind, score } = compareSignatures(signature, {
    textHash: candidate.text_hash,
    shingles: decodeShingles(candidate.shingles),
    wordCount: candidate.word_count,
    bands: candidate.bands,
  });
  if (row.canonical_url !== null && row.canonical_url === candidate.canonical_url) {
    // Another outlet that names this address as the canonical one reprints the article; it is not the same page.
    if (row.outlet === candidate.outlet) return { ...dated, kind: 'same-url', score: 1 };
    return { ...dated, kind: kind ?? 'near', score: Math.max(score, CANONICAL_SCORE) };
  }
  return kind === null ? null : { ...dated, kind, score };
}

/** The one of its matches that an article is a copy of, or null when it came first itself. */
export const originalAmong = (row: SignatureRow, matches: readonly Match[]): Match | null =>
  originalOf(datedOf(row), matches);

/**
 * The articles that turn out to be copies of the ones at hand, each with the earliest of these as its original. An
 * article at hand among them gets the same original twice, which changes nothing.
 */
export function copiesOf(matched: readonly Matched[]): Copy[] {
  const copies = new Map<string, { copy: Copy; original: Dated }>();
  for (const { row, matches } of matched) {
    const original = datedOf(row);
    for (const match of matches) {
      if (!isEarlier(original, match)) continue;
      const known = copies.get(match.id);
      if (known && isEarlier(known.original, original)) continue;
      const { id, kind, score } = match;
      copies.set(id, {
        original,
        copy: { id, kind, score, original: { id: original.id, publishedAt: row.published_at } },
      });
    }
  }
  return Array.from(copies.values(), ({ copy }) => copy);
}

const datedOf = (row: SignatureRow): Dated => ({
  id: row.article_id,
  publishedAt: row.published_at?.getTime() ?? null,
});
