import { newsloomError } from '@newsloom/errors';
import { articles, openStore, trails } from '@newsloom/store';
import { describe, expect, test } from 'vitest';
import { done, later } from './outcome.ts';
import type { Runtime } from './runtime.ts';
import { defineStage, type Stage } from './stage.ts';
import { fetched, fetchStage, throwing } from './testing/fetch-stage.ts';
import { articleJob, jobOf, running, useStageBench } from './testing/stage-bench.ts';
import { discover, START } from './testing/test-runtime.ts';

const at = (ms: number): Date => new Date(START.getTime() + ms);

const bench = useStageBench();
const { run, discovered, statusOf, trailOf, openFailures } = bench;

describe('a passing fault', () => {
  const unreachable = () => newsloomError('http-unreachable', { host: 'gazette.example', reason: 'ECONNRESET' });

  test('is tried again and can succeed', async () => {
    const id = await discovered();
    let tries = 0;
    const stage = fetchStage(async (...args) => {
      if (++tries === 1) throw unreachable();
      return fetched(...args);
    });
    expect(await run(stage, articleJob(id))).toEqual({ kind: 'retry', afterMs: 2_000 });
    expect(await statusOf(id)).toBe('discovered');
    expect(await run(stage, articleJob(id), { attempt: 2 })).toEqual({ kind: 'complete' });
    expect(await statusOf(id)).toBe('fetched');
    expect(await trailOf(id)).toEqual([
      { stage: 'fetch', outcome: 'retry', code: 'http-unreachable' },
      { stage: 'fetch', outcome: 'done', code: 'fetched' },
    ]);
    expect(bench.reports().map(({ outcome, attempt }) => [outcome, attempt])).toEqual([
      ['retry', 1],
      ['done', 2],
    ]);
    expect(await openFailures()).toEqual([]);
  });

  test('on the last try fails the article, with everything that an operator needs', async () => {
    const id = await discovered();
    const stage = fetchStage(throwing(unreachable()));
    expect(await run(stage, articleJob(id), { attempt: 4 })).toEqual({ kind: 'complete' });
    expect(await articles.byId(bench.runtime().store.db, id)).toMatchObject({
      status: 'failed',
      reason: 'http-unreachable',
    });
    expect(await openFailures()).toMatchObject([
      {
        stage: 'fetch',
        unit: 'article',
        unit_id: id,
        code: 'http-unreachable',
        message: 'No connection to gazette.example: ECONNRESET.',
        remedy: unreachable().remedy,
        host: 'gazette.example',
        attempts: 4,
        status: 'open',
        trace_id: 'trace-1',
      },
    ]);
    expect(await trailOf(id)).toEqual([{ stage: 'fetch', outcome: 'failed', code: 'http-unreachable' }]);
    expect(bench.reports()).toMatchObject([{ outcome: 'failed', code: 'http-unreachable', attempt: 4 }]);
  });

  test('says since when it fails: from the first try, not the last', async () => {
    const id = await discovered();
    const stage = fetchStage(throwing(unreachable()));
    await run(stage, articleJob(id));
    bench.pass(40_000);
    await run(stage, articleJob(id), { attempt: 4 });
    expect(await openFailures()).toMatchObject([{ first_at: at(0), last_at: at(40_000) }]);
  });

  test.each([
    ['host', unreachable()],
    ['page', newsloomError('page-deadline', { ms: 10_000 })],
    ['stage', newsloomError('stage-deadline', { stage: 'fetch', ms: 60_000 })],
    ['shard', newsloomError('shard-lost', { shard: 'en' })],
    ['story', newsloomError('story-moved', { id: 's1' })],
  ])('can come from a %s', async (_, error) => {
    const id = await discovered();
    expect(await run(fetchStage(throwing(error)), articleJob(id))).toEqual({ kind: 'retry', afterMs: 2_000 });
    expect(await statusOf(id)).toBe('discovered');
    expect(await trailOf(id)).toEqual([{ stage: 'fetch', outcome: 'retry', code: error.code }]);
  });

  test('keeps to the tries that the operator set', async () => {
    const id = await discovered();
    const { tuning } = bench.runtime();
    const impatient = { ...bench.runtime(), tuning: { ...tuning, attempts: { fetch: 1 } } };
    const handle = fetchStage(throwing(unreachable())).handler(impatient);
    expect(await handle(jobOf(articleJob(id)), running)).toEqual({ kind: 'complete' });
    expect(await statusOf(id)).toBe('failed');
  });
});

