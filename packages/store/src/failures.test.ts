import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Db, Store } from './database.ts';
import type { FailureFilter, NewFailure } from './failures.ts';
import * as failures from './failures.ts';
import { at, HOUR, NOW, openTestStore } from './testing/test-store.ts';

let store: Store;
let db: Db;
beforeAll(async () => {
  store = await openTestStore();
  db = store.db;
});
afterAll(() => store.close());
beforeEach(async () => {
  await db.deleteFrom('failures').execute();
});

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
    await failures.record(db, failure('a1'), NOW);
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
    await failures.record(db, failure('a1'), NOW);
    await failures.record(db, failure('a1', { code: 'http-refused', attempts: 1, traceId: 'trace-2' }), at(HOUR));
    expect(await only()).toMatchObject({
      code: 'http-refused',
      attempts: 5,
      first_at: NOW,
      last_at: at(HOUR),
      trace_id: 'trace-2',
    });
  });

  test('of the same unit in another stage is another', async () => {
    await failures.record(db, failure('a1'), NOW);
    await failures.record(db, failure('a1', { stage: 'extract' }), NOW);
    expect(await failures.list(db, {})).toHaveLength(2);
  });

  test('is recorded once by many at once', async () => {
    await Promise.all(Array.from({ length: 10 }, () => failures.record(db, failure('a1', { attempts: 1 }), NOW)));
    expect(await only()).toMatchObject({ attempts: 10 });
  });

  test('is closed once', async () => {
    await failures.record(db, failure('a1'), NOW);
    const { id } = await only();
    expect((await Promise.all([close(id), close(id), close(id)])).filter(Boolean)).toHaveLength(1);
    expect(await close(id, 'discarded')).toBe(false);
    expect(await failures.list(db, {})).toEqual([]);
    expect(await failures.list(db, { status: 'replayed' })).toMatchObject([{ id }]);
    expect(await close(0)).toBe(false);
  });

  test('after a closed one is a new one', async () => {
    await failures.record(db, failure('a1'), NOW);
    const { id } = await only();
    await close(id);
    await failures.record(db, failure('a1', { attempts: 2 }), at(HOUR));
    expect(await only()).toMatchObject({ attempts: 2, first_at: at(HOUR), status: 'open' });
    expect((await only()).id).not.toBe(id);
  });
});

describe('the list of failures', () => {
  beforeEach(async () => {
    await failures.record(db, failure('a1'), NOW);
    await failures.record(db, failure('a2', { stage: 'extract', code: 'page-deadline', host: 'b.example' }), at(1));
    await failures.record(db, failure('a3', { host: null }), at(2));
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

  test('counts the open ones by stage and code, the many first', async () => {
    await close((await failures.list(db, { stage: 'extract' }))[0]?.id ?? 0);
    expect(await failures.countOpen(db)).toEqual([{ stage: 'fetch', code: 'http-timeout', count: 2 }]);
  });
});
