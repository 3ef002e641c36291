import { isNewsloomError, newsloomError, reasonOf } from '@newsloom/errors';
import { encodeLesson, type HostFurniture } from '@newsloom/extraction';
import type { ArticleRow, Snapshot } from '@newsloom/store';
import { type Announced, articleTextOf, type ExtractedArticle } from './article-text.ts';
import { hostOf } from './host-lessons.ts';
import type { PagePool } from './page-pool.ts';

/** Changes when extraction gives different results, so that a replay can select articles of older versions. */
export const EXTRACTOR_VERSION = 'blocks-5';

/** What extraction reads of an article. */
export const COLUMNS = [
  'title',
  'feed_text',
  'published_at',
  'discovered_at',
  'byline',
  'language',
  'image',
  'story_id',
] as const;
export type FetchedArticle = Pick<ArticleRow, 'id' | (typeof COLUMNS)[number]>;

/** What is saved of an article: its columns, and what its page taught about its host. */
export type Extracted = ExtractedArticle & { lesson: { host: string; lesson: Uint8Array } | null };

export type ExtractionTry = {
  /** What other pages of the host taught; null if there is nothing. */
  furniture: HostFurniture | null;
  signal: AbortSignal;
  /** True on the last try: then the feed's text is used if the page exceeds its deadline. */
  isLastTry: boolean;
  /** Called with the reason when the page gives no text and the feed's text is used. */
  onPageLost?: (reason: string) => void;
};

/**
 * Extracts the text and the metadata of a fetched article from its snapshot. If the page gives no text, the feed's text
 * is used. A page past its deadline is tried again first, because the machine may have been busy. Throws the errors of
 * `pool` if the feed has no text, and `page-unreadable` if an article that readers have would lose its text.
 */
export async function extractArticle(
  article: FetchedArticle,
  snapshot: Snapshot | null,
  pool: Pick<PagePool, 'extract'>,
  { furniture, signal, isLastTry, onPageLost = () => {} }: ExtractionTry,
): Promise<Extracted> {
  let isTooSlow = false;
  const page =
    snapshot &&
    (await pool.extract({ ...snapshot, furniture }, signal).catch((error: unknown) => {
      // An unreadable page does not matter if the feed has the text.
      if (!isNewsloomError(error) || !error.code.startsWith('page-') || !article.feed_text) throw error;
      isTooSlow = error.code === 'page-deadline';
      if (isTooSlow && !isLastTry) throw error;
      onPageLost(reasonOf(error));
      return null;
    }));
  const extracted = articleTextOf(announcedOf(article), page?.extraction ?? null);
  // Readers already have its text from an earlier run, which is better than none.
  if (extracted.code === 'no-text' && article.story_id !== null) {
    throw newsloomError('page-unreadable', { reason: 'it has no text any more' });
  }
  const host = snapshot && hostOf(snapshot.url);
  return {
    ...extracted,
    lesson: page?.lesson && host ? { host, lesson: encodeLesson(page.lesson) } : null,
    code: isTooSlow && extracted.code === 'feed-text' ? 'feed-text-after-deadline' : extracted.code,
  };
}

/** The columns that are stored of an extracted article. */
export const storedColumnsOf = ({ code, columns }: ExtractedArticle) => ({
  reason: code === 'extracted' ? null : code,
  ...columns,
  extractor_version: EXTRACTOR_VERSION,
});

const announcedOf = (article: FetchedArticle): Announced => ({
  title: article.title,
  feedText: article.feed_text,
  publishedAt: article.published_at,
  discoveredAt: article.discovered_at,
  byline: article.byline,
  language: article.language,
  image: article.image,
});
