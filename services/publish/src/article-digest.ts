import { MEANING_VERSION, type MeaningDigest, meaningDigestOf } from '@newsloom/meaning';
import { digestOf, DIGEST_VERSION as SUMMARY_VERSION, type ArticleDigest as SummaryDigest } from '@newsloom/summary';

/** What a story needs of an article: its sentences, and what they are about. Stored in one row. */
export type ArticleDigest = { summary: SummaryDigest; meaning: MeaningDigest };

/** Changes whenever a part of the digest changes. Digests of another version are made again. */
export const DIGEST_VERSION = `${SUMMARY_VERSION} ${MEANING_VERSION}`;

/**
 * Makes the digest of an article.
 *
 * @param language ISO 639-1 code of its story; null if unknown
 */
export const articleDigestOf = (title: string, text: string, language: string | null): ArticleDigest => ({
  summary: digestOf({ text }, language),
  meaning: meaningDigestOf({ title, text }, language),
});
