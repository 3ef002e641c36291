import type { Config } from '@newsloom/config';
import { canonicalUrl, encodeShingles, fewestCommonBands, type Signature, signatureOf } from '@newsloom/dedup';
import { defineStage, done, type Finished, type Stage } from '@newsloom/pipeline';
import { type ArticleRow, articleProgress, type SignatureRow, signatures, type Transaction } from '@newsloom/store';
import { copiesOf, matchesOf, originalAmong } from './matches.ts';
import { shardOf } from './shard.ts';

/** What the stage reads of an article. */
const COLUMNS = ['title', 'text', 'language', 'url', 'canonical_url', 'outlet', 'published_at'] as const;
type Article = Pick<ArticleRow, 'id' | (typeof COLUMNS)[number]>;

/** An article's signature as it is worked with, and as it is kept. */
type Signed = { signature: Signature; row: SignatureRow };

/** Wire copy is reprinted within days; after a month a match is an archive page. */
const DAYS_APART = 30;

/**
 * Recognises copies: the same canonical address, the same words, nearly the same words. The earliest of them is the
 * original, whatever the order in which they come in, so an article may become a copy when an earlier one turns up:
 * it then passes through clustering once more.
 *
 * Of two workers with two copies in hand, each announces its signature before it looks for others, and holds its
 * article while it looks. So at least one of them sees the other, and what it notes on the other's article is not lost.
 */
export function dedupeStage(config: Pick<Config, 'shards'>): Stage {
  return defineStage({
    name: 'dedupe',
    load: async (ids, { db }) =>
      new Map((await articleProgress.inStatus(db, 'extracted', ids, COLUMNS)).map((article) => [article.id, article])),
    work: async (article: Article) => done('deduped', signedOf(article)),
    announce: (finished, { db }) =>
      signatures.put(
        db,
        finished.map(({ result }) => result.row),
      ),
    save: async (transaction, finished, { now }) => {
      const waiting = await lockWaiting(transaction, finished);
      const found = await signatures.candidates(
        transaction,
        waiting.map(({ result }) => result.row),
        { commonBands: fewestCommonBands, daysApart: DAYS_APART },
      );
      const matched = waiting.map(({ unit, result: { signature, row } }) => ({
        article: unit,
        row,
        matches: matchesOf(row, signature, found.get(row.article_id) ?? []),
      }));
      const at = now();
      await articleProgress.advance(
        transaction,
        'extracted',
        'deduped',
        matched.map(({ article, row, matches }) => {
          const original = originalAmong(row, matches);
          return {
            id: article.id,
            canonical_url: row.canonical_url,
            shard: shardOf(article.language, config.shards),
            duplicate_of: original?.id ?? null,
            duplicate_kind: original?.kind ?? null,
            duplicate_score: original?.score ?? null,
          };
        }),
        at,
      );
      const moved = await articleProgress.becomeCopies(transaction, copiesOf(matched), at);
      return new Map(
        matched.map(({ article: { id, language } }) => [
          id,
          [{ id, shard: shardOf(language, config.shards) }, ...moved.filter(({ original }) => original === id)],
        ]),
      );
    },
  });
}

/** The finished articles that still wait for the stage, held until the transaction ends. */
async function lockWaiting<One extends Finished<Article, Signed>>(
  transaction: Transaction,
  finished: readonly One[],
): Promise<One[]> {
  const ids = await articleProgress.lockInStatus(
    transaction,
    'extracted',
    finished.map(({ id }) => id),
  );
  const waiting = new Set(ids);
  return finished.filter(({ id }) => waiting.has(id));
}

function signedOf(article: Article): Signed {
  const signature = signatureOf(article);
  const address = article.canonical_url ?? article.url;
  return {
    signature,
    row: {
      article_id: article.id,
      canonical_url: address ? canonicalUrl(address) : null,
      text_hash: signature.textHash,
      shingles: Buffer.from(encodeShingles(signature.shingles)),
      word_count: signature.wordCount,
      bands: signature.bands,
      outlet: article.outlet,
      published_at: article.published_at,
    },
  };
}
