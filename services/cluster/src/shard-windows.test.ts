import { type ClusterArticle, type ClusterWindow, defaultOptions } from '@newsloom/clustering';
import { articles, type Db, openStore, type Store } from '@newsloom/store';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../test/harness/database.ts';
import { openShardWindows } from './shard-windows.ts';

const NOW = new Date('2026-03-01T12:00:00Z');
const WINDOW = defaultOptions.windowMs;

let database: TestDatabase;
let store: Store;
let db: Db;
beforeAll(async () => {
  database = await testDatabase();
  store = openStore({ url: database.url, connections: 3 });
  db = store.db;
});
afterAll(async () => {
  await store.close();
  await database.drop();
});
beforeEach(async () => {
  await db.deleteFrom('articles').execute();
});

/** A point in time, in windows before (or, negative, after) now. */
const ago = (windows: number): number => NOW.getTime() - windows * WINDOW;

/** Keeps an article of a time as clustered, and returns its id. */
async function clustered(name: string, at: number, shard = 'en'): Promise<string> {
  const line = {
    externalId: name,
    url: null,
    title: name,
    text: 'The council voted.',
    outlet: null,
    publishedAt: new Date(at),
    language: 'en',
  };
  const [id = ''] = await articles.importNew(db, [{ ...line, wordCount: 3 }], NOW);
  await db
    .transaction()
    .execute((transaction) => articles.advance(transaction, id, 'clustered', { shard, story_id: `s-${name}` }, NOW));
  return id;
}
const article = (id: string, at: number): ClusterArticle => ({
  id,
  title: id,
  text: 'Text.',
  language: 'en',
  publishedAt: at,
});
const idsIn = (window: ClusterWindow): string[] => [...window.members.keys()].sort();

describe('the windows of a shard', () => {
  test('hold what was clustered near the newest article, of this shard alone', async () => {
    const newest = await clustered('newest', ago(0));
    const old = await clustered('old', ago(4));
    await clustered('history', ago(9));
    await clustered('elsewhere', ago(0), 'rest');
    const windows = await openShardWindows(db, 'en', NOW);
    expect(idsIn(await windows.near(ago(0)))).toEqual([newest, old].sort());
  });

  test('are empty at first', async () => {
    const windows = await openShardWindows(db, 'en', NOW);
    expect(idsIn(await windows.near(ago(0)))).toEqual([]);
  });

  test('take in what is clustered from now on', async () => {
    const windows = await openShardWindows(db, 'en', NOW);
    windows.add(article('a1', ago(0)), ago(0), 's1');
    expect(idsIn(await windows.near(ago(0)))).toEqual(['a1']);
  });

  test('reach as far around an article of the past as an event lasts', async () => {
    await clustered('newest', ago(0));
    const [before, after] = [await clustered('before', ago(51)), await clustered('after', ago(49))];
    await clustered('long before', ago(52));
    const windows = await openShardWindows(db, 'en', NOW);
    const past = idsIn(await windows.near(ago(50)));
    expect(past).toEqual(expect.arrayContaining([before, after]));
    expect(past).toHaveLength(2);
  });

  test('stay in memory over a run of articles of the past, and take in what joins', async () => {
    const windows = await openShardWindows(db, 'en', NOW);
    const first = await windows.near(ago(50));
    windows.add(article('a1', ago(50)), ago(50), 's1');
    expect(await windows.near(ago(49.5))).toBe(first);
    expect(idsIn(first)).toEqual(['a1']);
  });

  test('of a few times are kept, the one used longest ago goes', async () => {
    const windows = await openShardWindows(db, 'en', NOW);
    const [first, second] = [await windows.near(ago(50)), await windows.near(ago(100))];
    await windows.near(ago(150));
    expect(await windows.near(ago(50))).toBe(first);
    await windows.near(ago(200));
    expect(await windows.near(ago(50))).toBe(first);
    expect(await windows.near(ago(100))).not.toBe(second);
  });

  test('move on with the news, and what is long past goes', async () => {
    const windows = await openShardWindows(db, 'en', NOW);
    windows.add(article('a1', ago(0)), ago(0), 's1');
    windows.add(article('a2', ago(-10)), ago(-10), 's2');
    expect(idsIn(await windows.near(ago(-10)))).toEqual(['a2']);
    // What has gone from memory is read again when something of its time comes in.
    const id = await clustered('again', ago(0));
    expect(idsIn(await windows.near(ago(0)))).toEqual([id]);
  });

  test('are right again when opened anew: the store knows everything', async () => {
    const windows = await openShardWindows(db, 'en', NOW);
    for (const [name, at] of [
      ['a', ago(0)],
      ['b', ago(0.5)],
      ['c', ago(1)],
    ] as const) {
      const id = await clustered(name, at);
      windows.add(article(id, at), at, `s-${name}`);
    }
    const anew = await openShardWindows(db, 'en', NOW);
    expect(idsIn(await anew.near(ago(0)))).toEqual(idsIn(await windows.near(ago(0))));
  });
});
