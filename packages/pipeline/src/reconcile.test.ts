import { articleIdOf, feedIdOf, feeds, runs, stories, storyProgress } from '@newsloom/store';
import { place } from '@newsloom/store/testing';
import { Redis } from 'ioredis';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { testPrefix } from '../../../test/harness/database.ts';
import { until } from '../../../test/harness/until.ts';
import { statusesOf } from './catalog.ts';
import { enqueue } from './enqueue.ts';
import { ageOf, reconcile, tidy } from './reconcile.ts';
import { discover, FEED, openTestRuntime, START, type TestRuntime } from './testing/test-runtime.ts';

const DAY = 86_400_000;
const at = (ms: number): Date => new Date(START.getTime() + ms);
const names = (count: number): string[] => Array.from({ length: count }, (_, n) => `article-${n}`);

let bench: TestRuntime;
beforeAll(async () => {
  bench = await openTestRuntime();
});
beforeEach(() => bench.reset());
afterAll(() => bench.close());

const waitingFor = async (queue: string) => (await bench.runtime.queues.depth(queue)).waiting;

/** Feeds that are due now. */
const follow = (...urls: string[]) =>
  feeds.add(
    bench.runtime.store.db,
    urls.map((url) => ({ url })),
    START,
  );
/** Announces articles, from a paused feed, so that the feed itself is not enqueued. */
async function discoverOnly(...articleNames: string[]): Promise<string[]> {
  const ids = await discover(bench.runtime, ...articleNames);
  const poll = { code: 'test', message: '', nextPollAt: at(365 * DAY), status: 'paused' } as const;
  await feeds.saveFailedPoll(bench.runtime.store.db, feedIdOf(FEED), poll, START);
  return ids;
}
const openStory = (id: string, lastArticleAt: Date | null = START) =>
  bench.runtime.store.db
    .transaction()
    .execute((transaction) =>
      storyProgress.touch(transaction, [{ id, shard: 'en', language: 'en', lastArticleAt }], START),
    );

/** Lets enough time pass for a rest and the pause between two rounds. */
const rest = () => bench.pass(36_000);

/** The versions of all rows of a table. A write changes the version of its row. */
async function rowVersions(table: 'articles' | 'feeds' | 'stories'): Promise<unknown[]> {
  const { rows } = await sql`select id, xmin::text from ${sql.table(table)} order by id`.execute(
    bench.runtime.store.db,
  );
  return rows;
}

