import { type ClusterArticle, type ClusterWindow, defaultOptions } from '@newsloom/clustering';
import { articles, type Db, openStore, type Store } from '@newsloom/store';
import { place } from '@newsloom/store/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../test/harness/database.ts';
import { openShardWindows, type ShardWindows } from './shard-windows.ts';

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

/** A time `windows` windows before now (or after, if negative). */
const ago = (windows: number): number => NOW.getTime() - windows * WINDOW;

/** Adds a clustered article with this time, and returns its id. */
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
  await place(db, id, 'clustered', { shard, story_id: `s-${name}` }, NOW);
  return id;
}
const article = (id: string, at: number): ClusterArticle => ({
  id,
  title: id,
  text: 'Text.',
  language: 'en',
  publishedAt: at,
});

/** The window around a time. */
async function near(windows: ShardWindows, at: number): Promise<ClusterWindow> {
  await windows.bring([at]);
  return windows.around(at);
}
const idsIn = (window: ClusterWindow): string[] => [...window.members.keys()].sort();

describe('the windows of a shard', () => {
  test('hold the articles of this shard near the newest one', async () => {
    const newest = await clustered('newest', ago(0));
    const old = await clustered('old', ago(4));
    await clustered('history', ago(9));
    await clustered('elsewhere', ago(0), 'rest');
    const windows = await openShardWindows(db, 'en', NOW);
    expect(idsIn(await near(windows, ago(0)))).toEqual([newest, old].sort());
  });

  test('are empty at first', async () => {
    const windows = await openShardWindows(db, 'en', NOW);
    expect(idsIn(await near(windows, ago(0)))).toEqual([]);
  });

  test('take in articles that are clustered later', async () => {
    const windows = await openShardWindows(db, 'en', NOW);
    windows.add(article('a1', ago(0)), 's1', null, NOW);
    expect(idsIn(await near(windows, ago(0)))).toEqual(['a1']);
  });

  test('reach as far around a past article as an event lasts', async () => {
    await clustered('newest', ago(0));
    const [before, after] = [await clustered('before', ago(51)), await clustered('after', ago(49))];
    await clustered('long before', ago(52));
    const windows = await openShardWindows(db, 'en', NOW);
    const past = idsIn(await near(windows, ago(50)));
    expect(past).toEqual(expect.arrayContaining([before, after]));
    expect(past).toHaveLength(2);
  });

  test('stay in memory for a series of past articles, and take in new ones', async () => {
    const windows = await openShardWindows(db, 'en', NOW);
    const first = await near(windows, ago(50));
    windows.add(article('a1', ago(50)), 's1', null, NOW);
    expect(await near(windows, ago(49.5))).toBe(first);
    expect(idsIn(first)).toEqual(['a1']);
  });

  test('are kept for a few times; the least recently used one is dropped', async () => {
    const windows = await openShardWindows(db, 'en', NOW);
    const [first, second] = [await near(windows, ago(50)), await near(windows, ago(100))];
    await near(windows, ago(150));
    expect(await near(windows, ago(50))).toBe(first);
    await near(windows, ago(200));
    expect(await near(windows, ago(50))).toBe(first);
    expect(await near(windows, ago(100))).not.toBe(second);
  });

  test('move on with the news and drop old articles', async () => {
    const windows = await openShardWindows(db, 'en', NOW);
    windows.add(article('a1', ago(0)), 's1', null, NOW);
    windows.add(article('a2', ago(-10)), 's2', null, NOW);
    expect(idsIn(await near(windows, ago(-10)))).toEqual(['a2']);
    // Dropped articles are read again when an article of the same time arrives.
    const id = await clustered('again', ago(0));
    expect(idsIn(await near(windows, ago(0)))).toEqual(['a1', id].sort());
  });

  test('are the same when opened again from the store', async () => {
    const windows = await openShardWindows(db, 'en', NOW);
    for (const [name, at] of [
      ['a', ago(0)],
      ['b', ago(0.5)],
      ['c', ago(1)],
    ] as const) {
      const id = await clustered(name, at);
      windows.add(article(id, at), `s-${name}`, null, NOW);
    }
    const anew = await openShardWindows(db, 'en', NOW);
    expect(idsIn(await near(anew, ago(0)))).toEqual(idsIn(await near(windows, ago(0))));
  });

  test('hold all articles near each of many times that are brought at once', async () => {
    const times = Array.from({ length: 20 }, (_, n) => ago(100 + 10 * n));
    const ids = [];
    for (const [n, at] of times.entries()) ids.push(await clustered(`n${n}`, at));
    const windows = await openShardWindows(db, 'en', NOW);
    await windows.bring(times);
    expect(times.map((at) => idsIn(windows.around(at)))).toEqual(ids.map((id) => [id]));
  });

  test('are as few as the times need, in whatever order they are brought', async () => {
    const windows = await openShardWindows(db, 'en', NOW);
    const first = await near(windows, ago(50));
    // One range that begins with the earliest contains all four. More ranges would push out the first one.
    await windows.bring([ago(103), ago(106), ago(109), ago(112)]);
    for (let call = 0; call < 4; call += 1) await windows.bring([]);
    expect(await near(windows, ago(50))).toBe(first);
  });

  test('stay as long as they are held, whatever is brought meanwhile, and no longer', async () => {
    const windows = await openShardWindows(db, 'en', NOW);
    const bringMore = async () => {
      for (let n = 0; n < 5; n += 1) await windows.bring([ago(100 + 10 * n)]);
    };
    const held = await windows.hold([ago(50)]);
    const window = windows.around(ago(50));
    await bringMore();
    expect(windows.around(ago(50))).toBe(window);
    held[Symbol.dispose]();
    await bringMore();
    expect(await near(windows, ago(50))).not.toBe(window);
  });

  test('stay until articles are placed, even after the next call and with many times', async () => {
    const times = Array.from({ length: 20 }, (_, n) => ago(100 + 10 * n));
    const windows = await openShardWindows(db, 'en', NOW);
    await windows.bring(times);
    const brought = times.map(windows.around);
    await windows.bring([ago(50)]);
    for (const [n, at] of times.entries()) windows.add(article(`a${n}`, at), 's1', null, NOW);
    expect(brought.map(idsIn)).toEqual(times.map((_, n) => [`a${n}`]));
  });
});

