import { newsloomError } from '@newsloom/errors';
import { articleProgress, snapshots } from '@newsloom/store';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { done } from './outcome.ts';
import { defineStage } from './stage.ts';
import { fetched, fetchStage, throwing } from './testing/fetch-stage.ts';
import { articleJob, jobOf, running, useStageBench } from './testing/stage-bench.ts';

const bench = useStageBench();
const { run, discovered, statusOf, trailOf, openFailures } = bench;
const jobsFor = async (queue: string) => (await bench.runtime().queues.depth(queue)).waiting;

describe('work that is done', () => {
  test('is saved, noted on the trail, passed on, and counted once', async () => {
    const id = await discovered();
    expect(await run(fetchStage(), articleJob(id))).toEqual({ kind: 'complete' });
    expect(await statusOf(id)).toBe('fetched');
    expect(await trailOf(id)).toEqual([{ stage: 'fetch', outcome: 'done', code: 'fetched' }]);
    expect(bench.reports()).toEqual([
      {
        stage: 'fetch',
        unit: 'article',
        unitId: id,
        outcome: 'done',
        code: 'fetched',
        message: null,
        attempt: 1,
        stalls: 0,
        ms: expect.any(Number),
        waitedMs: 0,
        traceId: 'trace-1',
      },
    ]);
    expect(await bench.passedOn('extract', 1)).toEqual([{ articleId: id, traceId: 'trace-1' }]);
  });

  test('is saved in one transaction with its trail: if the trail fails, nothing is saved', async () => {
    const id = await discovered();
    // The trail is written after the save, so a code that PostgreSQL refuses undoes the save.
    const stage = fetchStage(async () => done('a code that no column takes \u0000', ''));
    expect(await run(stage, articleJob(id))).toMatchObject({ kind: 'retry' });
    expect(await statusOf(id)).toBe('discovered');
    expect(await snapshots.get(bench.runtime().store.db, id)).toBeNull();
  });

  test('stays saved when the next stage cannot be enqueued', async () => {
    const id = await discovered();
    const down = {
      ...bench.runtime().queues,
      add: () => Promise.reject(newsloomError('queue-unavailable', { reason: 'gone' })),
    };
    expect(await fetchStage().handler({ ...bench.runtime(), queues: down })(jobOf(articleJob(id)), running)).toEqual({
      kind: 'complete',
    });
    expect(await statusOf(id)).toBe('fetched');
    expect(bench.reports()).toMatchObject([{ outcome: 'done', code: 'fetched' }]);
  });

  test('is followed by nothing when it names no unit', async () => {
    const id = await discovered();
    const stage = defineStage({
      name: 'fetch',
      load: async (ids, { db }) =>
        new Map((await articleProgress.inStatus(db, 'discovered', ids, [])).map((article) => [article.id, article])),
      work: async () => done('no-page', null),
      save: async (transaction, finished, { now }) => {
        const skipped = finished.map(({ id: article }) => ({ id: article, reason: 'no-page' }));
        const moved = await articleProgress.advance(transaction, 'discovered', 'skipped', skipped, now());
        return new Map(moved.map((article) => [article, []]));
      },
    });
    expect(await run(stage, articleJob(id))).toEqual({ kind: 'complete' });
    expect(await jobsFor('extract')).toBe(0);
    expect(bench.reports()).toMatchObject([{ outcome: 'done', code: 'no-page' }]);
  });
});

test('a save that throws leaves nothing behind', async () => {
  const id = await discovered();
  const undone: string[] = [];
  const saving = () => {
    throw new Error('a defect in save');
  };
  const stage = fetchStage(fetched, { saving, undone: (article) => undone.push(article) });
  expect(await run(stage, articleJob(id))).toEqual({ kind: 'retry', afterMs: 2_000 });
  expect(await statusOf(id)).toBe('discovered');
  expect(await snapshots.get(bench.runtime().store.db, id)).toBeNull();
  expect(await trailOf(id)).toEqual([{ stage: 'fetch', outcome: 'retry', code: 'unexpected' }]);
  expect(await jobsFor('extract')).toBe(0);
  expect(undone).toEqual([id]);
  expect(bench.reports()).toMatchObject([{ outcome: 'retry', code: 'unexpected', message: 'a defect in save' }]);
});

describe('a unit that no longer waits for the stage', () => {
  test.each<[string, () => Promise<string>]>([
    ['was never there', async () => 'a-stranger'],
    [
      'has gone on',
      async () => {
        const id = await discovered();
        await run(fetchStage(), articleJob(id));
        bench.reports().length = 0;
        return id;
      },
    ],
  ])('completes without work when it %s', async (_, prepare) => {
    const id = await prepare();
    const stage = fetchStage(throwing(new Error('this must not run')));
    expect(await run(stage, articleJob(id))).toEqual({ kind: 'complete' });
    expect(bench.reports()).toMatchObject([{ unitId: id, outcome: 'done', code: 'stale' }]);
    expect(await openFailures()).toEqual([]);
  });
});

describe('an invalid payload', () => {
  const neverWorks = fetchStage(throwing(new Error('this must not run')));

  test('is a failure with a remedy, never a crash, whatever JSON it is', async () => {
    let n = 0;
    await fc.assert(
      fc.asyncProperty(fc.jsonValue({ stringUnit: 'binary' }), async (data) => {
        bench.reports().length = 0;
        const id = String(++n);
        expect(await run(neverWorks, data, { id })).toEqual({ kind: 'complete' });
        expect(bench.reports()).toMatchObject([{ unitId: `job-${id}`, outcome: 'failed', code: 'job-invalid' }]);
      }),
      { numRuns: 60 },
    );
    const recorded = await openFailures();
    expect(recorded).toHaveLength(n);
    for (const failure of recorded) {
      expect(failure).toMatchObject({ stage: 'fetch', unit: 'article', code: 'job-invalid', host: null });
      expect(failure.remedy).toContain('{"id": "..."}');
    }
  });

  test.each<[string, unknown]>([
    ['a body in the job', { ...articleJob('a1'), body: 'x'.repeat(1_000_000) }],
    ['the reference of another unit', { feedId: 'f1', traceId: 't' }],
    ['no trace', { articleId: 'a1' }],
    ['an empty id', { articleId: '', traceId: 't' }],
    ['a NUL in the id', { articleId: 'a\u0000', traceId: 't' }],
    ['a NUL in the trace', { articleId: 'a1', traceId: '\u0000' }],
    ['a NUL in the name of a key', { ...articleJob('a1'), 'x\u0000': 1 }],
    ['an id as long as a body', { articleId: 'a'.repeat(100_000), traceId: 't' }],
    ['no object', 'a1'],
    ['nothing', undefined],
  ])('%s', async (_, data) => {
    expect(await run(neverWorks, data)).toEqual({ kind: 'complete' });
    expect(bench.reports()).toMatchObject([{ outcome: 'failed', code: 'job-invalid' }]);
    const [failure] = await openFailures();
    expect(failure?.message.length).toBeLessThan(500);
  });
});
