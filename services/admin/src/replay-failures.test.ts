import { newsloomError } from '@newsloom/errors';
import { articles, audit, trails } from '@newsloom/store';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { dump } from '../../../test/harness/dump.ts';
import { type Newsloom, openNewsloom } from '../../../test/harness/newsloom.ts';
import { listFailures } from './failure-list.ts';
import { replayFailures } from './replay-failures.ts';
import {
  adminOf,
  collect,
  everythingOf,
  failArticles,
  refusingFetch,
  untilFailed,
} from './testing/failing-newsroom.ts';

let newsloom: Newsloom;
beforeEach(async () => {
  newsloom = await openNewsloom('redis', { NEWSLOOM_LOG_LEVEL: 'silent' });
});
afterEach(() => newsloom.close());

const COUNT = 10;
const tenFailures = () => failArticles(newsloom, COUNT);
const statusesOf = async (ids: string[]) => (await articles.byIds(newsloom.db, ids)).map((article) => article.status);
const depth = (stage: string) => newsloom.runtime.queues.depth(stage);

describe('ten articles that failed', () => {
  test('a replay puts all of them back to their status and into the queue; a second one finds nothing', async () => {
    const ids = await tenFailures();
    expect(await depth('fetch')).toMatchObject({ waiting: 0, active: 0, delayed: 0 });
    const admin = adminOf(newsloom.runtime);
    const results = await collect(replayFailures(admin, { stage: 'fetch' }, { reason: 'the host is well again' }));

    expect(results.map((result) => result.outcome)).toEqual(Array(COUNT).fill('replayed'));
    expect(await articles.byIds(newsloom.db, ids)).toEqual(
      ids.map(() => expect.objectContaining({ status: 'discovered', reason: null })),
    );
    expect((await depth('fetch')).waiting).toBe(COUNT);
    expect(await listFailures(newsloom.db, {})).toEqual([]);
    expect(await listFailures(newsloom.db, { status: 'replayed' })).toHaveLength(COUNT);
    expect(admin.pauses).toEqual([]);
    const trail = await trails.of(newsloom.db, ids[0] ?? '');
    expect(trail[trail.length - 1]).toMatchObject({
      stage: 'admin',
      code: 'replayed',
      message: 'fetch, by ada: the host is well again',
    });
    expect(await audit.list(newsloom.db, 10)).toMatchObject([
      {
        actor: 'ada',
        action: 'failed.replay',
        details: { stage: 'fetch', reason: 'the host is well again', effect: { replayed: COUNT, queueAway: false } },
      },
    ]);

    const before = await dump(newsloom.db);
    expect(await collect(replayFailures(admin, { stage: 'fetch' }, { reason: null }))).toEqual([]);
    expect(await dump(newsloom.db)).toEqual(before);
    expect((await depth('fetch')).waiting).toBe(COUNT);
  });

  test('fail again with a new failure when the cause remains', async () => {
    await tenFailures();
    await collect(replayFailures(adminOf(newsloom.runtime), { stage: 'fetch' }, { reason: null }));
    const worker = newsloom.start([refusingFetch]);
    await untilFailed(newsloom.db, COUNT);
    await worker.stop(1_000);
    expect(await listFailures(newsloom.db, { status: 'replayed' })).toHaveLength(COUNT);
  });

  test('a dry run says what would be done and changes nothing at all', async () => {
    await tenFailures();
    const before = await everythingOf(newsloom);
    const results = await collect(
      replayFailures(adminOf(newsloom.runtime), { stage: 'fetch' }, { dryRun: true, reason: null }),
    );
    expect(results.map((result) => result.outcome)).toEqual(Array(COUNT).fill('would-replay'));
    expect(await everythingOf(newsloom)).toEqual(before);
  });

  test('two admins at once replay each failure once', async () => {
    await tenFailures();
    const results = await Promise.all(
      ['ada', 'bob'].map((actor) =>
        collect(replayFailures(adminOf(newsloom.runtime, actor), { stage: 'fetch' }, { reason: null })),
      ),
    );
    const replayed = results.flat().filter((result) => result.outcome === 'replayed');
    expect(replayed.map((result) => result.failureId).sort()).toHaveLength(COUNT);
    expect(new Set(replayed.map((result) => result.failureId)).size).toBe(COUNT);
    expect(results.flat().every(({ outcome }) => outcome === 'replayed' || outcome === 'already-closed')).toBe(true);
    expect((await depth('fetch')).waiting).toBe(COUNT);
    const effects = (await audit.list(newsloom.db, 10)).map(({ details }) => details.effect);
    expect(effects).toHaveLength(2);
    expect(effects).toEqual(expect.arrayContaining([expect.objectContaining({ queueAway: false })]));
  });

  test('limit and rate are kept', async () => {
    const ids = await tenFailures();
    const admin = adminOf(newsloom.runtime);
    const listed = await listFailures(newsloom.db, { limit: 4 });
    const results = await collect(replayFailures(admin, {}, { limit: 4, ratePerSecond: 8, reason: null }));
    expect(results.map((result) => result.failureId)).toEqual(listed.map((failure) => failure.id));
    expect(admin.pauses).toEqual([125, 125, 125]);
    expect((await statusesOf(ids)).filter((status) => status === 'discovered')).toHaveLength(4);
    expect((await depth('fetch')).waiting).toBe(4);
    expect(await collect(replayFailures(admin, {}, { limit: 0, reason: null }))).toEqual([]);
  });

  test('a replay that is stopped has done what it reported, and the audit says how much', async () => {
    const ids = await tenFailures();
    for await (const { outcome } of replayFailures(adminOf(newsloom.runtime), {}, { reason: null })) {
      expect(outcome).toBe('replayed');
      break;
    }
    expect((await statusesOf(ids)).filter((status) => status === 'discovered')).toHaveLength(1);
    expect(await audit.list(newsloom.db, 1)).toMatchObject([{ details: { chosen: COUNT, effect: { replayed: 1 } } }]);
  });

  test('without a queue they still wait in the store', async () => {
    const ids = await tenFailures();
    const admin = adminOf(newsloom.runtime);
    let tries = 0;
    const add = async () => {
      tries++;
      throw newsloomError('queue-unavailable', { reason: 'away' });
    };
    const away = { ...admin, queues: { ...admin.queues, add } };
    const results = await collect(replayFailures(away, {}, { reason: null }));
    expect(results.every((result) => result.outcome === 'replayed')).toBe(true);
    expect(new Set(await statusesOf(ids))).toEqual(new Set(['discovered']));
    expect(tries).toBe(1);
    expect(await audit.list(newsloom.db, 1)).toMatchObject([{ details: { effect: { queueAway: true } } }]);
  });
});
