import { newsloomError } from '@newsloom/errors';
import { enqueue } from '@newsloom/pipeline';
import { articles, audit, failures, feedIdOf, feeds, steps, stories } from '@newsloom/store';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { dump } from '../../../test/harness/dump.ts';
import { type Newsloom, openNewsloom } from '../../../test/harness/newsloom.ts';
import { discardFailures } from './discard-failures.ts';
import { adminOf, announce, collect, refusingFetch, untilFailed } from './failing-newsroom.ts';
import { groupFailures, listFailures, showFailure } from './failure-list.ts';
import { replayFailures } from './replay-failures.ts';

let newsloom: Newsloom;
beforeEach(async () => {
  newsloom = await openNewsloom('redis', { NEWSLOOM_LOG_LEVEL: 'silent' });
});
afterEach(() => newsloom.close());

const COUNT = 10;

/** Ten articles that failed in fetch, for good and by the pipeline's own doing. */
async function tenFailures(): Promise<string[]> {
  const ids = await announce(newsloom.db, COUNT);
  await enqueue(
    newsloom.runtime,
    'fetch',
    ids.map((id) => ({ id })),
    'test',
  );
  const worker = newsloom.start([refusingFetch]);
  await untilFailed(newsloom.db, COUNT);
  await worker.stop(1_000);
  return ids;
}

/** A failure that no stage made here. */
const record = (failure: { stage: string; unit: 'feed' | 'article' | 'story'; unitId: string; code?: string }) =>
  failures.record(
    newsloom.db,
    { code: 'unexpected', message: 'm', remedy: 'r', host: null, attempts: 4, traceId: null, ...failure },
    new Date(),
  );

const statusesOf = async (ids: string[]) => (await articles.byIds(newsloom.db, ids)).map((article) => article.status);
const depth = (stage: string) => newsloom.runtime.queues.depth(stage);

/** Everything that a replay could change. */
const everything = async () => ({
  tables: await dump(newsloom.db),
  audit: await audit.list(newsloom.db, 100),
  trails: await Promise.all((await articlesIds()).map((id) => steps.of(newsloom.db, id))),
  queue: await depth('fetch'),
});
const articlesIds = async () => (await collect(articles.matching(newsloom.db, {}, 100))).flat();

