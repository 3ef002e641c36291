import { isNewsloomError, newsloomError, reasonOf } from '@newsloom/errors';
import { defineStage, done, type Stage } from '@newsloom/pipeline';
import { type ArticleRow, articleProgress, digests, snapshots } from '@newsloom/store';
import { type Announced, articleTextOf, type ExtractedArticle } from './article-text.ts';
import type { PagePool } from './page-pool.ts';

/** Changes when extraction gives other text, so that a replay can select articles of older versions. */
export const EXTRACTOR_VERSION = 'blocks-1';

/** What the stage reads of an article. */
const COLUMNS = [
  'title',
  'feed_text',
  'published_at',
  'discovered_at',
  'byline',
  'language',
  'image',
  'story_id',
] as const;
type Article = Pick<ArticleRow, 'id' | (typeof COLUMNS)[number]>;

/**
 * Extracts the text and the metadata of a fetched page. If the page gives no text, the feed's text is used. A page past
 * its deadline is tried again first, because the machine may have been busy.
 */
export function extractStage(pool: PagePool): Stage {
  return defineStage({
    name: 'extract',
    load: async (ids, { db }) =>
      new Map((await articleProgress.inStatus(db, 'fetched', ids, COLUMNS)).map((article) => [article.id, article])),
    work: async (article: Article, { db, signal, log, isLastTry }) => {
      const snapshot = await snapshots.get(db, article.id);
      let isTooSlow = false;
      const page =
        snapshot &&
        (await pool.extract(snapshot, signal).catch((error: unknown) => {
          // An unreadable page does not matter if the feed has the text.
          if (!isNewsloomError(error) || !error.code.startsWith('page-') || !article.feed_text) throw error;
          isTooSlow = error.code === 'page-deadline';
          if (isTooSlow && !isLastTry) throw error;
          log.warn(
            { article: article.id, reason: reasonOf(error) },
            'the page gives nothing; the text of the feed is used',
          );
          return null;
        }));
      const extracted = articleTextOf(announcedOf(article), page);
      // Readers already have its text from an earlier run, which is better than none.
      if (extracted.code === 'no-text' && article.story_id !== null) {
        throw newsloomError('page-unreadable', { reason: 'it has no text any more' });
      }
      const code = isTooSlow && extracted.code === 'feed-text' ? 'feed-text-after-deadline' : extracted.code;
      return done(code, { ...extracted, code });
    },
    article: ({ code, columns }) =>
      code === 'no-text' ? undefined : { language: columns.language, words: columns.word_count },
    save: async (transaction, finished, { now }) => {
      const moved: string[] = [];
      const byEnd = Map.groupBy(finished, ({ result: { code } }) => (code === 'no-text' ? 'skipped' : 'extracted'));
      for (const [status, articles] of byEnd) {
        const progress = articles.map(({ id, result }) => progressOf(id, result));
        moved.push(...(await articleProgress.advance(transaction, 'fetched', status, progress, now())));
      }
      await digests.forget(transaction, moved);
      const goesOn = new Set(byEnd.get('extracted')?.map(({ id }) => id));
      return new Map(moved.map((id) => [id, goesOn.has(id) ? [{ id }] : []]));
    },
  });
}

const progressOf = (id: string, { code, columns }: ExtractedArticle) => ({
  id,
  reason: code === 'extracted' ? null : code,
  ...columns,
  extractor_version: EXTRACTOR_VERSION,
});

const announcedOf = (article: Article): Announced => ({
  title: article.title,
  feedText: article.feed_text,
  publishedAt: article.published_at,
  discoveredAt: article.discovered_at,
  byline: article.byline,
  language: article.language,
  image: article.image,
});
