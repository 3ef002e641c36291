import { openApi } from '@newsloom/api';
import { openLog, openMetrics } from '@newsloom/observability';
import { openStore, type Store } from '@newsloom/store';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../harness/database.ts';
import { LARGE_SIZES, newsPlan } from '../harness/filled-store/news-plan.ts';
import { questionsOf } from './api-questions.ts';
import { SEEDED_AT, seedStore } from './seed.ts';

let database: TestDatabase;
let store: Store;
beforeAll(async () => {
  database = await testDatabase();
  await seedStore(database.url, 50);
  store = openStore({ url: database.url });
});
afterAll(async () => {
  await store.close();
  await database.drop();
});

test('a seeded store has an answer to everything that the API is measured by', async () => {
  const api = openApi({
    ...{ store, metrics: openMetrics(), log: openLog({ level: 'silent' }), depths: async () => [] },
    ...{ ready: async () => [], version: 'test', now: () => SEEDED_AT },
    access: { host: '127.0.0.1', publicRead: true, keyRate: 10_000, addressRate: 10_000, allow: [] },
  });
  const questions = await questionsOf(store.db);
  expect(questions.length).toBeGreaterThan(10);
  for (const { what, paths } of questions) {
    expect(paths.length, what).toBeGreaterThan(0);
    for (const path of paths.slice(0, 10)) {
      const { statusCode, payload } = await api.inject(path);
      expect([path, statusCode]).toEqual([path, 200]);
      if (what.includes('search')) expect(JSON.parse(payload).stories, path).not.toEqual([]);
    }
  }
  await api.close();
});

test('large stories: ten articles on average, a few with thousands, none above the most', () => {
  const sizes = new Map<number, number>();
  let last = 0;
  // From the third day on, because the first days also have stories that began before the plan.
  for (const { number, story } of newsPlan(LARGE_SIZES).take(200_000)) {
    if (number >= 10_000) sizes.set(story, (sizes.get(story) ?? 0) + 1);
    last = number;
  }
  expect(last).toBe(199_999);
  const mean = 190_000 / sizes.size;
  expect(mean).toBeGreaterThan(7);
  expect(mean).toBeLessThan(13);
  const largest = Math.max(...sizes.values());
  expect(largest).toBeGreaterThan(1_000);
  expect(largest).toBeLessThanOrEqual(LARGE_SIZES.most);
});
