import { articles, type Db, snapshots, storyProgress } from '@newsloom/store';
import { place } from '@newsloom/store/testing';
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { type Newsloom, openNewsloom } from '../../../test/harness/newsloom.ts';
import { until } from '../../../test/harness/until.ts';
import { extractArticle, storedColumnsOf } from '../../extract/src/article-extraction.ts';
import { openPagePool } from '../../extract/src/page-pool.ts';
import { service } from '../../extract/src/service.ts';
import type { ExtractionChange } from './extraction-change.ts';
import { type ExtractionFault, type PreviewOptions, previewExtraction } from './preview-extraction.ts';
import { replayFrom } from './replay-from.ts';
import { adminOf, announce, everythingOf } from './testing/failing-newsroom.ts';

let newsloom: Newsloom;
beforeEach(async () => {
  newsloom = await openNewsloom('redis', { NEWSLOOM_LOG_LEVEL: 'silent' });
});
afterEach(() => newsloom.close());

const pool = openPagePool({ threads: 2, deadlineMs: 120_000 });
afterAll(() => pool.close());

const now = new Date();
const SENTENCES = [
  'The dam above the old town was opened on Sunday, after eleven years of work and three changes of plan.',
  'Several hundred people stood on the bridge below, many of them with umbrellas, and watched the water come.',
  'The mayor, who had promised the dam in two campaigns, said that it would hold for a hundred years.',
];
const TEXT = SENTENCES.join('\n\n');
const PAGE = `<html lang="en"><article>${SENTENCES.map((line) => `<p>${line}</p>`).join('')}</article></html>`;

const extract: PreviewOptions['extract'] = async (article, snapshot) => {
  const { signal } = new AbortController();
  return storedColumnsOf(await extractArticle(article, snapshot, pool, { furniture: null, signal, isLastTry: true }));
};

type Told = ExtractionChange | ExtractionFault;

/** Runs a preview. Returns the reported changes and the counts. */
async function preview(options: Partial<PreviewOptions> = {}, filter = {}) {
  const told: Told[] = [];
  const counts = await previewExtraction(adminOf(newsloom.runtime), filter, {
    extract,
    atOnce: 2,
    withDiff: true,
    onChange: async (change) => {
      told.push(change);
    },
    ...options,
  });
  return { told, counts };
}

/** Adds published articles with these stored values. All have the same page, except those in `pages` (by index). */
async function publish(
  db: Db,
  stored: { text: string; [column: string]: unknown }[],
  pages: Record<number, string> = {},
) {
  const ids = (await announce(db, stored.length)).sort();
  await db.transaction().execute(async (transaction) => {
    for (const [at, id] of ids.entries()) {
      const body = Buffer.from(pages[at] ?? PAGE);
      const page = { url: 'https://gazette.example/', status: 200, contentType: 'text/html', fetchedAt: now };
      const packed = await snapshots.packBody(body);
      await snapshots.put(transaction, id, { ...page, packed, bytes: body.byteLength });
      const found = { extractor_version: 'old', shard: 'en', story_id: 's1', language: 'en', excerpt: SENTENCES[0] };
      await place(transaction, id, 'published', { ...found, word_count: 57, ...stored[at] }, now);
    }
    await storyProgress.touch(transaction, [{ id: 's1', shard: 'en', language: 'en', lastArticleAt: now }], now);
  });
  return ids;
}

test('a preview tells the fields and the lines that would change, and stores nothing', async () => {
  const ids = await publish(newsloom.db, [
    { text: TEXT },
    { text: `${SENTENCES[0]}\n\nSubscribe now.`, byline: 'Ann Lee', reason: 'paywall', paywall: true, word_count: 21 },
  ]);
  const before = await everythingOf(newsloom);
  const { told, counts } = await preview();
  expect(await everythingOf(newsloom)).toEqual(before);
  expect(told).toEqual([
    {
      id: ids[1],
      url: expect.stringContaining('https://gazette.example/'),
      extractorVersion: 'old',
      fields: { reason: { before: 'paywall', after: null }, paywall: { before: true, after: false } },
      words: { before: 21, after: 57 },
      keptLines: 0.5,
      diff: `--- stored\n+++ extracted\n@@ -1,2 +1,3 @@\n ${SENTENCES[0]}\n-Subscribe now.\n+${SENTENCES[1]}\n+${SENTENCES[2]}\n`,
    },
  ]);
  expect(counts).toEqual({ matched: 2, replayed: 2, stories: 0, leftOut: {}, stopped: false, changed: 1, failed: 0 });
});

test('without a diff only its summary is told', async () => {
  await publish(newsloom.db, [{ text: SENTENCES[0] ?? '' }]);
  expect((await preview({ withDiff: false })).told).toMatchObject([{ words: { after: 57 }, keptLines: 1, diff: null }]);
});

test('a page that fails is told, and the others are read', async () => {
  const deep = '<div>'.repeat(5_000);
  const ids = await publish(newsloom.db, [{ text: TEXT }, { text: TEXT }, { text: '' }, { text: 'Old.' }], {
    0: deep,
    1: '',
  });
  await newsloom.db
    .updateTable('snapshots')
    .set({ body: Buffer.from('torn') })
    .where('article_id', '=', ids[2] ?? '')
    .execute();
  const { told, counts } = await preview();
  expect(told).toMatchObject([
    { id: ids[0], error: { code: 'page-too-complex', remedy: expect.stringContaining('newsloom') } },
    { id: ids[1], error: { code: 'page-unreadable', message: expect.stringContaining('no text any more') } },
    { id: ids[2], error: { code: 'unexpected' } },
    { id: ids[3], words: { after: 57 } },
  ]);
  expect(counts).toMatchObject({ replayed: 4, changed: 1, failed: 3 });
});

test('a preview ends with an error when the store goes away', async () => {
  await publish(newsloom.db, [{ text: 'Old.' }]);
  const gone = Object.assign(new Error('terminating connection'), { code: '57P01' });
  await expect(preview({ extract: () => Promise.reject(gone) })).rejects.toBe(gone);
});

test('a preview ends at its limit, or when it is stopped', async () => {
  const ids = await publish(
    newsloom.db,
    Array.from({ length: 5 }, () => ({ text: 'Old.' })),
  );
  const limited = await preview({ limit: 2 });
  expect(limited.told.map(({ id }) => id)).toEqual(ids.slice(0, 2));
  expect(limited.counts).toMatchObject({ matched: 2, replayed: 2, stopped: false });
  const stopping = new AbortController();
  const stopped = await preview({ atOnce: 1, stopping: stopping.signal, onChange: async () => stopping.abort() });
  expect(stopped.counts).toMatchObject({ replayed: 1, changed: 1, stopped: true });
});

test('a replay stores what its preview told', async () => {
  const stored = { text: 'Old.', reason: 'paywall', paywall: true, word_count: 1 };
  const [id = ''] = await publish(newsloom.db, [stored]);
  const { told } = await preview();
  expect(told).toMatchObject([{ words: { before: 1, after: 57 }, fields: { paywall: { after: false } } }]);
  await replayFrom(adminOf(newsloom.runtime), 'extract', {}, { reason: null });
  newsloom.start([service]);
  await until('an extracted article', async () => (await articles.byId(newsloom.db, id))?.status === 'extracted');
  expect(await articles.byId(newsloom.db, id)).toMatchObject({ text: TEXT, word_count: 57, paywall: false });
  expect((await preview()).told).toEqual([]);
});
