import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import * as articleProgress from './article-progress.ts';
import * as articles from './articles.ts';
import type { Db, Store, Transaction } from './database.ts';
import * as digests from './digests.ts';
import * as failures from './failures.ts';
import * as feeds from './feeds.ts';
import * as members from './members.ts';
import * as outlets from './outlets.ts';
import * as pageLessons from './page-lessons.ts';
import * as replays from './replays.ts';
import * as rounds from './rounds.ts';
import * as signatures from './signatures.ts';
import * as storyProgress from './story-progress.ts';
import { heldAt, type Rows } from './testing/held-rows.ts';
import { inventedStory, publicationsOf } from './testing/invented-story.ts';
import { at, imported, NOW, openTestStore, place } from './testing/test-store.ts';
import * as trails from './trails.ts';

let store: Store;
let db: Db;
beforeAll(async () => {
  store = await openTestStore();
  db = store.db;
});
afterAll(() => store.close());

/** Ids in their order. */
const IDS = Array.from({ length: 9 }, (_, n) => `r${n + 1}`);
const GATE = 'r5';
const BEFORE = ['r1', 'r2', 'r3', 'r4'];

/**
 * A row of each kind for every id. Inserted with the greatest id first, so that the order on disk is not the order of
 * ids.
 */
beforeEach(async () => {
  const tables = ['articles', 'stories', 'feeds', 'failures', 'trails', 'outlets', 'rounds'] as const;
  for (const table of tables) await db.deleteFrom(table).execute();
  for (const id of IDS.toReversed()) {
    const url = `https://gazette.example/${id}`;
    await articles.importNew(db, [imported(id)], NOW);
    await db.updateTable('articles').set({ id }).where('external_id', '=', id).execute();
    await place(db, id, 'clustered', { story_id: id, shard: 'en' });
    await feeds.add(db, [{ url }], NOW);
    await db.updateTable('feeds').set({ id }).where('url', '=', url).execute();
    await rounds.take(db, [id], 0, NOW);
    await inTransaction(record([id]));
  }
});
const inTransaction = (work: (db: Transaction) => Promise<unknown>) => db.transaction().execute(work);

const story = (id: string) => ({ id, shard: 'en', language: 'en', lastArticleAt: NOW });
const failure = (unitId: string) => ({
  stage: 'fetch',
  unit: 'article' as const,
  unitId,
  code: 'http-timeout',
  message: '',
  remedy: '',
  host: null,
  attempts: 1,
  traceId: null,
});
const step = (unitId: string) => ({
  unitId,
  step: { at: NOW, stage: 'fetch', outcome: 'done' as const, code: 'fetched', attempt: 1, ms: 1, message: null },
});
const signature = (article_id: string) => ({
  article_id,
  page: null,
  text_hash: 'h',
  shingles: Buffer.from([1]),
  word_count: 1,
  bands: ['1'],
  outlet: null,
  published_at: NOW,
});
const digest = (id: string) => ({ id, digest: {}, articleAt: NOW });
const lesson = (articleId: string) => ({ articleId, host: 'a.example', lesson: Buffer.from('a'), discoveredAt: NOW });
const figures = { outlets: {}, articleIds: [], coverage: Object.create(null), scores: Object.create(null) };

/** Writes the rows that every unit has besides its own. */
const record = (ids: string[]) => async (db: Transaction) => {
  await storyProgress.touch(db, ids.map(story), NOW);
  await failures.record(db, ids.map(failure), NOW);
  await trails.append(db, ids.map(step));
  await signatures.put(db, ids.map(signature));
  await digests.put(db, '1', ids.map(digest));
  await pageLessons.put(db, 1, ids.map(lesson));
};

const ARTICLES: Rows = { table: 'articles', key: 'id' };
const STORIES: Rows = { table: 'stories', key: 'id' };

