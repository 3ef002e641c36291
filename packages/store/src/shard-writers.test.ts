import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Store } from './database.ts';
import { unwrittenShards } from './shard-writers.ts';
import { leaseShard } from './shards.ts';
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
