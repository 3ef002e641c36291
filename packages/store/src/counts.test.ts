import { afterAll, beforeAll, expect, test } from 'vitest';
import * as articles from './articles.ts';
import { articleCounts, storyCount } from './counts.ts';
import type { Db, Store } from './database.ts';
import * as storyProgress from './story-progress.ts';
import { inventedStory, publish } from './testing/invented-story.ts';
import { imported, NOW, openTestStore, place } from './testing/test-store.ts';

let store: Store;
let db: Db;
beforeAll(async () => {
  store = await openTestStore();
  db = store.db;
});
afterAll(() => store.close());

test('articles are counted by their status', async () => {
  expect(await articleCounts(db)).toEqual([]);
  const [first = ''] = await articles.importNew(db, [imported('1'), imported('2'), imported('3')], NOW);
  await place(db, first, 'published');
  expect(new Map((await articleCounts(db)).map(({ status, count }) => [status, count]))).toEqual(
    new Map([
      ['extracted', 2],
      ['published', 1],
    ]),
  );
});

test('stories are counted that a reader can see', async () => {
  expect(await storyCount(db)).toBe(0);
  const unpublished = { id: 's0', shard: 'en', language: 'en', lastArticleAt: NOW };
  await db.transaction().execute((transaction) => storyProgress.touch(transaction, [unpublished], NOW));
  const statuses = ['active', 'quiet', 'archived', 'merged', 'retracted'] as const;
  await publish(db, ...statuses.map((status) => inventedStory({ id: `s-${status}`, status })));
  expect(await storyCount(db)).toBe(3);
});
