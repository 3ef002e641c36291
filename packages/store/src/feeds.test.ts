import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Db, Store } from './database.ts';
import * as feeds from './feeds.ts';
import { feedIdOf } from './ids.ts';
import { at, HOUR, NOW, openTestStore, SECOND } from './testing/test-store.ts';

let store: Store;
let db: Db;
beforeAll(async () => {
  store = await openTestStore();
  db = store.db;
});
afterAll(() => store.close());
beforeEach(async () => {
  await db.deleteFrom('feeds').execute();
});

const URL = 'https://gazette.example/feed';
const REST = 30 * SECOND;
const rowOf = async (url: string) => (await feeds.list(db)).find((feed) => feed.url === url);

/** Adds feeds that are due, the first one longest. */
async function due(...urls: string[]): Promise<void> {
  for (const [n, url] of urls.entries()) await feeds.add(db, [{ url }], at(n * SECOND - HOUR));
}
/** Takes due feeds and gives their addresses, in order. */
async function take(limit: number, now = NOW): Promise<string[]> {
  const urls = new Map((await feeds.list(db)).map((feed) => [feed.id, feed.url]));
  return (await feeds.takeDue(db, now, REST, limit)).map((id) => urls.get(id) ?? id);
}

describe('adding feeds', () => {
  test('adds each address once and leaves those that are there as they are', async () => {
    expect(
      await feeds.add(
        db,
        [
          { url: URL, title: 'Gazette' },
          { url: URL, title: 'Again' },
        ],
        NOW,
      ),
    ).toBe(1);
    expect(await feeds.add(db, [{ url: URL, title: 'Other' }, { url: `${URL}/2` }], at(HOUR))).toBe(1);
    expect(await rowOf(URL)).toMatchObject({
      id: feedIdOf(URL),
      title: 'Gazette',
      status: 'active',
      next_poll_at: NOW,
    });
    expect(await feeds.count(db)).toBe(2);
  });

  test('takes as many as a long OPML file has', async () => {
    const many = Array.from({ length: 12_000 }, (_, n) => ({ url: `https://${n}.example/feed` }));
    expect(await feeds.add(db, many, NOW)).toBe(12_000);
    expect(await feeds.count(db)).toBe(12_000);
  });

  test('of none does nothing', async () => {
    expect(await feeds.add(db, [], NOW)).toBe(0);
  });
});

describe('taking due feeds', () => {
  test('takes a feed once per rest', async () => {
    await due(URL);
    expect(await take(10)).toEqual([URL]);
    expect(await take(10)).toEqual([]);
    expect(await take(10, at(REST - 1))).toEqual([]);
    expect(await take(10, at(REST))).toEqual([URL]);
  });

  test('takes those alone whose time has come and that are active', async () => {
    await feeds.add(db, [{ url: 'https://late.example/feed' }], at(1));
    await due(URL, 'https://paused.example/feed', 'https://gone.example/feed');
    for (const [url, status] of [
      ['https://paused.example/feed', 'paused'],
      ['https://gone.example/feed', 'gone'],
    ] as const) {
      await db.updateTable('feeds').set({ status }).where('url', '=', url).execute();
    }
    expect(await take(10)).toEqual([URL]);
  });

  test('is fair: the longest due of every host comes before the second of any', async () => {
    await due('https://big.example/1', 'https://big.example/2', 'https://big.example/3', 'https://small.example/1');
    await due('https://tiny.example/1');
    expect(await take(3)).toEqual(
      expect.arrayContaining(['https://big.example/1', 'https://small.example/1', 'https://tiny.example/1']),
    );
    expect(await take(1)).toEqual(['https://big.example/2']);
    expect(await take(10)).toEqual(['https://big.example/3']);
  });

  test('gives them out in that order, hosts spread', async () => {
    const hosts = ['a', 'b', 'c', 'd'];
    const urls = [3, 2, 1].flatMap((n) => hosts.map((host) => `https://${host}.example/${n}`));
    await due(...urls.toReversed());
    expect((await take(12)).map((url) => url.at(-1))).toEqual([
      '1',
      '1',
      '1',
      '1',
      '2',
      '2',
      '2',
      '2',
      '3',
      '3',
      '3',
      '3',
    ]);
  });

  test('gives no feed to two that take at the same time', async () => {
    await due(...Array.from({ length: 200 }, (_, n) => `https://${n % 20}.example/${n}`));
    const taken = await Promise.all(Array.from({ length: 6 }, () => take(1_000)));
    expect(taken.flat()).toHaveLength(200);
    expect(new Set(taken.flat()).size).toBe(200);
  });

  test('passes over what another is taking, and does not wait for it', async () => {
    await due('https://a.example/feed', 'https://b.example/feed');
    await db.transaction().execute(async (transaction) => {
      await transaction
        .selectFrom('feeds')
        .select('id')
        .where('url', '=', 'https://a.example/feed')
        .forUpdate()
        .execute();
      expect(await take(10)).toEqual(['https://b.example/feed']);
    });
    expect(await take(10)).toEqual(['https://a.example/feed']);
  });
});

