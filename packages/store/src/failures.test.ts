import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import type { FailureFilter, NewFailure } from './failures.ts';
import * as failures from './failures.ts';
import { anyText, stored } from './testing/any-text.ts';
import { at, HOUR, NOW, useTestStore } from './testing/test-store.ts';

const { db } = await useTestStore('failures');

const failure = (unitId: string, differences: Partial<NewFailure> = {}): NewFailure => ({
  stage: 'fetch',
  unit: 'article',
  unitId,
  code: 'http-timeout',
  message: 'It was too slow.',
  remedy: 'Wait.',
  host: 'a.example',
  attempts: 4,
  traceId: 'trace-1',
  ...differences,
});
const close = (id: number, status: 'replayed' | 'discarded' = 'replayed') =>
  db.transaction().execute((transaction) => failures.close(transaction, id, status));
const only = async () => {
  const [row, ...others] = await failures.list(db, {});
  if (!row || others.length > 0) throw new Error('not exactly one failure');
  return row;
};

describe('a failure', () => {
  test('is open, with everything that was known', async () => {
    await failures.record(db, [failure('a1')], NOW);
    expect(await only()).toMatchObject({
      stage: 'fetch',
      unit: 'article',
      unit_id: 'a1',
      code: 'http-timeout',
      message: 'It was too slow.',
      remedy: 'Wait.',
      host: 'a.example',
      attempts: 4,
      status: 'open',
      first_at: NOW,
      last_at: NOW,
      trace_id: 'trace-1',
    });
    expect(await failures.byId(db, (await only()).id)).toMatchObject({ unit_id: 'a1' });
  });

  test('of the same unit in the same stage is the same failure: the newest reason stands', async () => {
    await failures.record(db, [failure('a1')], NOW);
    await failures.record(db, [failure('a1', { code: 'http-refused', attempts: 1, traceId: 'trace-2' })], at(HOUR));
    expect(await only()).toMatchObject({
      code: 'http-refused',
      attempts: 5,
      first_at: NOW,
      last_at: at(HOUR),
      trace_id: 'trace-2',
    });
  });

  test('of the same unit in another stage is another', async () => {
    await failures.record(db, [failure('a1')], NOW);
    await failures.record(db, [failure('a1', { stage: 'extract' })], NOW);
    expect(await failures.list(db, {})).toHaveLength(2);
  });

  test('is recorded once by many at once', async () => {
    await Promise.all(Array.from({ length: 10 }, () => failures.record(db, [failure('a1', { attempts: 1 })], NOW)));
    expect(await only()).toMatchObject({ attempts: 10 });
  });

  test('takes any text, without characters that Postgres refuses', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, anyText, async (message, host) => {
        await db.deleteFrom('failures').execute();
        await failures.record(db, [failure('a1', { message, host })], NOW);
        expect(await only()).toMatchObject({ message: stored(message), host: stored(host) });
      }),
      { numRuns: 30 },
    );
  });

  test('is closed once', async () => {
    await failures.record(db, [failure('a1')], NOW);
    const { id } = await only();
    expect((await Promise.all([close(id), close(id), close(id)])).filter(Boolean)).toHaveLength(1);
    expect(await close(id, 'discarded')).toBe(false);
    expect(await failures.list(db, {})).toEqual([]);
    expect(await failures.list(db, { status: 'replayed' })).toMatchObject([{ id }]);
    expect(await close(0)).toBe(false);
  });

  test('after a closed one is a new one', async () => {
    await failures.record(db, [failure('a1')], NOW);
    const { id } = await only();
    await close(id);
    await failures.record(db, [failure('a1', { attempts: 2 })], at(HOUR));
    expect(await only()).toMatchObject({ attempts: 2, first_at: at(HOUR), status: 'open' });
    expect((await only()).id).not.toBe(id);
  });
});

test('the open failures of articles that are run again are closed, and no others', async () => {
  await failures.record(db, [failure('a1'), failure('a2'), failure('a3')], NOW);
  const [discarded] = await failures.list(db, { unitId: 'a1' });
  await close(discarded?.id ?? 0, 'discarded');
  await failures.record(db, [failure('a1', { stage: 'extract' })], NOW);
  await failures.record(db, [failure('a1', { stage: 'score', unit: 'story' })], NOW);
  await db.transaction().execute((transaction) => failures.closeOf(transaction, ['a1', 'a2']));
  const all = await db.selectFrom('failures').select(['stage', 'unit_id', 'status']).orderBy('id').execute();
  expect(all.map(({ stage, unit_id, status }) => `${stage} ${unit_id} ${status}`)).toEqual([
    'fetch a1 discarded',
    'fetch a2 replayed',
    'fetch a3 open',
    'extract a1 replayed',
    'score a1 open',
  ]);
});

