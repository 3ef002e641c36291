import { newsloomError } from '@newsloom/errors';
import { articleProgress, articles, shards } from '@newsloom/store';
import { place } from '@newsloom/store/testing';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { until } from '../../../test/harness/until.ts';
import { enqueue } from './enqueue.ts';
import { done } from './outcome.ts';
import { defineStage, type ShardedStage } from './stage.ts';
import { articleJob, jobOf, running } from './testing/stage-bench.ts';
import { discover, openTestRuntime, type TestRuntime } from './testing/test-runtime.ts';
import { startWorker, type Worker } from './worker.ts';

let bench: TestRuntime;
let workers: Worker[];
beforeAll(async () => {
  bench = await openTestRuntime();
});
beforeEach(async () => {
  await bench.reset();
  workers = [];
});
afterEach(() => Promise.all(workers.map((worker) => worker.stop(0))));
afterAll(() => bench.close());

/**
 * A cluster stage that signs every article with the name of its process. `opened` lists the epochs that it wrote in.
 */
function signing(process: string): ShardedStage & { opened: number[] } {
  const opened: number[] = [];
  return {
    name: 'cluster',
    shards: ['en'],
    opened,
    open: async (lease, _context, outdated) => {
      opened.push(lease.epoch);
      return defineStage({
        name: 'cluster',
        load: async (ids, { db }) =>
          new Map((await articleProgress.inStatus(db, 'deduped', ids, [])).map((article) => [article.id, article])),
        work: async () => done('signed', process),
        save: async (transaction, finished, { now }) => {
          if (!(await shards.holdsShard(transaction, lease))) {
            outdated();
            throw newsloomError('shard-lost', { shard: lease.shard });
          }
          const signed = finished.map(({ id, result: byline }) => ({ id, byline }));
          const moved = await articleProgress.advance(transaction, 'deduped', 'clustered', signed, now());
          return new Map(moved.map((id) => [id, []]));
        },
      });
    },
  };
}

/** Starts `stage` with connections of its own, as a separate process would. */
function start(stage: ShardedStage): void {
  workers.push(startWorker({ ...bench.runtime, store: bench.freshStore() }, [stage]));
}

/** Makes articles that wait to be clustered, and puts them into the queue of the shard. */
async function deduped(...names: string[]): Promise<string[]> {
  const ids = await discover(bench.runtime, ...names);
  for (const id of ids) await place(bench.runtime.store.db, id, 'deduped', { shard: 'en' });
  const units = ids.map((id) => ({ id, shard: 'en', traceId: 'trace-1' }));
  await enqueue(bench.runtime, 'cluster', units);
  return ids;
}

/** Waits until all articles are signed, and returns who signed them. */
const signersOf = (ids: string[]): Promise<string[]> =>
  until('signed articles', async () => {
    const rows = await articles.byIds(bench.runtime.store.db, ids);
    return rows.every((row) => row.status === 'clustered') && [...new Set(rows.map((row) => row.byline ?? ''))];
  });

/** Takes the lease from its writer, as if it had run out. */
const takeAway = (): Promise<unknown> =>
  bench.runtime.store.db
    .updateTable('shards')
    .set({ holder: 'nobody', held_until: new Date(0) })
    .execute();

describe('a shard', () => {
  test('has one writer, however many processes stand by', async () => {
    const processes = [signing('a'), signing('b'), signing('c')];
    for (const stage of processes) start(stage);
    const ids = await deduped(...Array.from({ length: 30 }, (_, n) => `article-${n}`));
    expect(await signersOf(ids)).toHaveLength(1);
    expect(processes.flatMap((stage) => stage.opened)).toEqual([1]);
  });

  test('that is taken from its writer is written in a new epoch, by either process', async () => {
    const [a, b] = [signing('a'), signing('b')];
    start(a);
    expect(await signersOf(await deduped('one'))).toEqual(['a']);
    start(b);
    await takeAway();
    // The old writer finds out without a write.
    await until('the next writer', () => [...a.opened, ...b.opened].includes(2));
    expect(await signersOf(await deduped('two', 'three'))).toHaveLength(1);
  });

  test('goes to the process that stands by when its writer stops', async () => {
    const [a, b] = [signing('a'), signing('b')];
    start(a);
    expect(await signersOf(await deduped('one'))).toEqual(['a']);
    start(b);
    await workers[0]?.stop(0);
    expect(await signersOf(await deduped('two'))).toEqual(['b']);
  });

  test('is read again by its writer when its window is out of date', async () => {
    const a = signing('a');
    start(a);
    await signersOf(await deduped('one'));
    await shards.endEpochs(bench.runtime.store.db, ['en']);
    await signersOf(await deduped('two'));
    expect(a.opened).toEqual([1, 3]);
  });
});

/** Longer than the test takes. */
const HELD_MS = 3_600_000;

test('a write in an old epoch is refused, and the article waits for the new writer', async () => {
  const { db } = bench.runtime.store;
  const lease = await shards.leaseShard(db, 'en', HELD_MS, running);
  if (!lease) throw new Error('no lease');
  let told = false;
  const { log, now } = bench.runtime;
  const stage = await signing('old').open(lease, { db, log, now }, () => {
    told = true;
  });
  await lease.release();
  const next = await shards.leaseShard(db, 'en', HELD_MS, running);
  const [id = ''] = await deduped('one');
  expect(await stage.handler(bench.runtime)(jobOf(articleJob(id)), running)).toMatchObject({ kind: 'retry' });
  expect(bench.reports).toMatchObject([{ outcome: 'retry', code: 'shard-lost' }]);
  expect(await articles.byId(db, id)).toMatchObject({ status: 'deduped', byline: null });
  expect(told).toBe(true);
  await next?.release();
});

test('a worker that waits for a lease can be stopped', async () => {
  start(signing('a'));
  await signersOf(await deduped('one'));
  start(signing('b'));
  await workers[1]?.stop(0);
  await workers[0]?.stop(0);
});

test('a worker that has just been started can be stopped', async () => {
  start(signing('a'));
  await workers[0]?.stop(0);
});