describe('a poll', () => {
  const poll = {
    title: 'Gazette',
    language: 'en',
    etag: 'W/"1"',
    lastModified: 'Sun, 01 Mar 2026 11:00:00 GMT',
    bodyHash: 'h1',
    nextPollAt: at(HOUR),
  };
  const failure = { code: 'http-timeout', message: 'too slow', nextPollAt: at(2 * HOUR), status: 'active' } as const;

  test('that went well keeps its validators, wipes the slate clean and lets the feed be taken again', async () => {
    await due(URL);
    await feeds.saveFailedPoll(db, feedIdOf(URL), failure, NOW);
    await feeds.savePoll(db, feedIdOf(URL), poll, at(1));
    expect(await rowOf(URL)).toMatchObject({
      title: 'Gazette',
      language: 'en',
      etag: 'W/"1"',
      last_modified: poll.lastModified,
      body_hash: 'h1',
      next_poll_at: at(HOUR),
      polled_at: at(1),
      succeeded_at: at(1),
      queued_at: null,
      error_count: 0,
      error_code: null,
      error_message: null,
    });
    expect(await take(1, at(HOUR - 1))).toEqual([]);
    expect(await take(1, at(HOUR))).toEqual([URL]);
  });

  test('without a title leaves the one that is known; without validators forgets the old ones', async () => {
    await due(URL);
    await feeds.savePoll(db, feedIdOf(URL), poll, NOW);
    await feeds.savePoll(
      db,
      feedIdOf(URL),
      { ...poll, title: null, language: null, etag: null, lastModified: null },
      NOW,
    );
    expect(await rowOf(URL)).toMatchObject({ title: 'Gazette', language: 'en', etag: null, last_modified: null });
  });

  test('with a NUL in its title is kept without it', async () => {
    await due(URL);
    await feeds.savePoll(db, feedIdOf(URL), { ...poll, title: 'Gaz\u0000ette' }, NOW);
    expect(await rowOf(URL)).toMatchObject({ title: 'Gazette' });
  });

  test('that went wrong counts the errors in a row', async () => {
    await due(URL);
    await feeds.saveFailedPoll(db, feedIdOf(URL), failure, NOW);
    await feeds.saveFailedPoll(db, feedIdOf(URL), failure, at(1));
    expect(await rowOf(URL)).toMatchObject({
      status: 'active',
      error_count: 2,
      error_code: 'http-timeout',
      error_message: 'too slow',
      next_poll_at: at(2 * HOUR),
      queued_at: null,
      succeeded_at: null,
    });
  });

  test('of a feed that is gone ends its polling', async () => {
    await due(URL);
    await feeds.saveFailedPoll(db, feedIdOf(URL), { ...failure, status: 'gone' }, NOW);
    expect(await feeds.forPoll(db, feedIdOf(URL))).toBeUndefined();
    expect(await take(1, at(24 * HOUR))).toEqual([]);
  });

  test('that went wrong does not resume a feed that was paused meanwhile', async () => {
    await due(URL);
    await db.updateTable('feeds').set({ status: 'paused' }).execute();
    await feeds.saveFailedPoll(db, feedIdOf(URL), failure, NOW);
    expect(await rowOf(URL)).toMatchObject({ status: 'paused', error_code: 'http-timeout' });
  });
});