describe('the reconciler', () => {
  test('enqueues articles that have rested and are not in the queue', async () => {
    await discoverOnly(...names(5));
    bench.pass(29_999);
    expect(await reconcile(bench.runtime)).toEqual({});
    rest();
    expect(await reconcile(bench.runtime)).toEqual({ fetch: 5 });
    expect(await waitingFor('fetch')).toBe(5);
  });

  test('ignores units in the queue, however long they rest, and writes nothing', async () => {
    await discoverOnly(...names(5));
    await openStory('s1');
    rest();
    await reconcile(bench.runtime);
    const before = [await rowVersions('articles'), await rowVersions('stories')];
    for (let round = 0; round < 3; round++) {
      rest();
      expect(await reconcile(bench.runtime)).toEqual({});
    }
    expect([await rowVersions('articles'), await rowVersions('stories')]).toEqual(before);
  });

  test('enqueues one lost unit among many in the queue', async () => {
    const ids = await discoverOnly(...names(50));
    await enqueue(
      bench.runtime,
      'fetch',
      ids.slice(1).map((id) => ({ id, traceId: 't' })),
    );
    rest();
    expect(await reconcile(bench.runtime)).toEqual({ fetch: 1 });
    expect(await waitingFor('fetch')).toBe(50);
  });

  test('adds a job again when the queue has lost part of it', async () => {
    const prefix = testPrefix();
    const runtime = { ...bench.runtime, queues: await bench.freshQueues(prefix) };
    const ids = await discoverOnly(...names(3));
    await enqueue(
      runtime,
      'fetch',
      ids.map((id) => ({ id, traceId: 't' })),
    );
    const redis = new Redis(inject('redisUrl'));
    await redis.del(`${prefix}:{fetch}:wait`);
    redis.disconnect();
    expect((await runtime.queues.depth('fetch')).waiting).toBe(0);
    rest();
    expect(await reconcile(runtime)).toEqual({ fetch: 3 });
    expect((await runtime.queues.depth('fetch')).waiting).toBe(3);
  });

  test('sends each article to the stage that its status waits for, and to its shard', async () => {
    const { db } = bench.runtime.store;
    const [fetched = '', extracted = '', deduped = '', ended = ''] = await discoverOnly(...names(4));
    await place(db, fetched, statusesOf('extract').from, { shard: 'en' }, START);
    await place(db, extracted, statusesOf('dedupe').from, {}, START);
    await place(db, deduped, 'deduped', { shard: 'en' }, START);
    await place(db, ended, 'skipped', {}, START);
    rest();
    expect(await reconcile(bench.runtime)).toEqual({ extract: 1, dedupe: 1, cluster: 1 });
    expect(await waitingFor('cluster-en')).toBe(1);
    expect(await waitingFor('cluster')).toBe(0);
    // A replayed article keeps its old shard, but only clustering has a queue for each shard.
    expect(await waitingFor('extract')).toBe(1);
  });

  test('polls a feed when its time has come, once, and again when the queue has lost it', async () => {
    await follow('https://a.example/feed', 'https://b.example/feed');
    expect(await reconcile(bench.runtime)).toEqual({ poll: 2 });
    bench.pass(1_000);
    expect(await reconcile(bench.runtime)).toEqual({});
    const flushed = { ...bench.runtime, queues: await bench.freshQueues() };
    bench.pass(1_000);
    expect(await reconcile(flushed)).toEqual({ poll: 2 });
  });

  test('spreads the feeds of a host out', async () => {
    await follow('https://a.example/1', 'https://a.example/2', 'https://a.example/3', 'https://b.example/1');
    await reconcile(bench.runtime);
    const polled: string[] = [];
    const hosts = new Map((await feeds.list(bench.runtime.store.db)).map(({ id, url }) => [id, new URL(url).host]));
    const work = { concurrency: 1, lockMs: 2_000, onError: () => {} };
    const consumer = bench.runtime.queues.consume('poll', work, async ({ data }) => {
      polled.push(hosts.get((data as { feedId: string }).feedId) ?? '');
      return { kind: 'complete' };
    });
    await until('four polls', () => polled.length === 4);
    await consumer.close(0);
    expect(polled.slice(0, 2).sort()).toEqual(['a.example', 'b.example']);
  });

  test('enqueues stories behind their revision', async () => {
    await openStory('s1');
    await openStory('s2');
    rest();
    expect(await reconcile(bench.runtime)).toEqual({ score: 2 });
    rest();
    expect(await reconcile(bench.runtime)).toEqual({});
  });

  test('fills queues that were flushed', async () => {
    await discoverOnly(...names(3));
    await openStory('s1');
    rest();
    await reconcile(bench.runtime);
    const flushed = { ...bench.runtime, queues: await bench.freshQueues() };
    expect((await flushed.queues.depth('fetch')).waiting).toBe(0);
    rest();
    await reconcile(flushed);
    expect((await flushed.queues.depth('fetch')).waiting).toBe(3);
    expect((await flushed.queues.depth('score')).waiting).toBe(1);
  });

  test('goes through any number page by page, and continues where it stopped', async () => {
    const ids = await discoverOnly(...names(2_500));
    await enqueue(
      bench.runtime,
      'fetch',
      ids.map((id) => ({ id, traceId: 't' })),
    );
    rest();
    const places: unknown[] = [];
    for (let look = 0; look < 3; look++) {
      await reconcile(bench.runtime);
      const { rows } = await sql<{
        after_id: string | null;
      }>`select after_id from rounds where stage = 'fetch'`.execute(bench.runtime.store.db);
      places.push(rows[0]?.after_id ?? null);
    }
    const inOrder = [...ids].sort();
    // The queue holds all of them, so each look takes one page. After the last page a new round begins.
    expect(places).toEqual([inOrder[999], inOrder[1_999], null]);
  });

  test('fills a queue that was flushed in one look, page after page', async () => {
    await discoverOnly(...names(2_500));
    rest();
    expect(await reconcile(bench.runtime)).toEqual({ fetch: 2_500 });
  });

  test('leaves to the next round what a full queue does not take, and begins with that', async () => {
    // More articles than one look handles. The first have rested longest.
    const ids = await discoverOnly(...names(10_500));
    const first = ids.slice(0, 5);
    await bench.runtime.store.db
      .updateTable('articles')
      .set({ queued_at: at(1) })
      .where('id', 'not in', first)
      .execute();
    rest();
    bench.runtime.queues = await bench.freshQueues(testPrefix(), 3);
    expect(await reconcile(bench.runtime)).toEqual({ fetch: 3 });
    bench.runtime.queues = await bench.freshQueues(testPrefix(), 5);
    rest();
    expect(await reconcile(bench.runtime)).toEqual({ fetch: 5 });
    expect(await bench.runtime.queues.held('fetch', first)).toEqual(new Set(first));
  });

  test('lets no full shard hold up another, however many of its articles wait before', async () => {
    // More than a page of them.
    await discoverOnly(...names(1_100));
    await bench.runtime.store.db.updateTable('articles').set({ status: 'deduped', shard: 'en' }).execute();
    const [other = ''] = await discoverOnly('other');
    await place(bench.runtime.store.db, other, 'deduped', { shard: 'rest' }, at(1));
    rest();
    bench.runtime.queues = await bench.freshQueues(testPrefix(), 3);
    await reconcile(bench.runtime);
    expect([await waitingFor('cluster-en'), await waitingFor('cluster-rest')]).toEqual([3, 1]);
  });

  test('names the unit in every job', async () => {
    await discoverOnly('a');
    rest();
    await reconcile(bench.runtime);
    const seen: unknown[] = [];
    const consumer = bench.runtime.queues.consume(
      'fetch',
      { concurrency: 1, lockMs: 2_000, onError: () => {} },
      async (job) => {
        seen.push(job.data);
        return { kind: 'complete' };
      },
    );
    await until('the job', () => seen.length > 0);
    await consumer.close(0);
    expect(seen).toEqual([{ articleId: articleIdOf('a'), traceId: expect.any(String) }]);
  });

  test('shares the work with other reconcilers: no unit is taken twice', async () => {
    await discoverOnly(...names(600));
    await follow(...names(200).map((name) => `https://${name}.example/feed`));
    await Promise.all(Array.from({ length: 100 }, (_, n) => openStory(`s${n}`)));
    rest();
    const processes = Array.from({ length: 4 }, () => ({ ...bench.runtime, store: bench.freshStore() }));
    const counts = await Promise.all(processes.map((runtime) => reconcile(runtime)));
    const sum = (stage: 'poll' | 'fetch' | 'score') => counts.reduce((n, count) => n + (count[stage] ?? 0), 0);
    expect([sum('fetch'), sum('poll'), sum('score')]).toEqual([600, 200, 100]);
  });

  test('continues the round of a process that did not come back', async () => {
    await discoverOnly('a');
    rest();
    const away = { ...bench.runtime.queues, held: () => Promise.reject(new Error('gone')) };
    await expect(reconcile({ ...bench.runtime, queues: away })).rejects.toThrow('gone');
    expect(await reconcile(bench.runtime)).toEqual({});
    bench.pass(10_000);
    expect(await reconcile(bench.runtime)).toEqual({ fetch: 1 });
  });
});