describe('failures of many units at once', () => {
  test('are one each, with its own reason', async () => {
    await failures.record(
      db,
      [
        failure('a2', { code: 'http-refused', host: 'b.example' }),
        failure('a1', { attempts: 1, traceId: null }),
        failure('f1', { unit: 'feed', message: 'No feed.', remedy: 'Look.', host: null }),
      ],
      NOW,
    );
    const rows = new Map((await failures.list(db, {})).map((row) => [row.unit_id, row]));
    expect(rows.size).toBe(3);
    expect(rows.get('a1')).toMatchObject({ code: 'http-timeout', attempts: 1, trace_id: null, host: 'a.example' });
    expect(rows.get('a2')).toMatchObject({ code: 'http-refused', attempts: 4, trace_id: 'trace-1', host: 'b.example' });
    expect(rows.get('f1')).toMatchObject({ unit: 'feed', message: 'No feed.', remedy: 'Look.', host: null });
  });

  test('add up with those that are open, and leave those that are closed', async () => {
    await failures.record(db, [failure('a1'), failure('a2')], NOW);
    const closed = (await failures.list(db, { unitId: 'a2' }))[0]?.id ?? 0;
    await close(closed);
    const again = ['a3', 'a2', 'a1'].map((id) => failure(id, { code: 'http-refused', attempts: 2 }));
    await failures.record(db, again, at(HOUR));
    const open = new Map((await failures.list(db, {})).map((row) => [row.unit_id, row]));
    expect(open.size).toBe(3);
    expect(open.get('a1')).toMatchObject({ code: 'http-refused', attempts: 6, first_at: NOW, last_at: at(HOUR) });
    expect(open.get('a2')).toMatchObject({ code: 'http-refused', attempts: 2, first_at: at(HOUR) });
    expect(open.get('a3')).toMatchObject({ code: 'http-refused', attempts: 2, first_at: at(HOUR) });
    expect(await failures.byId(db, closed)).toMatchObject({ code: 'http-timeout', attempts: 4, status: 'replayed' });
  });

  test('add up when many record them at the same time', async () => {
    const ids = Array.from({ length: 20 }, (_, n) => `a${n}`);
    await Promise.all(
      Array.from({ length: 8 }, (_, n) => {
        const order = n % 2 ? ids : ids.toReversed();
        return failures.record(
          db,
          order.map((id) => failure(id, { attempts: 1 })),
          NOW,
        );
      }),
    );
    const rows = await failures.list(db, {});
    expect(rows.map(({ attempts }) => attempts)).toEqual(ids.map(() => 8));
  });

  test('of no units change nothing', async () => {
    await failures.record(db, [], NOW);
    expect(await failures.list(db, {})).toEqual([]);
  });
});

describe('the list of failures', () => {
  beforeEach(async () => {
    await failures.record(db, [failure('a1')], NOW);
    await failures.record(db, [failure('a2', { stage: 'extract', code: 'page-deadline', host: 'b.example' })], at(1));
    await failures.record(db, [failure('a3', { host: null })], at(2));
  });

  test.each<[string, FailureFilter, string[]]>([
    ['newest first', {}, ['a3', 'a2', 'a1']],
    ['by stage', { stage: 'extract' }, ['a2']],
    ['by code', { code: 'http-timeout' }, ['a3', 'a1']],
    ['by host', { host: 'a.example' }, ['a1']],
    ['from a time on', { since: at(1) }, ['a3', 'a2']],
    ['up to a time', { until: at(1) }, ['a1']],
    ['by unit', { unitId: 'a2' }, ['a2']],
    ['by several', { code: 'http-timeout', since: at(1) }, ['a3']],
    ['a few', { limit: 2 }, ['a3', 'a2']],
    ['none', { limit: 0 }, []],
    ['none of no ids', { ids: [] }, []],
    ['none that are closed', { status: 'discarded' }, []],
  ])('%s', async (_, filter, units) => {
    expect((await failures.list(db, filter)).map((row) => row.unit_id)).toEqual(units);
  });

  test('by id', async () => {
    const ids = (await failures.list(db, { host: 'b.example' })).map((row) => row.id);
    expect((await failures.list(db, { ids })).map((row) => row.unit_id)).toEqual(['a2']);
  });

  test('as their ids alone, in the same order', async () => {
    const rows = await failures.list(db, { code: 'http-timeout' });
    expect(await failures.ids(db, { code: 'http-timeout' })).toEqual(rows.map(({ id }) => id));
    expect(await failures.ids(db, { limit: 1 })).toEqual([rows[0]?.id]);
  });

  test('in groups, a few', async () => {
    await failures.record(db, [failure('a4')], at(3));
    const groups = (filter: FailureFilter) => failures.group(db, filter);
    expect((await groups({})).map(({ count }) => count)).toEqual([2, 1, 1]);
    expect(await groups({ limit: 1 })).toMatchObject([{ host: 'a.example', count: 2, firstAt: NOW, lastAt: at(3) }]);
    expect(await groups({ limit: 0 })).toEqual([]);
  });

  test('says since when, where that is before the failure', async () => {
    await failures.record(db, [failure('a5', { firstAt: at(-9) })], at(3));
    expect(await failures.list(db, { unitId: 'a5' })).toMatchObject([{ first_at: at(-9), last_at: at(3) }]);
  });

  test('counts the open ones by stage and code, the many first', async () => {
    await close((await failures.list(db, { stage: 'extract' }))[0]?.id ?? 0);
    expect(await failures.countOpen(db)).toEqual([{ stage: 'fetch', code: 'http-timeout', count: 2 }]);
  });
});