test.each<[string, Rows, (db: Transaction, ids: string[]) => Promise<unknown>]>([
  [
    'articleProgress.advance',
    ARTICLES,
    (db, ids) =>
      articleProgress.advance(
        db,
        'clustered',
        'clustered',
        ids.map((id) => ({ id, byline: id })),
        NOW,
      ),
  ],
  ['articleProgress.lockInStatus', ARTICLES, (db, ids) => articleProgress.lockInStatus(db, 'clustered', ids)],
  [
    'articleProgress.becomeCopies',
    ARTICLES,
    (db, ids) => {
      const original = { id: 'r0', publishedAt: at(-1) };
      return articleProgress.becomeCopies(
        db,
        ids.map((id) => ({ id, kind: 'near', score: 1, original })),
        NOW,
      );
    },
  ],
  [
    'articleProgress.fail',
    ARTICLES,
    (db, ids) =>
      articleProgress.fail(
        db,
        'clustered',
        ids.map((id) => ({ id, code: 'http-refused' })),
        NOW,
      ),
  ],
  ['replays.lockStates', ARTICLES, (db, ids) => replays.lockStates(db, ids)],
  ['members.detach', ARTICLES, (db, ids) => members.detach(db, ids, NOW)],
  ['members.markPublished', ARTICLES, (db, ids) => members.markPublished(db, ids, ids, NOW)],
  ['storyProgress.touch', STORIES, (db, ids) => storyProgress.touch(db, ids.map(story), NOW)],
  ['storyProgress.touchAll', STORIES, (db, ids) => storyProgress.touchAll(db, ids)],
  [
    'storyProgress.saveCoverage',
    STORIES,
    (db, ids) =>
      storyProgress.saveCoverage(
        db,
        ids.map((id) => ({ id, revision: 1, figures })),
        NOW,
      ),
  ],
  [
    'publishing',
    STORIES,
    async (db, ids) => {
      const versions = await storyProgress.lockVersions(db, ids);
      const documents = ids.map((id) => inventedStory({ id, version: (versions.get(id) ?? 0) + 1 }));
      await storyProgress.publish(db, await publicationsOf(db, documents, 1));
    },
  ],
  [
    'storyProgress.markPublished behind its lock',
    STORIES,
    async (db, ids) => {
      await storyProgress.lockVersions(db, ids);
      await storyProgress.markPublished(
        db,
        ids.map((id) => ({ id, revision: 1 })),
      );
    },
  ],
  ['storyProgress.restUntil', STORIES, (db, ids) => storyProgress.restUntil(db, ids, NOW)],
  [
    'outlets.put',
    STORIES,
    // Each call changes a different outlet. Both touch all stories that are not scored yet.
    (db, [domain = '']) => outlets.put(db, [outlets.unknownOutlet(domain)], NOW),
  ],
  ['trails.append', { table: 'trails', key: 'unit_id' }, (db, ids) => trails.append(db, ids.map(step))],
  ['failures.record', { table: 'failures', key: 'unit_id' }, (db, ids) => failures.record(db, ids.map(failure), NOW)],
  ['digests.put', ARTICLES, (db, ids) => digests.put(db, '2', ids.map(digest))],
  [
    'digests.put, of digests that are there,',
    { table: 'digests', key: 'article_id' },
    (db, ids) => digests.put(db, '2', ids.map(digest)),
  ],
  ['signatures.put', { table: 'signatures', key: 'article_id' }, (db, ids) => signatures.put(db, ids.map(signature))],
  [
    'pageLessons.put',
    { table: 'page_lessons', key: 'article_id' },
    (db, ids) => pageLessons.put(db, 1, ids.map(lesson)),
  ],
  ['rounds.take', { table: 'rounds', key: 'stage' }, (db, ids) => rounds.take(db, ids, 1, NOW)],
  ['feeds.lockActive', { table: 'feeds', key: 'id' }, (db, ids) => feeds.lockActive(db, ids)],
])('%s locks rows in the order of ids, so that two calls in opposite orders both succeed', async (_, rows, work) => {
  const works = [IDS, IDS.toReversed()].map((ids) => () => inTransaction((transaction) => work(transaction, ids)));
  expect(await heldAt(db, rows, GATE, works)).toEqual(BEFORE);
});
