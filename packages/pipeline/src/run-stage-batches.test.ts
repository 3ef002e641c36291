import { newsloomError } from '@newsloom/errors';
import { snapshots } from '@newsloom/store';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { done, later } from './outcome.ts';
import { fetched, fetchStage, throwing, type Work } from './testing/fetch-stage.ts';
import { articleJob, jobOf, running, useStageBench } from './testing/stage-bench.ts';
import { discover, START } from './testing/test-runtime.ts';

const bench = useStageBench();
const { runAll, statusOf, trailOf, openFailures } = bench;

const NAMES = ['a', 'b', 'c', 'd', 'e'];
const discovered = (): Promise<string[]> => discover(bench.runtime(), ...NAMES);
const statusesOf = (ids: string[]) => Promise.all(ids.map(statusOf));
const codes = () => Object.fromEntries(bench.reports().map(({ unitId, code }) => [unitId, code]));

/** Work whose outcome the title of the article names. */
const byTitle =
  (works: Record<string, Work>): Work =>
  (article, context) =>
    (works[article.title] ?? fetched)(article, context);

const DONE = { kind: 'complete' };

describe('units that are in hand at the same time', () => {
  test('are loaded, saved and passed on together', async () => {
    const ids = await discovered();
    const loads: (readonly string[])[] = [];
    const saves: (readonly string[])[] = [];
    const stage = fetchStage(fetched, { loading: (batch) => loads.push(batch), saving: (batch) => saves.push(batch) });
    expect(await runAll(stage, ids)).toEqual(ids.map(() => DONE));
    expect([loads, saves]).toEqual([[ids], [ids]]);
    expect(await statusesOf(ids)).toEqual(ids.map(() => 'fetched'));
    for (const id of ids) expect(await trailOf(id)).toEqual([{ stage: 'fetch', outcome: 'done', code: 'fetched' }]);
    expect((await bench.runtime().queues.depth('extract')).waiting).toBe(ids.length);
    expect(bench.reports().map(({ unitId }) => unitId)).toEqual(ids);
  });

  test('share a transaction, as many as may be in hand', async () => {
    const ids = await discovered();
    const saves: number[] = [];
    const runtime = bench.runtime();
    const two = { ...runtime, tuning: { ...runtime.tuning, concurrency: { fetch: 2 } } };
    const handle = fetchStage(fetched, { saving: (batch) => saves.push(batch.length) }).handler(two);
    await Promise.all(ids.map((id) => handle(jobOf(articleJob(id)), running)));
    expect(Math.max(...saves)).toBe(2);
    expect(await statusesOf(ids)).toEqual(ids.map(() => 'fetched'));
  });

  test('each have their own outcome', async () => {
    const ids = await discovered();
    const refused = newsloomError('http-refused', { url: 'https://gazette.example/c', status: 404 });
    const stage = fetchStage(
      byTitle({
        b: async () => later('host-busy', new Date(START.getTime() + 90_000)),
        c: throwing(refused),
        d: throwing(new Error('a defect')),
      }),
    );
    expect(await runAll(stage, [...ids, 'a-stranger'])).toEqual([
      DONE,
      { kind: 'delay', until: new Date(START.getTime() + 90_000) },
      DONE,
      { kind: 'retry', afterMs: 2_000 },
      DONE,
      DONE,
    ]);
    expect(await statusesOf(ids)).toEqual(['fetched', 'discovered', 'failed', 'discovered', 'fetched']);
    const [a, b, c, d, e] = ids as [string, string, string, string, string];
    expect(codes()).toEqual({
      [a]: 'fetched',
      [b]: 'host-busy',
      [c]: 'http-refused',
      [d]: 'unexpected',
      [e]: 'fetched',
      'a-stranger': 'stale',
    });
    expect(await openFailures()).toMatchObject([{ unit_id: c, code: 'http-refused', host: 'gazette.example' }]);
    expect(bench.reports()).toHaveLength(6);
  });

  test('each have their own deadline: one that hangs does not delay the others', async () => {
    const ids = await discovered();
    const stopping = new AbortController();
    const stage = fetchStage(byTitle({ b: () => new Promise(() => {}) }));
    const handle = stage.handler(bench.runtime());
    const runs = ids.map((id, n) => handle(jobOf(articleJob(id)), n === 1 ? stopping.signal : running));
    await Promise.all(runs.filter((_, n) => n !== 1));
    expect(await statusesOf(ids)).toEqual(['fetched', 'discovered', 'fetched', 'fetched', 'fetched']);
    stopping.abort(new Error('shutting down'));
    expect(await runs[1]).toEqual({ kind: 'delay', until: START });
  });

  test('are counted in one row for all', async () => {
    await runAll(fetchStage(), await discovered());
    const { rows } = await sql`select stage, outcome, units from runs`.execute(bench.runtime().store.db);
    expect(rows).toEqual([{ stage: 'fetch', outcome: 'done', units: NAMES.length }]);
  });
});