describe('an article that was placed a moment ago', () => {
  test('is in a window that is read afterwards, even if the store does not have it yet', async () => {
    const windows = await openShardWindows(db, 'en', NOW);
    windows.add(article('a1', ago(50)), 's1', null, NOW);
    const id = await clustered('kept', ago(50));
    windows.add(article(id, ago(50)), 's-kept', null, NOW);
    const past = await near(windows, ago(50));
    expect(idsIn(past)).toEqual(['a1', id].sort());
    expect([...past.members.values()].map(({ member }) => member.story.id).sort()).toEqual(['s-kept', 's1']);
  });

  test('is in a window that is being read meanwhile', async () => {
    const windows = await openShardWindows(db, 'en', NOW);
    const bringing = windows.bring([ago(50)]);
    windows.add(article('a1', ago(50)), 's1', null, NOW);
    await bringing;
    expect(idsIn(windows.around(ago(50)))).toEqual(['a1']);
  });

  test('is in every window that includes its time, and in no other', async () => {
    const windows = await openShardWindows(db, 'en', NOW);
    const times = [ago(50), ago(46.5), ago(30), ago(0)];
    await windows.bring(times);
    windows.add(article('a1', ago(47)), 's1', null, NOW);
    expect(times.map((at) => idsIn(windows.around(at)))).toEqual([['a1'], ['a1'], [], []]);
  });

  test('and taken out again is in no window, also not in one read afterwards', async () => {
    const windows = await openShardWindows(db, 'en', NOW);
    const times = [ago(50), ago(46.5), ago(0)];
    await windows.bring(times);
    for (const at of [ago(47), ago(0)]) {
      windows.add(article('stays', at), 's1', null, NOW);
      windows.add(article('goes', at), 's2', null, NOW);
    }
    windows.remove('goes');
    expect(times.map((at) => idsIn(windows.around(at)))).toEqual([['stays'], ['stays'], ['stays']]);
    expect(windows.storyOf('goes')).toBeUndefined();
    windows.add(article('goes', ago(70)), 's2', null, NOW);
    windows.remove('goes');
    expect(idsIn(await near(windows, ago(70)))).toEqual([]);
  });

  test('follows its story into the one that took this in, also into a window that is read afterwards', async () => {
    const windows = await openShardWindows(db, 'en', NOW);
    windows.add(article('a1', ago(50)), 's-ended', null, NOW);
    windows.add(article('a2', ago(50)), 's-other', null, NOW);
    const merged = { kind: 'merged' as const, storyId: 's-kept', otherId: 's-ended', articleIds: ['a0'] };
    windows.apply(
      [{ ...merged, similarity: 0.8, threshold: 0.5, reasons: {}, candidates: [] }],
      await near(windows, ago(90)),
    );
    expect([windows.storyOf('a1'), windows.storyOf('a2')]).toEqual(['s-kept', 's-other']);
    const past = await near(windows, ago(50));
    expect(past.members.get('a1')?.member.story.id).toBe('s-kept');
  });

  test('is known with its story, for as many articles as can be in saving at once', async () => {
    const windows = await openShardWindows(db, 'en', NOW);
    windows.add(article('long ago', ago(0)), 's0', null, NOW);
    for (let n = 0; n < 512; n++) windows.add(article(`a${n}`, ago(0)), `s${n}`, null, NOW);
    expect([windows.storyOf('a0'), windows.storyOf('a511')]).toEqual(['s0', 's511']);
    expect([windows.storyOf('long ago'), windows.storyOf('a stranger')]).toEqual([undefined, undefined]);
    expect(idsIn(windows.around(ago(0)))).toHaveLength(513);
  });
});
