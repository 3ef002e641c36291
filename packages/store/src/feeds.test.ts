import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { until } from '../../../test/harness/until.ts';
import * as articles from './articles.ts';
import * as feeds from './feeds.ts';
import { feedIdOf } from './ids.ts';
import type { FeedStatus } from './schema.ts';
import { anyText, stored } from './testing/any-text.ts';
import { at, discover, discovery, HOUR, NOW, somebodyWaits, useTestStore } from './testing/test-store.ts';
import * as trails from './trails.ts';

const { db } = await useTestStore('feeds', 'articles', 'trails');

const URL = 'https://gazette.example/feed';
const rowOf = async (url: string) => (await feeds.list(db)).find((feed) => feed.url === url);
const setStatus = (url: string, status: FeedStatus) =>
  db.updateTable('feeds').set({ status }).where('url', '=', url).execute();
const failure = { code: 'http-timeout', message: 'too slow', nextPollAt: at(2 * HOUR), status: 'active' } as const;
/** The addresses of those feeds that are due. */
const due = async (ids: string[], now = NOW) => (await feeds.due(db, ids, now)).map(({ url }) => url).sort();

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

  test('does nothing for an empty list', async () => {
    expect(await feeds.add(db, [], NOW)).toBe(0);
  });
});

describe('feeds that are due', () => {
  const late = 'https://late.example/feed';
  const paused = 'https://paused.example/feed';
  const gone = 'https://gone.example/feed';
  const other = 'https://other.example/feed';
  const ids = [URL, late, paused, gone, 'https://unknown.example/feed'].map(feedIdOf);
  beforeEach(async () => {
    await feeds.add(db, [{ url: late }], at(1));
    await feeds.add(db, [{ url: URL }, { url: paused }, { url: gone }, { url: other }], NOW);
    await setStatus(paused, 'paused');
    await setStatus(gone, 'gone');
  });

  test('are active feeds whose time has come', async () => {
    expect(await due(ids, at(-1))).toEqual([]);
    expect(await due(ids)).toEqual([URL]);
    expect(await due(ids, at(1))).toEqual([URL, late].sort());
    expect(await due([])).toEqual([]);
  });

  test('come with all that a poll starts from', async () => {
    expect(await feeds.due(db, [feedIdOf(URL)], NOW)).toEqual([await rowOf(URL)]);
  });

  test('stay due after they were read', async () => {
    const looks = await Promise.all(Array.from({ length: 4 }, () => due(ids)));
    expect(looks).toEqual([[URL], [URL], [URL], [URL]]);
  });

  test('are locked while a poll is saved, if they are active, due or not', async () => {
    const lock = () => db.transaction().execute((transaction) => feeds.lockActive(transaction, ids));
    let second: ReturnType<typeof lock> = Promise.resolve([]);
    await db.transaction().execute(async (transaction) => {
      const held = await feeds.lockActive(transaction, ids);
      expect(held.map(({ url }) => url).sort()).toEqual([URL, late].sort());
      expect(held.map(({ id }) => id)).toEqual([feedIdOf(URL), feedIdOf(late)].sort());
      let isThrough = false;
      second = lock().finally(() => {
        isThrough = true;
      });
      await until('the second to wait or finish', async () => isThrough || (await somebodyWaits(db)));
      await feeds.saveFailedPoll(transaction, feedIdOf(URL), { ...failure, status: 'gone' }, NOW);
    });
    expect(await second).toEqual([{ id: feedIdOf(late), url: late }]);
  });
});

describe('feeds by their ids', () => {
  test('have addresses, whatever their status', async () => {
    await feeds.add(db, [{ url: URL }, { url: `${URL}/2` }, { url: `${URL}/3` }], NOW);
    await setStatus(`${URL}/2`, 'gone');
    const [first, second] = [feedIdOf(URL), feedIdOf(`${URL}/2`)];
    expect(await feeds.urls(db, [second, 'f-unknown', first])).toEqual(
      new Map([
        [first, URL],
        [second, `${URL}/2`],
      ]),
    );
    expect(await feeds.urls(db, [])).toEqual(new Map());
    expect(await feeds.byId(db, first)).toMatchObject({ url: URL });
    expect(await feeds.byId(db, 'f-unknown')).toBeUndefined();
  });

  test('are made due, whatever they had been put off until', async () => {
    await feeds.add(db, [{ url: URL }], at(24 * HOUR));
    await db.transaction().execute((transaction) => feeds.makeDue(transaction, feedIdOf(URL), NOW));
    expect(await due([feedIdOf(URL)])).toEqual([URL]);
  });

  test('are counted by status, and the failing among the active', async () => {
    expect(await feeds.counts(db, NOW)).toEqual({ active: 0, failing: 0, quiet: 0, paused: 0, gone: 0 });
    await feeds.add(
      db,
      [1, 2, 3, 4, 5].map((n) => ({ url: `${URL}/${n}` })),
      NOW,
    );
    await setStatus(`${URL}/1`, 'paused');
    await feeds.saveFailedPoll(db, feedIdOf(`${URL}/2`), { ...failure, status: 'gone' }, NOW);
    await feeds.saveFailedPoll(db, feedIdOf(`${URL}/3`), failure, NOW);
    expect(await feeds.counts(db, NOW)).toEqual({ active: 3, failing: 1, quiet: 0, paused: 1, gone: 1 });
  });
});

