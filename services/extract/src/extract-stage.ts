import { defineStage, done, type Stage, statusesOf } from '@newsloom/pipeline';
import { articleProgress, digests, snapshots } from '@newsloom/store';
import { COLUMNS, extractArticle, type FetchedArticle, storedColumnsOf } from './article-extraction.ts';
import type { PagePool } from './page-pool.ts';

/** Extracts the text and the metadata of fetched articles. */
export function extractStage(pool: PagePool): Stage {
  const { from, to } = statusesOf('extract');
  return defineStage({
    name: 'extract',
    load: async (ids, { db }) =>
      new Map((await articleProgress.inStatus(db, from, ids, COLUMNS)).map((article) => [article.id, article])),
    work: async (article: FetchedArticle, { db, signal, log, isLastTry }) => {
      const snapshot = await snapshots.get(db, article.id);
      const onPageLost = (reason: string) =>
        log.warn({ article: article.id, reason }, 'the page gives nothing; the text of the feed is used');
      const extracted = await extractArticle(article, snapshot, pool, { signal, isLastTry, onPageLost });
      return done(extracted.code, extracted);
    },
    article: ({ code, columns }) =>
      code === 'no-text' ? undefined : { language: columns.language, words: columns.word_count },
    save: async (transaction, finished, { now }) => {
      const moved: string[] = [];
      const byEnd = Map.groupBy(finished, ({ result: { code } }) => (code === 'no-text' ? 'skipped' : to));
      for (const [status, articles] of byEnd) {
        const progress = articles.map(({ id, result }) => ({ id, ...storedColumnsOf(result) }));
        moved.push(...(await articleProgress.advance(transaction, from, status, progress, now())));
      }
      await digests.forget(transaction, moved);
      const goesOn = new Set(byEnd.get(to)?.map(({ id }) => id));
      return new Map(moved.map((id) => [id, goesOn.has(id) ? [{ id }] : []]));
    },
  });
}
