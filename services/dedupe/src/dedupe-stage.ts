import type { Config } from '@newsloom/config';
import {
  COPY_DAYS,
  type Copy,
  canonicalUrl,
  copiesOf,
  encodeShingles,
  FEWEST_COMMON_BANDS,
  matchOf,
  originalOf,
  pageOf,
  signatureOf,
} from '@newsloom/dedup';
import { defineStage, done, type Finished, type Stage, statusesOf } from '@newsloom/pipeline';
import { type ArticleRow, articleProgress, type SignatureRow, signatures, type Transaction } from '@newsloom/store';
import { comparableOf } from './comparable.ts';
import { shardOf } from './shard.ts';

/** What the stage reads of an article. */
const COLUMNS = [
  'title',
  'text',
  'language',
  'url',
  'canonical_url',
  'outlet',
  'published_at',
  'discovered_at',
  'external_id',
] as const;
type Article = Pick<ArticleRow, 'id' | (typeof COLUMNS)[number]>;

const { from, to } = statusesOf('dedupe');

/**
 * Recognises copies: articles with the same canonical address, the same words, or nearly the same words. The earliest
 * is the original, in whatever order they arrive. So an article becomes a copy when an earlier one arrives later; it is
 * then clustered again.
 *
 * Two workers may each have one of two copies. Each stores its signature before it looks for others, and locks its
 * article while it looks. So at least one of them sees the other's article, and its mark on that article is not lost.
 */
export function dedupeStage(config: Pick<Config, 'shards'>): Stage {
  return defineStage({
    name: 'dedupe',
    load: async (ids, { db }) =>
      new Map((await articleProgress.inStatus(db, from, ids, COLUMNS)).map((article) => [article.id, article])),
    work: async (article: Article) => done('deduped', signatureRowOf(article)),
    announce: (finished, { db }) =>
      signatures.put(
        db,
        finished.map(({ result }) => result),
      ),
    save: async (transaction, finished, { now }) => {
      const waiting = await lockWaiting(transaction, finished);
      const found = await signatures.candidates(
        transaction,
        waiting.map(({ result }) => result),
        { commonBands: FEWEST_COMMON_BANDS, daysApart: COPY_DAYS },
      );
      const matched = waiting.map(({ unit, result }) => {
        const article = comparableOf(result);
        const candidates = (found.get(article.id) ?? []).map(comparableOf);
        return { unit, article, matches: candidates.flatMap((other) => matchOf(article, other) ?? []) };
      });
      const at = now();
      await articleProgress.advance(
        transaction,
        from,
        to,
        matched.map(({ unit, article, matches }) => {
          const original = originalOf(article, matches);
          return {
            id: article.id,
            canonical_url: addressOf(unit),
            shard: shardOf(unit, config.shards),
            duplicate_of: original?.id ?? null,
            duplicate_kind: original?.kind ?? null,
            duplicate_score: original?.score ?? null,
          };
        }),
        at,
      );
      const moved = await articleProgress.becomeCopies(transaction, copiesOf(matched).map(datedCopyOf), at);
      return new Map(
        matched.map(({ unit }) => [
          unit.id,
          [
            { id: unit.id, shard: shardOf(unit, config.shards) },
            ...moved.filter(({ original }) => original === unit.id),
          ],
        ]),
      );
    },
  });
}

/** Converts a copy to the form of the store, which has dates instead of numbers. */
const datedCopyOf = ({ original: { id, publishedAt }, ...copy }: Copy) => ({
  ...copy,
  original: { id, publishedAt: publishedAt === null ? null : new Date(publishedAt) },
});

/** The finished articles that still wait for the stage, locked until the transaction ends. */
async function lockWaiting<One extends Finished<Article, SignatureRow>>(
  transaction: Transaction,
  finished: readonly One[],
): Promise<One[]> {
  const ids = await articleProgress.lockInStatus(
    transaction,
    from,
    finished.map(({ id }) => id),
  );
  const waiting = new Set(ids);
  return finished.filter(({ id }) => waiting.has(id));
}

/** The canonical address that the page declares, or else the address of the article. */
function addressOf({ canonical_url, url }: Article): string | null {
  const address = canonical_url ?? url;
  return address === null ? null : canonicalUrl(address);
}

function signatureRowOf(article: Article): SignatureRow {
  const signature = signatureOf(article);
  return {
    article_id: article.id,
    page: pageOf(article.canonical_url, article.url),
    text_hash: signature.textHash,
    shingles: Buffer.from(encodeShingles(signature.shingles)),
    word_count: signature.wordCount,
    bands: signature.bands,
    outlet: article.outlet,
    published_at: article.published_at ?? knownSince(article),
  };
}

/**
 * For an article without a date, the time when it appeared in its feed. The time of an import says nothing, so null.
 */
const knownSince = (article: Article): Date | null => (article.external_id === null ? article.discovered_at : null);
