import { type MeaningDigest, meaningDigestOf, meaningVersion } from '@newsloom/meaning';
import { digestOf, type ArticleDigest as SummaryDigest, digestVersion as summaryVersion } from '@newsloom/summary';

/** What a story needs of an article: of its sentences, and of what they are about. Kept in one row. */
export type ArticleDigest = { summary: SummaryDigest; meaning: MeaningDigest };

/** Changes whenever a part of the digest does. A digest of another version is made again. */
export const digestVersion = `${summaryVersion} ${meaningVersion}`;

/**
 * Makes the digest of an article.
 *
 * @param language ISO 639-1 code of its story; null if unknown
 */
export const articleDigestOf = (title: string, text: string, language: string | null): ArticleDigest => ({
  summary: digestOf({ text }, language),
  meaning: meaningDigestOf({ title, text }, language),
});