describe('ten articles that failed', () => {
  test('are listed with code, message and remedy', async () => {
    const ids = await tenFailures();
    const listed = await listFailures(newsloom.db, { stage: 'fetch' });
    expect(listed.map((failure) => failure.unitId).sort()).toEqual([...ids].sort());
    expect(listed.find((failure) => failure.url === 'https://gazette.example/3')).toMatchObject({
      stage: 'fetch',
      unit: 'article',
      title: 'Article 3',
      code: 'http-refused',
      message: 'https://gazette.example/3 answered 404.',
      remedy: expect.stringContaining('discard it'),
      host: 'gazette.example',
      attempts: 1,
      status: 'open',
    });
    expect(await groupFailures(newsloom.db, {})).toMatchObject([
      { stage: 'fetch', code: 'http-refused', host: 'gazette.example', count: COUNT },
    ]);
  });

  test('are found by stage, code, host, time and limit', async () => {
    await tenFailures();
    const count = async (filter: Parameters<typeof listFailures>[1]) =>
      (await listFailures(newsloom.db, filter)).length;
    const hourAgo = new Date(Date.now() - 3_600_000);
    expect(await count({ code: 'http-refused', host: 'gazette.example', since: hourAgo })).toBe(COUNT);
    expect(await count({ stage: 'extract' })).toBe(0);
    expect(await count({ stage: '' })).toBe(0);
    expect(await count({ host: 'courier.example' })).toBe(0);
    expect(await count({ until: hourAgo })).toBe(0);
    expect(await count({ status: 'replayed' })).toBe(0);
    expect(await count({ limit: 3 })).toBe(3);
    expect(await count({ limit: 0 })).toBe(0);
  });

  test('one is shown with its article and trail', async () => {
    await tenFailures();
    const [first] = await listFailures(newsloom.db, { limit: 1 });
    const { failure, unit } = await showFailure(newsloom.db, first?.id ?? 0);
    expect(failure).toEqual(first);
    expect(unit).toMatchObject({ unit: 'article', id: failure.unitId, status: 'failed' });
    expect(unit?.trail.map(({ stage, outcome, code }) => ({ stage, outcome, code }))).toEqual([
      { stage: 'fetch', outcome: 'failed', code: 'http-refused' },
    ]);
    await expect(showFailure(newsloom.db, 999_999)).rejects.toMatchObject({ code: 'not-found' });
  });

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
    const trail = await steps.of(newsloom.db, ids[0] ?? '');
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

  test('fail again under a new failure when nothing has become better', async () => {
    await tenFailures();
    await collect(replayFailures(adminOf(newsloom.runtime), { stage: 'fetch' }, { reason: null }));
    const worker = newsloom.start([refusingFetch]);
    await untilFailed(newsloom.db, COUNT);
    await worker.stop(1_000);
    expect(await listFailures(newsloom.db, { status: 'replayed' })).toHaveLength(COUNT);
  });

  test('a dry run says what would be done and changes nothing at all', async () => {
    await tenFailures();
    const before = await everything();
    const results = await collect(
      replayFailures(adminOf(newsloom.runtime), { stage: 'fetch' }, { dryRun: true, reason: null }),
    );
    expect(results.map((result) => result.outcome)).toEqual(Array(COUNT).fill('would-replay'));
    const discards = await collect(
      discardFailures(adminOf(newsloom.runtime), { stage: 'fetch' }, { dryRun: true, reason: null }),
    );
    expect(discards.map((result) => result.outcome)).toEqual(Array(COUNT).fill('would-discard'));
    expect(await everything()).toEqual(before);
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

  test('a replay that is broken off has done what it said, and the audit says how much', async () => {
    const ids = await tenFailures();
    for await (const { outcome } of replayFailures(adminOf(newsloom.runtime), {}, { reason: null })) {
      expect(outcome).toBe('replayed');
      break;
    }
    expect((await statusesOf(ids)).filter((status) => status === 'discovered')).toHaveLength(1);
    expect(await audit.list(newsloom.db, 1)).toMatchObject([{ details: { chosen: COUNT, effect: { replayed: 1 } } }]);
  });

  test('without a queue they wait in the store all the same', async () => {
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

describe('a discard', () => {
  test('closes what matches, ends its article as skipped and is audited', async () => {
    const ids = await tenFailures();
    const [one] = await listFailures(newsloom.db, { limit: 1 });
    const id = one?.id ?? 0;
    const results = await collect(
      discardFailures(adminOf(newsloom.runtime), { ids: [id] }, { reason: 'gone for good' }),
    );
    expect(results).toEqual([{ failureId: id, unitId: one?.unitId, stage: 'fetch', outcome: 'discarded' }]);
    expect(await articles.byId(newsloom.db, one?.unitId ?? '')).toMatchObject({
      status: 'skipped',
      reason: 'discarded',
    });
    expect((await statusesOf(ids)).filter((status) => status === 'failed')).toHaveLength(COUNT - 1);
    expect(await failures.byId(newsloom.db, id)).toMatchObject({ status: 'discarded' });
    expect(await audit.list(newsloom.db, 10)).toMatchObject([
      { actor: 'ada', action: 'failed.discard', details: { reason: 'gone for good', effect: { discarded: 1 } } },
    ]);
    expect(
      await collect(discardFailures(adminOf(newsloom.runtime), { ids: [id] }, { reason: null })),
      'a second one finds nothing',
    ).toEqual([]);
  });

  test('of everything, without any criterion, is refused', async () => {
    await tenFailures();
    const before = await everything();
    await expect(
      collect(discardFailures(adminOf(newsloom.runtime), {}, { limit: 5, reason: null })),
    ).rejects.toMatchObject({ code: 'filter-empty' });
    expect(await everything()).toEqual(before);
  });
});

describe('a failure whose unit is not an article held up by it', () => {
  const replayAll = () => collect(replayFailures(adminOf(newsloom.runtime), {}, { reason: null }));

  test('of a job that named no unit: nothing to put back, and it stays until it is discarded', async () => {
    await record({ stage: 'fetch', unit: 'article', unitId: 'job-7', code: 'job-invalid' });
    expect(await replayAll()).toMatchObject([{ unitId: 'job-7', stage: 'fetch', outcome: 'no-unit' }]);
    expect(await listFailures(newsloom.db, {})).toMatchObject([{ unitId: 'job-7', url: null, status: 'open' }]);
    const [failure] = await listFailures(newsloom.db, {});
    expect(await showFailure(newsloom.db, failure?.id ?? 0)).toMatchObject({ unit: null });
    await collect(discardFailures(adminOf(newsloom.runtime), { code: 'job-invalid' }, { reason: null }));
    expect(await listFailures(newsloom.db, {})).toEqual([]);
  });

  test('of an article that went on meanwhile: closed, and the article left alone', async () => {
    const [id = ''] = await announce(newsloom.db, 1);
    await record({ stage: 'extract', unit: 'article', unitId: id });
    const before = await articles.byId(newsloom.db, id);
    expect(await replayAll()).toMatchObject([{ outcome: 'moved-on' }]);
    expect(await articles.byId(newsloom.db, id)).toEqual(before);
    expect(await listFailures(newsloom.db, {})).toEqual([]);
    expect((await depth('extract')).waiting).toBe(0);
  });

  test('of a stage that there is no more: nothing to put back', async () => {
    const [id = ''] = await announce(newsloom.db, 1);
    await record({ stage: 'translate', unit: 'article', unitId: id });
    expect(await replayAll()).toMatchObject([{ outcome: 'no-unit' }]);
  });

  test('of a feed: it is due now', async () => {
    await announce(newsloom.db, 0);
    const id = feedIdOf('https://gazette.example/feed');
    await record({ stage: 'poll', unit: 'feed', unitId: id });
    expect(await replayAll()).toMatchObject([{ unitId: id, outcome: 'replayed' }]);
    expect((await feeds.byId(newsloom.db, id))?.next_poll_at.getTime()).toBeLessThanOrEqual(Date.now());
    expect((await depth('poll')).waiting).toBe(1);
  });

  test('of a story that waits: it is due now; of one that does not: only closed', async () => {
    const later = new Date(Date.now() + 3_600_000);
    await newsloom.db.transaction().execute(async (transaction) => {
      for (const id of ['swaiting', 'sdone']) {
        await stories.touch(transaction, { id, shard: 'en', language: 'en', lastArticleAt: null }, new Date());
      }
      await stories.restUntil(transaction, 'swaiting', later);
      await stories.markPublished(transaction, 'sdone', 1);
    });
    await record({ stage: 'score', unit: 'story', unitId: 'swaiting' });
    await record({ stage: 'score', unit: 'story', unitId: 'sdone' });
    const results = await replayAll();
    expect(Object.fromEntries(results.map(({ unitId, outcome }) => [unitId, outcome]))).toEqual({
      swaiting: 'replayed',
      sdone: 'moved-on',
    });
    const story = await stories.byId(newsloom.db, 'swaiting');
    expect(story?.queued_at.getTime()).toBeLessThan(later.getTime());
    const { waiting, delayed } = await depth('score');
    expect(waiting + delayed).toBe(1);
  });
});
