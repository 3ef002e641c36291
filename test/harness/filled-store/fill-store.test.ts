import { backlog, isIdle } from '@newsloom/pipeline';
import { articleCounts, openStore, type Store, storyCount, storyDocumentSchema } from '@newsloom/store';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseArticleLine } from '../../../packages/cli/src/article-line.ts';
import { type TestDatabase, testDatabase } from '../database.ts';
import { dump } from '../dump.ts';
import { storedStories } from '../exported.ts';
import { fillStore } from './fill-store.ts';
import { makeArticles } from './import-line.ts';

const NOW = new Date('2026-03-01T12:00:00Z');
/** More than a batch, and a day old. */
const FILLING = { articles: 700, newestAt: new Date('2026-02-28T12:00:00Z'), now: NOW };

/** A filled store. */
type Filled = { database: TestDatabase; store: Store };
let filled: Filled;
let again: Filled;
beforeAll(async () => {
  [filled, again] = await Promise.all([fill(), fill()]);
});
afterAll(async () => {
  for (const { store, database } of [filled, again]) {
    await store.close();
    await database.drop();
  }
});

async function fill(): Promise<Filled> {
  const database = await testDatabase();
  await fillStore(database.url, FILLING);
  return { database, store: openStore({ url: database.url, connections: 1 }) };
}

describe('a filled store', () => {
  test('has published articles and some that failed, and nothing waits', async () => {
    const { db } = filled.store;
    const counts = Object.fromEntries((await articleCounts(db)).map(({ status, count }) => [status, count]));
    expect(counts).toEqual({ published: FILLING.articles, failed: expect.any(Number) });
    expect(isIdle(await backlog(db, NOW))).toBe(true);
  });

  test('has stories with whole documents, of two or three articles on average', async () => {
    const { db } = filled.store;
    const documents = await storedStories(db);
    expect(documents.filter((document) => !storyDocumentSchema.safeParse(document).success)).toEqual([]);
    expect(documents).toHaveLength(await storyCount(db));
    expect(documents.flatMap(({ articles }) => articles)).toHaveLength(FILLING.articles);
    expect(FILLING.articles / documents.length).toBeGreaterThan(1.5);
    expect(FILLING.articles / documents.length).toBeLessThan(3);
  });

  test('is the same in every run', async () => {
    expect(await dump(again.store.db)).toEqual(await dump(filled.store.db));
  });
});

test('the articles after a filled store are import lines with later times', () => {
  const lines = makeArticles(50, FILLING).map((text, index) => parseArticleLine('news', { number: index + 1, text }));
  expect(new Set(lines.map(({ id }) => id)).size).toBe(50);
  for (const { publishedAt } of lines) expect(publishedAt?.getTime()).toBeGreaterThan(FILLING.newestAt.getTime());
});
