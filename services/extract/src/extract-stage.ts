import { isNewsloomError, reasonOf } from '@newsloom/errors';
import { defineStage, done, type Stage } from '@newsloom/pipeline';
import { type ArticleRow, articles, snapshots } from '@newsloom/store';
import { type Announced, articleTextOf } from './article-text.ts';
import type { PagePool } from './page-pool.ts';

/** Changes when the text that extraction gives changes, so that a replay can choose what is older. */
export const EXTRACTOR_VERSION = 'readability-1';

/** Extracts the text and the metadata of a fetched page. Where the page gives none, the feed's text stands in. */
export function extractStage(pool: PagePool): Stage {
  return defineStage({
    name: 'extract',
    load: (id, { db }) => articles.inStatus(db, id, 'fetched'),
    work: async (article, { db, signal, log }) => {
      const snapshot = await snapshots.get(db, article.id);
      const page =
        snapshot &&
        (await pool.extract(snapshot, signal).catch((error: unknown) => {
          // A page beyond reading is no loss when the feed carried the text.
          if (!isNewsloomError(error) || !error.code.startsWith('page-') || !article.feed_text) throw error;
          log.warn(
            { article: article.id, reason: reasonOf(error) },
            'the page gives nothing; the text of the feed is used',
          );
          return null;
        }));
      const extracted = articleTextOf(announcedOf(article), page);
      return done(extracted.code, extracted);
    },
    save: async (transaction, article, extracted, { now }) => {
      const status = extracted.code === 'no-text' ? 'skipped' : 'extracted';
      await articles.advance(
        transaction,
        article.id,
        status,
        {
          reason: extracted.code === 'extracted' ? null : extracted.code,
          title: extracted.title,
          text: extracted.text,
          excerpt: extracted.excerpt,
          byline: extracted.byline,
          site_name: extracted.siteName,
          published_at: extracted.publishedAt,
          language: extracted.language,
          image: extracted.image,
          word_count: extracted.wordCount,
          paywall: extracted.paywall,
          canonical_url: extracted.canonicalUrl,
          extractor_version: EXTRACTOR_VERSION,
        },
        now(),
      );
      return status === 'extracted' ? [{ id: article.id }] : [];
    },
  });
}

const announcedOf = (article: ArticleRow): Announced => ({
  title: article.title,
  feedText: article.feed_text,
  publishedAt: article.published_at,
  discoveredAt: article.discovered_at,
  byline: article.byline,
  language: article.language,
  image: article.image,
});