test('a final fault fails on the first try', async () => {
  const id = await discovered();
  const gone = newsloomError('http-refused', { url: 'https://gazette.example/a', status: 410 });
  expect(await run(fetchStage(throwing(gone)), articleJob(id))).toEqual({ kind: 'complete' });
  expect(await openFailures()).toMatchObject([{ code: 'http-refused', attempts: 1 }]);
});

test('characters that PostgreSQL refuses are left out of a recorded message', async () => {
  const id = await discovered();
  const error = newsloomError('page-unreadable', { reason: 'at \u0000 byte 0' });
  expect(await run(fetchStage(throwing(error)), articleJob(id))).toEqual({ kind: 'complete' });
  expect(await openFailures()).toMatchObject([{ message: 'The page could not be parsed: at   byte 0.' }]);
});

test('anything can be thrown', async () => {
  const id = await discovered();
  for (const thrown of [undefined, null, 'text', Object.create(null), { toString: null }]) {
    expect(await run(fetchStage(throwing(thrown)), articleJob(id))).toMatchObject({ kind: 'retry' });
  }
  expect(bench.reports().map(({ code }) => code)).toEqual(Array(5).fill('unexpected'));
});

describe('work that is put off', () => {
  test('comes back at its time; the article rests as it was', async () => {
    const id = await discovered();
    const stage = fetchStage(async () => later('host-busy', at(90_000)));
    expect(await run(stage, articleJob(id))).toEqual({ kind: 'delay', until: at(90_000) });
    expect(await statusOf(id)).toBe('discovered');
    expect(bench.reports()).toMatchObject([{ outcome: 'later', code: 'host-busy' }]);
  });

  test('for a rest or longer is noted on the trail with its time', async () => {
    const id = await discovered();
    await run(
      fetchStage(async () => later('host-busy', at(29_999))),
      articleJob(id),
    );
    expect(await trailOf(id)).toEqual([]);
    await run(
      fetchStage(async () => later('host-busy', at(30_000))),
      articleJob(id),
    );
    const url = 'https://gazette.example/a';
    const throttled = newsloomError('http-throttled', { url, status: 429 }, { retryAt: at(3_600_000) });
    await run(fetchStage(throwing(throttled)), articleJob(id));
    expect(await trails.of(bench.runtime().store.db, id)).toMatchObject([
      { stage: 'fetch', outcome: 'later', code: 'host-busy', message: 'until 2026-03-01T12:00:30.000Z: host-busy' },
      {
        outcome: 'later',
        code: 'http-throttled',
        message: `until 2026-03-01T13:00:00.000Z: ${url} answered 429: too many requests.`,
      },
    ]);
  });

  test('for longer than its patience fails', async () => {
    const id = await discovered();
    const throttled = newsloomError(
      'http-throttled',
      { url: 'https://gazette.example/a', status: 429 },
      { retryAt: at(1) },
    );
    const stage = fetchStage(throwing(throttled));
    expect(await run(stage, articleJob(id))).toEqual({ kind: 'delay', until: at(1) });
    bench.pass(72 * 3_600_000);
    expect(await run(stage, articleJob(id))).toEqual({ kind: 'complete' });
    expect(await openFailures()).toMatchObject([{ code: 'deferred-too-long' }]);
  });

  test('when the process stops, goes to another worker and spends nothing', async () => {
    const id = await discovered();
    const stopping = new AbortController();
    const stage = fetchStage(async () => {
      stopping.abort(new Error('shutting down'));
      return done('fetched', 'too late');
    });
    expect(await run(stage, articleJob(id), { attempt: 4 }, stopping.signal)).toEqual({ kind: 'delay', until: START });
    expect(await statusOf(id)).toBe('discovered');
    expect(bench.reports()).toMatchObject([{ outcome: 'later', code: 'shutting-down' }]);
  });
});

describe('a run that was given up', () => {
  /** Runs a first article until its run is given up, then a second one by the same handler, to its end. */
  async function runBoth(open: (stop: () => void) => Stage): Promise<[first: string, second: string]> {
    const [first = '', second = ''] = await discover(bench.runtime(), 'a', 'b');
    const stopping = new AbortController();
    const handle = open(() => stopping.abort(new Error('shutting down'))).handler(bench.runtime());
    expect(await handle(jobOf(articleJob(first)), stopping.signal)).toMatchObject({ kind: 'delay' });
    expect(await handle(jobOf(articleJob(second)), running)).toEqual({ kind: 'complete' });
    return [first, second];
  }

  test('while its unit was loaded does no work on it', async () => {
    const worked: string[] = [];
    const [, second] = await runBoth((stop) =>
      fetchStage(
        (article, context) => {
          worked.push(article.id);
          return fetched(article, context);
        },
        { loading: stop },
      ),
    );
    // Loads are done in turn, so the first was over when the second began.
    expect(worked).toEqual([second]);
  });

  test('while its unit was worked on saves nothing, and takes the result back', async () => {
    const undone: string[] = [];
    const [first, second] = await runBoth((stop) =>
      fetchStage(
        (article, context) => {
          stop();
          return fetched(article, context);
        },
        { undone: (id) => undone.push(id) },
      ),
    );
    expect(undone).toEqual([first]);
    expect([await statusOf(first), await statusOf(second)]).toEqual(['discovered', 'fetched']);
  });
});

