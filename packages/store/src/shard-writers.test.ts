import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Store } from './database.ts';
import { overdueLooks, unwrittenShards } from './shard-writers.ts';
import { leaseShard } from './shards.ts';
import { touch } from './story-progress.ts';
import { discover, discovery, openTestStore, place } from './testing/test-store.ts';

let store: Store;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

test('a shard without a lease is named, with its articles that wait', async () => {
  const { db } = store;
  const [a = '', b = '', c = '', d = ''] = await discover(
    db,
    ['a', 'b', 'c', 'd'].map((name) => discovery(name)),
  );
  for (const id of [a, b]) await place(db, id, 'deduped', { shard: 'de' });
  await place(db, c, 'deduped', { shard: 'en' });
  await place(db, d, 'published', { shard: 'fr' });
  const both = [
    { shard: 'de', articles: 2 },
    { shard: 'en', articles: 1 },
  ];
  expect(await unwrittenShards(db)).toEqual(both);
  const lease = await leaseShard(db, 'en', 60_000, new AbortController().signal);
  expect(await unwrittenShards(db)).toEqual([both[0]]);
  await lease?.release();
});

test('looks that are overdue are named, if their shard has a writer', async () => {
  const { db } = store;
  const [now, due, later] = [0, 1, 2].map((hours) => new Date(Date.UTC(2026, 7, 20, hours))) as [Date, Date, Date];
  const dueAt = (id: string, shard: string, at: Date) =>
    db
      .transaction()
      .execute((transaction) => touch(transaction, [{ id, shard, language: null, lastArticleAt: now }], now, at));
  await dueAt('s1', 'pt', due);
  await dueAt('s2', 'pt', now);
  await dueAt('s3', 'pt', later);
  await dueAt('s4', 'nl', now);
  expect(await overdueLooks(db, later)).toEqual([]);
  const lease = await leaseShard(db, 'pt', 60_000, new AbortController().signal);
  expect(await overdueLooks(db, later)).toEqual([{ shard: 'pt', stories: 2, since: now }]);
  await lease?.release();
  expect(await overdueLooks(db, later)).toEqual([]);
});