describe('a unit that cannot be saved with the others', () => {
  test('is tried alone and fails alone', async () => {
    const ids = await discovered();
    const bad = ids[2] ?? '';
    const saves: (readonly string[])[] = [];
    const undone: string[] = [];
    const stage = fetchStage(fetched, {
      saving: (batch) => {
        saves.push(batch);
        if (batch.includes(bad)) throw new Error('its row conflicts');
      },
      undone: (id) => undone.push(id),
    });
    const verdicts = await runAll(stage, ids);
    expect(verdicts.map(({ kind }) => kind)).toEqual(['complete', 'complete', 'retry', 'complete', 'complete']);
    expect(saves).toEqual([ids, ...ids.map((id) => [id])]);
    expect(await statusesOf(ids)).toEqual(['fetched', 'fetched', 'discovered', 'fetched', 'fetched']);
    expect(await snapshots.get(bench.runtime().store.db, bad)).toBeNull();
    expect(undone).toEqual([bad]);
    expect(bench.reports()).toHaveLength(ids.length);
    for (const id of ids) expect(await trailOf(id)).toHaveLength(1);
  });

  test('is tried alone after a conflict with another transaction', async () => {
    const ids = await discovered();
    let conflicts = 1;
    const stage = fetchStage(fetched, {
      saving: () => {
        if (conflicts-- > 0) throw Object.assign(new Error('deadlock detected'), { code: '40P01' });
      },
    });
    expect(await runAll(stage, ids)).toEqual(ids.map(() => DONE));
    expect(await statusesOf(ids)).toEqual(ids.map(() => 'fetched'));
  });

  test('and fails in the load does not stop the others from loading', async () => {
    const ids = await discovered();
    const stage = fetchStage(fetched, {
      loading: (batch) => {
        if (batch.includes(ids[0] ?? '')) throw new Error('its row cannot be read');
      },
    });
    const verdicts = await runAll(stage, ids);
    expect(verdicts.map(({ kind }) => kind)).toEqual(['retry', 'complete', 'complete', 'complete', 'complete']);
  });

  test('because it no longer waits is not changed, and the others are saved', async () => {
    const ids = await discovered();
    const { db } = bench.runtime().store;
    const undone: string[] = [];
    const stage = fetchStage(
      byTitle({
        b: async (...args) => {
          await db
            .updateTable('articles')
            .set({ status: 'skipped' })
            .where('id', '=', ids[1] ?? '')
            .execute();
          return fetched(...args);
        },
      }),
      { undone: (id) => undone.push(id) },
    );
    expect(await runAll(stage, ids)).toEqual(ids.map(() => DONE));
    expect(await statusesOf(ids)).toEqual(['fetched', 'skipped', 'fetched', 'fetched', 'fetched']);
    expect(codes()[ids[1] ?? '']).toBe('stale');
    expect(undone).toEqual([ids[1]]);
    expect((await bench.runtime().queues.depth('extract')).waiting).toBe(ids.length - 1);
  });
});

test('a store that is away puts off the whole batch, and no unit is tried alone', async () => {
  const ids = await discovered();
  const saves: (readonly string[])[] = [];
  const stage = fetchStage(fetched, {
    saving: (batch) => {
      saves.push(batch);
      throw Object.assign(new Error('terminating connection'), { code: '57P01' });
    },
  });
  const until = new Date(START.getTime() + 2_000);
  expect(await runAll(stage, ids)).toEqual(ids.map(() => ({ kind: 'delay', until })));
  expect(saves).toEqual([ids]);
  expect(await statusesOf(ids)).toEqual(ids.map(() => 'discovered'));
});

test('a second job for a unit in hand is put off, and the first run is not undone', async () => {
  const [id = ''] = await discovered();
  const undone: string[] = [];
  const stage = fetchStage(fetched, { undone: (one) => undone.push(one) });
  const again = { kind: 'delay', until: new Date(START.getTime() + 1_000) };
  expect(await runAll(stage, [id, id])).toEqual([DONE, again]);
  expect(await trailOf(id)).toHaveLength(1);
  expect(bench.reports().map(({ outcome, code }) => [outcome, code])).toEqual([
    ['later', 'in-hand'],
    ['done', 'fetched'],
  ]);
  expect(undone).toEqual([]);
  // A later run finds nothing to do.
  expect(await runAll(stage, [id])).toEqual([DONE]);
  expect(bench.reports().at(-1)).toMatchObject({ code: 'stale' });
});

test('units that fail together are recorded together, each with its own reason', async () => {
  const ids = await discovered();
  const stage = fetchStage(async ({ title }) => {
    throw newsloomError('http-refused', { url: `https://gazette.example/${title}`, status: 404 });
  });
  expect(await runAll(stage, ids)).toEqual(ids.map(() => DONE));
  expect(await statusesOf(ids)).toEqual(ids.map(() => 'failed'));
  const recorded = await openFailures();
  expect(recorded.map(({ unit_id, message }) => [unit_id, message]).sort()).toEqual(
    ids.map((id, n) => [id, expect.stringContaining(`https://gazette.example/${NAMES[n]}`)]).sort(),
  );
});

test('a failure that cannot be recorded makes its job wait, and no other', async () => {
  const ids = await discovered();
  const { db } = bench.runtime().store;
  const stage = fetchStage(byTitle({ a: throwing(newsloomError('http-refused', { url: 'x', status: 404 })) }));
  await sql`alter table failures rename to failures_away`.execute(db);
  const verdicts = await runAll(stage, ids).finally(() =>
    sql`alter table failures_away rename to failures`.execute(db),
  );
  expect(verdicts.map(({ kind }) => kind)).toEqual(['delay', ...ids.slice(1).map(() => 'complete')]);
  expect(codes()[ids[0] ?? '']).toBe('failure-unrecorded');
  expect(await statusesOf(ids)).toEqual(['discovered', ...ids.slice(1).map(() => 'fetched')]);
});

test('units begin in the order of their jobs', async () => {
  const ids = await discover(bench.runtime(), ...Array.from({ length: 40 }, (_, n) => `n-${n}`));
  const begun: string[] = [];
  const runtime = bench.runtime();
  const many = { ...runtime, tuning: { ...runtime.tuning, concurrency: { fetch: 16 } } };
  const stage = fetchStage(async ({ id }) => {
    begun.push(id);
    return done('fetched', 'x');
  });
  const handle = stage.handler(many);
  await Promise.all(ids.map((id) => handle(jobOf(articleJob(id)), running)));
  expect(begun).toEqual(ids);
});