describe('a store that is away', () => {
  /** A runtime whose store is at an address where nothing listens. */
  const withoutStore = (): Runtime => ({
    ...bench.runtime(),
    store: openStore({ url: 'postgres://nobody@127.0.0.1:1/none', connections: 1 }),
  });

  test('puts the job off, on the last try too', async () => {
    const handle = fetchStage().handler(withoutStore());
    expect(await handle(jobOf(articleJob('a1'), { attempt: 4 }), running)).toEqual({ kind: 'delay', until: at(2_000) });
    expect(bench.reports()).toMatchObject([{ outcome: 'later', code: 'store-unavailable' }]);
  });

  test('loses no failure: the job waits until it can be recorded', async () => {
    const handle = fetchStage().handler(withoutStore());
    expect(await handle(jobOf('no payload'), running)).toEqual({ kind: 'delay', until: at(5_000) });
    expect(bench.reports()).toMatchObject([{ outcome: 'later', code: 'failure-unrecorded' }]);
    expect(await run(fetchStage(), 'no payload')).toEqual({ kind: 'complete' });
    expect(await openFailures()).toMatchObject([{ code: 'job-invalid' }]);
  });

  test('while a retry is noted on the trail does not stop the retry', async () => {
    const stage = defineStage({
      name: 'fetch',
      load: async () => {
        throw newsloomError('http-timeout', { url: 'https://gazette.example/a', ms: 1 });
      },
      work: async () => done('fetched', null),
      save: async () => new Map(),
    });
    expect(await stage.handler(withoutStore())(jobOf(articleJob('a1')), running)).toEqual({
      kind: 'retry',
      afterMs: 2_000,
    });
    expect(bench.reports()).toHaveLength(1);
  });
});

describe('a job whose worker was lost', () => {
  test('is tried again at first', async () => {
    const id = await discovered();
    expect(await run(fetchStage(), articleJob(id), { stalls: 2 })).toEqual({ kind: 'complete' });
    expect(await statusOf(id)).toBe('fetched');
  });

  test('three times fails its unit, so that it takes no further worker down', async () => {
    const id = await discovered();
    const stage = fetchStage(throwing(new Error('this must not run')));
    expect(await run(stage, articleJob(id), { stalls: 3 })).toEqual({ kind: 'complete' });
    expect(await openFailures()).toMatchObject([{ unit_id: id, code: 'worker-lost' }]);
    expect(await statusOf(id)).toBe('failed');
    expect(bench.reports()).toMatchObject([{ outcome: 'failed', code: 'worker-lost' }]);
  });
});

describe('a job that runs twice at once', () => {
  test('ends as if it had run once, when one run fails after the other succeeded', async () => {
    const id = await discovered();
    const gate = Promise.withResolvers<void>();
    const slow = fetchStage(async () => {
      await gate.promise;
      throw newsloomError('http-refused', { url: 'https://gazette.example/a', status: 404 });
    });
    const second = run(slow, articleJob(id));
    expect(await run(fetchStage(), articleJob(id))).toEqual({ kind: 'complete' });
    gate.resolve();
    expect(await second).toEqual({ kind: 'complete' });
    expect(await statusOf(id)).toBe('fetched');
    expect(await openFailures()).toEqual([]);
    expect(bench.reports().map(({ outcome, code }) => [outcome, code])).toEqual([
      ['done', 'fetched'],
      ['done', 'stale'],
    ]);
  });

  test('leaves one failure, when both runs fail', async () => {
    const id = await discovered();
    const refused = newsloomError('http-refused', { url: 'https://gazette.example/a', status: 404 });
    const stage = fetchStage(throwing(refused));
    await Promise.all([run(stage, articleJob(id)), run(stage, articleJob(id))]);
    expect(await openFailures()).toMatchObject([{ unit_id: id, attempts: 1 }]);
    expect(
      bench
        .reports()
        .map(({ code }) => code)
        .sort(),
    ).toEqual(['http-refused', 'stale']);
  });
});