test('resuming polls paused and gone feeds again, and resets their errors', async () => {
  await feeds.add(db, [{ url: URL }, { url: `${URL}/2` }], NOW);
  const failed = { code: 'http-refused', message: 'm', nextPollAt: at(9) } as const;
  await feeds.saveFailedPoll(db, feedIdOf(URL), { ...failed, status: 'gone' }, NOW);
  await feeds.saveFailedPoll(db, feedIdOf(`${URL}/2`), { ...failed, status: 'active' }, NOW);
  expect(await feeds.resume(db, [URL, `${URL}/2`, 'https://unknown.example/'], at(1))).toBe(1);
  expect(await feeds.list(db)).toMatchObject([
    { url: URL, status: 'active', next_poll_at: at(1), error_count: 0, error_code: null },
    { url: `${URL}/2`, status: 'active', next_poll_at: at(9), error_count: 1 },
  ]);
});

describe('removing feeds', () => {
  const step = { at: NOW, stage: 'poll', outcome: 'done', code: 'read', attempt: 1, ms: 1, message: null } as const;

  test('takes their trails with them, and leaves their articles', async () => {
    const others = `${URL}/2`;
    await feeds.add(db, [{ url: others }], NOW);
    const [articleId = ''] = await discover(db, [discovery('a')]);
    const ids = [feedIdOf(URL), feedIdOf(others), articleId];
    await trails.append(
      db,
      ids.map((unitId) => ({ unitId, step })),
    );
    expect(await feeds.remove(db, [URL, 'https://unknown.example/feed'])).toBe(1);
    expect((await feeds.list(db)).map(({ url }) => url)).toEqual([others]);
    expect(await Promise.all(ids.map(async (id) => (await trails.of(db, id)).length))).toEqual([0, 1, 1]);
    expect(await articles.byId(db, articleId)).toMatchObject({ feed_id: null });
  });

  test('takes those that were never polled as well', async () => {
    await feeds.add(db, [{ url: URL }, { url: `${URL}/2` }], NOW);
    expect(await feeds.remove(db, [`${URL}/2`, URL])).toBe(2);
    expect(await feeds.remove(db, [URL])).toBe(0);
    expect(await feeds.remove(db, [])).toBe(0);
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

  test('that succeeded keeps its validators, resets the errors and sets the next time', async () => {
    await feeds.add(db, [{ url: URL }], NOW);
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
      error_count: 0,
      error_code: null,
      error_message: null,
    });
    expect(await due([feedIdOf(URL)], at(HOUR - 1))).toEqual([]);
    expect(await due([feedIdOf(URL)], at(HOUR))).toEqual([URL]);
  });

  test('without a title leaves the one that is known; without validators forgets the old ones', async () => {
    await feeds.add(db, [{ url: URL }], NOW);
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
    await feeds.add(db, [{ url: URL }], NOW);
    await feeds.savePoll(db, feedIdOf(URL), { ...poll, title: 'Gaz\u0000ette' }, NOW);
    expect(await rowOf(URL)).toMatchObject({ title: 'Gazette' });
  });

  test('that went wrong counts the errors in a row', async () => {
    await feeds.add(db, [{ url: URL }], NOW);
    await feeds.saveFailedPoll(db, feedIdOf(URL), failure, NOW);
    await feeds.saveFailedPoll(db, feedIdOf(URL), failure, at(1));
    expect(await rowOf(URL)).toMatchObject({
      status: 'active',
      error_count: 2,
      error_code: 'http-timeout',
      error_message: 'too slow',
      next_poll_at: at(2 * HOUR),
      succeeded_at: null,
    });
  });

  test('that failed may have any reason, kept without characters that Postgres refuses', async () => {
    await feeds.add(db, [{ url: URL }], NOW);
    await fc.assert(
      fc.asyncProperty(anyText, async (message) => {
        await feeds.saveFailedPoll(db, feedIdOf(URL), { ...failure, message }, NOW);
        expect(await rowOf(URL)).toMatchObject({ error_message: stored(message) });
      }),
      { numRuns: 30 },
    );
  });

  test('of a feed that is gone ends its polling', async () => {
    await feeds.add(db, [{ url: URL }], NOW);
    await feeds.saveFailedPoll(db, feedIdOf(URL), { ...failure, status: 'gone' }, NOW);
    expect(await rowOf(URL)).toMatchObject({ status: 'gone', error_count: 1 });
    expect(await due([feedIdOf(URL)], at(24 * HOUR))).toEqual([]);
  });

  test('that went wrong does not resume a feed that was paused meanwhile', async () => {
    await feeds.add(db, [{ url: URL }], NOW);
    await setStatus(URL, 'paused');
    await feeds.saveFailedPoll(db, feedIdOf(URL), failure, NOW);
    expect(await rowOf(URL)).toMatchObject({ status: 'paused', error_code: 'http-timeout' });
  });
});
