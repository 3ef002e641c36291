import type { Config } from '@newsloom/config';
import {
  canonicalUrl,
  compareSignatures,
  decodeShingles,
  encodeShingles,
  fewestCommonBands,
  isEarlier,
  originalOf,
  type Signature,
  signatureOf,
} from '@newsloom/dedup';
import { defineStage, done, type Stage } from '@newsloom/pipeline';
import { type ArticleRow, articles, type DuplicateKind, type SignatureRow, signatures } from '@newsloom/store';
import { shardOf } from './shard.ts';

/** A stored article that is a copy of the one at hand, or that the one at hand is a copy of. */
type Match = { id: string; publishedAt: number | null; kind: DuplicateKind; score: number };

type Deduped = { signature: Signature; canonicalUrl: string | null };

/** Wire copy is reprinted within days; after a month a match is an archive page. */
const DAYS_APART = 30;

/**
 * Recognises copies: the same canonical address, the same words, nearly the same words. The earliest of them is the
 * original, whatever the order in which they come in, so an article may become a copy when an earlier one turns up:
 * it then passes through clustering once more.
 */
export function dedupeStage(config: Pick<Config, 'shards'>): Stage {
  return defineStage({
    name: 'dedupe',
    load: (id, { db }) => articles.inStatus(db, id, 'extracted'),
    work: async (article) => {
      const address = article.canonical_url ?? article.url;
      const found: Deduped = { signature: signatureOf(article), canonicalUrl: address ? canonicalUrl(address) : null };
      return done('deduped', found);
    },
    save: async (transaction, article, found, { now }) => {
      const row = rowOf(article, found);
      // Copies share at least one key, so two workers with two copies in hand go one after the other.
      await signatures.lockKeys(transaction, keysOf(row));
      const candidates = await signatures.candidates(transaction, row, {
        commonBands: fewestCommonBands,
        daysApart: DAYS_APART,
      });
      await signatures.put(transaction, row);
      const dated = datedOf(row);
      const matches = candidates.flatMap((candidate) => matchOf(row, found.signature, candidate) ?? []);
      const original = originalOf(dated, matches);
      const shard = shardOf(article.language, config.shards);
      await articles.advance(
        transaction,
        article.id,
        'deduped',
        {
          canonical_url: found.canonicalUrl,
          shard,
          duplicate_of: original?.id ?? null,
          duplicate_kind: original?.kind ?? null,
          duplicate_score: original?.score ?? null,
        },
        now(),
      );
      const moved = await articles.becomeCopies(
        transaction,
        matches.filter((match) => isEarlier(dated, match)).map(({ id, kind, score }) => ({ id, kind, score })),
        { id: article.id, publishedAt: article.published_at },
        now(),
      );
      return [{ id: article.id, shard }, ...moved];
    },
  });
}

function rowOf(article: ArticleRow, { signature, canonicalUrl }: Deduped): SignatureRow {
  return {
    article_id: article.id,
    canonical_url: canonicalUrl,
    text_hash: signature.textHash,
    shingles: Buffer.from(encodeShingles(signature.shingles)),
    word_count: signature.wordCount,
    bands: signature.bands,
    outlet: article.outlet,
    published_at: article.published_at,
  };
}

const keysOf = ({ canonical_url, text_hash, bands }: SignatureRow): string[] => [
  ...(canonical_url ? [`url ${canonical_url}`] : []),
  ...(text_hash ? [`text ${text_hash}`] : []),
  ...bands.map((band) => `band ${band}`),
];

const datedOf = (row: SignatureRow) => ({ id: row.article_id, publishedAt: row.published_at?.getTime() ?? null });

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

/** The outlet itself says that it is a copy: as sure as a text that is nearly all the same. */
const CANONICAL_SCORE = 0.9;
