import { articleIdOf, articles, feedIdOf, feeds, steps, stories } from '@newsloom/store';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { until } from '../../../test/harness/until.ts';
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
/** Announces articles, from a feed that is paused: it is not what the test is about. */
async function discoverOnly(...articleNames: string[]): Promise<string[]> {
  const ids = await discover(bench.runtime, ...articleNames);
  const poll = { code: 'test', message: '', nextPollAt: at(365 * DAY), status: 'paused' } as const;
  await feeds.saveFailedPoll(bench.runtime.store.db, feedIdOf(FEED), poll, START);
  return ids;
}
const openStory = (id: string, lastArticleAt: Date | null = START) =>
  bench.runtime.store.db
    .transaction()
    .execute((transaction) => stories.touch(transaction, { id, shard: 'en', language: 'en', lastArticleAt }, START));

describe('the reconciler', () => {
  test('enqueues articles that have rested, once per rest', async () => {
    await discoverOnly(...names(5));
    bench.pass(29_999);
    expect(await reconcile(bench.runtime)).toEqual({});
    bench.pass(1);
    expect(await reconcile(bench.runtime)).toEqual({ fetch: 5 });
    expect(await reconcile(bench.runtime)).toEqual({});
    bench.pass(30_000);
    expect(await reconcile(bench.runtime)).toEqual({ fetch: 5 });
    expect(await waitingFor('fetch')).toBe(5);
  });

  test('sends each article to the stage that its status waits for, and to its shard', async () => {
    const { db } = bench.runtime.store;
    const [fetched, extracted, deduped, ended] = await discoverOnly(...names(4));
    await db.transaction().execute(async (transaction) => {
      await articles.advance(transaction, fetched ?? '', 'fetched', {}, START);
      await articles.advance(transaction, extracted ?? '', 'extracted', {}, START);
      await articles.advance(transaction, deduped ?? '', 'deduped', { shard: 'en' }, START);
      await articles.advance(transaction, ended ?? '', 'skipped', {}, START);
    });
    bench.pass(30_000);
    expect(await reconcile(bench.runtime)).toEqual({ extract: 1, dedupe: 1, cluster: 1 });
    expect(await waitingFor('cluster-en')).toBe(1);
    expect(await waitingFor('cluster')).toBe(0);
  });

  test('polls a feed when its time has come, once, and again after a rest if nothing became of it', async () => {
    await follow('https://a.example/feed', 'https://b.example/feed');
    expect(await reconcile(bench.runtime)).toEqual({ poll: 2 });
    expect(await reconcile(bench.runtime)).toEqual({});
    bench.pass(30_000);
    expect(await reconcile(bench.runtime)).toEqual({ poll: 2 });
  });

  test('enqueues stories behind their revision', async () => {
    await openStory('s1');
    await openStory('s2');
    bench.pass(30_000);
    expect(await reconcile(bench.runtime)).toEqual({ score: 2 });
    expect(await reconcile(bench.runtime)).toEqual({});
  });

  test('fills queues that were flushed', async () => {
    await discoverOnly(...names(3));
    await openStory('s1');
    bench.pass(30_000);
    await reconcile(bench.runtime);
    const flushed = { ...bench.runtime, queues: await bench.freshQueues() };
    expect((await flushed.queues.depth('fetch')).waiting).toBe(0);
    bench.pass(30_000);
    await reconcile(flushed);
    expect((await flushed.queues.depth('fetch')).waiting).toBe(3);
    expect((await flushed.queues.depth('score')).waiting).toBe(1);
  });

  test('names the unit in every job', async () => {
    await discoverOnly('a');
    bench.pass(30_000);
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

  test('shares the work with others like it: no unit is taken by two', async () => {
    await discoverOnly(...names(600));
    await follow(...names(200).map((name) => `https://${name}.example/feed`));
    await Promise.all(Array.from({ length: 100 }, (_, n) => openStory(`s${n}`)));
    bench.pass(30_000);
    const processes = Array.from({ length: 4 }, () => ({ ...bench.runtime, store: bench.freshStore() }));
    const counts = await Promise.all(processes.map((runtime) => reconcile(runtime)));
    const sum = (stage: 'poll' | 'fetch' | 'score') => counts.reduce((n, count) => n + (count[stage] ?? 0), 0);
    expect([sum('fetch'), sum('poll'), sum('score')]).toEqual([600, 200, 100]);
  });
});

describe('the age of a story', () => {
  test.each<[string, number | null, string]>([
    ['is none without a time', null, 'active'],
    ['starts with news', 0, 'active'],
    ['is active up to two days', 2 * DAY - 1, 'active'],
    ['is quiet from two days on', 2 * DAY, 'quiet'],
    ['is quiet up to two weeks', 14 * DAY - 1, 'quiet'],
    ['is history from two weeks on', 14 * DAY, 'archived'],
    ['does not start before its time', -DAY, 'active'],
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
    const id = articleIdOf('a');
    await discoverOnly('a');
    const step = {
      unit: 'article',
      unit_id: id,
      stage: 'fetch',
      outcome: 'done',
      code: 'fetched',
      message: null,
    } as const;
    await steps.append(db, { ...step, attempt: 1, ms: 1, at: START, trace_id: null });
    bench.pass(29 * DAY);
    await tidy(bench.runtime);
    expect(await steps.of(db, id)).toHaveLength(1);
    bench.pass(2 * DAY);
    await tidy(bench.runtime);
    expect(await steps.of(db, id)).toHaveLength(0);
  });
});
