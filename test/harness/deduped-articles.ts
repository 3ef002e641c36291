import { enqueue, type Runtime } from '@newsloom/pipeline';
import { articles } from '@newsloom/store';
import { articleOf } from './filled-store/invented-article.ts';
import { newsPlan } from './filled-store/news-plan.ts';

/** The time of the first of the invented articles. */
const FIRST_AT = new Date('2026-03-01T12:00:00Z');

/**
 * Adds `count` invented articles that wait to be clustered in the shard `en`, skipping the first `skipped` of the news,
 * and enqueues them. Returns their ids in order.
 */
export async function bringDeduped(
  runtime: Pick<Runtime, 'store' | 'queues' | 'tuning' | 'now'>,
  count: number,
  skipped = 0,
): Promise<string[]> {
  const clock = { number: 0, time: FIRST_AT };
  const imports = newsPlan()
    .drop(skipped)
    .take(count)
    .map((planned) => articleOf(planned, clock))
    .map(({ url, title, text, publishedAt }) => ({ externalId: url, url, title, text, publishedAt }))
    .map((article) => ({ ...article, outlet: null, language: 'en', wordCount: article.text.split(' ').length }))
    .toArray();
  const { db } = runtime.store;
  await articles.importNew(db, imports, runtime.now());
  const ids = imports.map(({ externalId }) => articles.importedIdOf(externalId));
  await db.updateTable('articles').set({ status: 'deduped', shard: 'en' }).where('id', 'in', ids).execute();
  await enqueue(
    runtime,
    'cluster',
    ids.map((id) => ({ id, shard: 'en' })),
  );
  return ids;
}
