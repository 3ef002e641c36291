import { type HostFurniture, LESSON_VERSION } from '@newsloom/extraction';
import { defineStage, done, type Stage, statusesOf } from '@newsloom/pipeline';
import { articleProgress, digests, pageLessons, snapshots } from '@newsloom/store';
import { COLUMNS, extractArticle, type FetchedArticle, storedColumnsOf } from './article-extraction.ts';
import { furnitureFor } from './host-lessons.ts';
import type { PagePool } from './page-pool.ts';

/** An article, and what other pages of its host taught. */
type Unit = FetchedArticle & { furniture: HostFurniture | null };

/** Extracts the text and the metadata of fetched articles. */
export function extractStage(pool: PagePool): Stage {
  const { from, to } = statusesOf('extract');
  return defineStage({
    name: 'extract',
    load: async (ids, { db }) => {
      const waiting = await articleProgress.inStatus(db, from, ids, COLUMNS);
      const pages = await snapshots.urls(
        db,
        waiting.map(({ id }) => id),
      );
      const furniture = await furnitureFor(db, pages);
      return new Map(
        waiting.map((article) => [article.id, { ...article, furniture: furniture.get(article.id) ?? null }]),
      );
    },
    work: async (article: Unit, { db, signal, log, isLastTry }) => {
      const { furniture } = article;
      const snapshot = await snapshots.get(db, article.id);
      const onPageLost = (reason: string) =>
        log.warn({ article: article.id, reason }, 'the page gives nothing; the text of the feed is used');
      const extracted = await extractArticle(article, snapshot, pool, { furniture, signal, isLastTry, onPageLost });
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
      const taught = finished.flatMap(({ id, unit, result: { lesson } }) =>
        lesson && moved.includes(id) ? [{ articleId: id, ...lesson, discoveredAt: unit.discovered_at }] : [],
      );
      await pageLessons.put(transaction, LESSON_VERSION, taught);
      const goesOn = new Set(byEnd.get(to)?.map(({ id }) => id));
      return new Map(moved.map((id) => [id, goesOn.has(id) ? [{ id }] : []]));
    },
  });
}
