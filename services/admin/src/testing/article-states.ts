import { statusesOf } from '@newsloom/pipeline';
import { articleProgress, articles, failures, snapshots, storyProgress } from '@newsloom/store';
import { place } from '@newsloom/store/testing';
import type { Newsloom } from '../../../../test/harness/newsloom.ts';
import { announce } from './failing-newsroom.ts';

/** Makes an article in each state, and returns their ids by state. */
export async function articleStates({ db }: Pick<Newsloom, 'db'>, now: Date) {
  const [waiting = '', fetched = '', published = '', empty = '', failed = '', discarded = ''] = await announce(db, 6);
  const line = { url: null, title: 'A line', text: 'Words.', outlet: 'wire.example', publishedAt: now, language: 'en' };
  const [imported = ''] = await articles.importNew(db, [{ externalId: 'x1', wordCount: 1, ...line }], now);
  const packed = await snapshots.packBody(Buffer.from('<p>Words.</p>'));
  const page = { url: 'https://gazette.example/', status: 200, contentType: 'text/html', bytes: 13, fetchedAt: now };
  await db.transaction().execute(async (transaction) => {
    for (const id of [fetched, published, empty]) await snapshots.put(transaction, id, { ...page, packed });
    await place(transaction, fetched, 'fetched', {}, now);
    await place(transaction, imported, statusesOf('dedupe').from, {}, now);
    const extracted = { text: 'Words.', reason: 'paywall', extractor_version: 'old', shard: 'en', story_id: 's1' };
    await place(transaction, published, 'published', extracted, now);
    await storyProgress.touch(transaction, [{ id: 's1', shard: 'en', language: 'en', lastArticleAt: now }], now);
    await storyProgress.markPublished(transaction, [{ id: 's1', revision: 1 }]);
    await place(transaction, empty, 'skipped', { reason: 'no-text', extractor_version: 'old' }, now);
    await articleProgress.fail(transaction, 'discovered', [{ id: failed, code: 'http-refused' }], now);
    await place(transaction, discarded, 'skipped', { reason: 'discarded' }, now);
  });
  const failure = { stage: 'fetch', unit: 'article', unitId: failed, code: 'http-refused', message: 'm' } as const;
  await failures.record(db, [{ ...failure, remedy: 'r', host: null, attempts: 1, traceId: null }], now);
  return { waiting, fetched, published, empty, failed, discarded, imported };
}