describe('the age of a story', () => {
  test.each<[string, number | null, string]>([
    ['counts as active without a time', null, 'active'],
    ['starts at its newest article', 0, 'active'],
    ['is active up to two days', 2 * DAY - 1, 'active'],
    ['is quiet from two days on', 2 * DAY, 'quiet'],
    ['is quiet up to two weeks', 14 * DAY - 1, 'quiet'],
    ['is history from two weeks on', 14 * DAY, 'archived'],
    ['is active when its newest article lies in the future', -DAY, 'active'],
  ])('%s', (_, age, status) => {
    expect(ageOf(age === null ? null : at(-age), START)).toBe(status);
  });
});

describe('tidying', () => {
  const revisionOf = async (id: string) => (await stories.byId(bench.runtime.store.db, id))?.revision;
  const caughtUp = (id: string, status: 'active' | 'quiet') =>
    bench.runtime.store.db.updateTable('stories').set({ scored_revision: 1, status }).where('id', '=', id).execute();

  test('makes stories due whose status no longer fits their age, and no others', async () => {
    const cases = [
      { id: 's1', age: 2 * DAY + 1, status: 'active', due: true },
      { id: 's2', age: DAY, status: 'active', due: false },
      { id: 's3', age: 14 * DAY + 1, status: 'quiet', due: true },
      { id: 's4', age: 3 * DAY, status: 'quiet', due: false },
    ] as const;
    for (const { id, age, status } of cases) {
      await openStory(id, at(-age));
      await caughtUp(id, status);
    }
    await tidy(bench.runtime);
    for (const { id, due } of cases) expect([id, await revisionOf(id)]).toEqual([id, due ? 2 : 1]);
    await tidy(bench.runtime);
    for (const { id, due } of cases) expect([id, await revisionOf(id)]).toEqual([id, due ? 2 : 1]);
  });

  test('removes what is past its retention', async () => {
    const { db } = bench.runtime.store;
    const counted = async () => (await sql`select from runs`.execute(db)).rows.length;
    await runs.append(db, 'fetch', { done: 1, failed: 0 }, START);
    bench.pass(DAY);
    await tidy(bench.runtime);
    expect(await counted()).toBe(1);
    bench.pass(2 * DAY);
    await tidy(bench.runtime);
    expect(await counted()).toBe(0);
  });
});
