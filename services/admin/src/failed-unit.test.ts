import { articles, failures, feedIdOf, feeds, stories, storyProgress } from '@newsloom/store';
import { place } from '@newsloom/store/testing';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Newsloom, openNewsloom } from '../../../test/harness/newsloom.ts';
import { discardFailures } from './discard-failures.ts';
import { listFailures, showFailure } from './failure-list.ts';
import { replayFailures } from './replay-failures.ts';
import { adminOf, announce, collect } from './testing/failing-newsroom.ts';

let newsloom: Newsloom;
beforeEach(async () => {
  newsloom = await openNewsloom('redis', { NEWSLOOM_LOG_LEVEL: 'silent' });
});
afterEach(() => newsloom.close());

/** Records a failure without running a stage. */
const record = (failure: { stage: string; unit: 'feed' | 'article' | 'story'; unitId: string; code?: string }) =>
  failures.record(
    newsloom.db,
    [{ code: 'unexpected', message: 'm', remedy: 'r', host: null, attempts: 4, traceId: null, ...failure }],
    new Date(),
  );

const depth = (stage: string) => newsloom.runtime.queues.depth(stage);

describe('a failure whose unit is not an article stopped by it', () => {
  const replayAll = () => collect(replayFailures(adminOf(newsloom.runtime), {}, { reason: null }));

  test('of a job that named no unit: nothing to put back, and it stays until it is discarded', async () => {
    await record({ stage: 'fetch', unit: 'article', unitId: 'job-7', code: 'job-invalid' });
    expect(await replayAll()).toMatchObject([{ unitId: 'job-7', stage: 'fetch', outcome: 'no-unit' }]);
    expect(await listFailures(newsloom.db, {})).toMatchObject([{ unitId: 'job-7', url: null, status: 'open' }]);
    const [failure] = await listFailures(newsloom.db, {});
    expect(await showFailure(newsloom.db, failure?.id ?? 0, new Date())).toMatchObject({ unit: null });
    await collect(discardFailures(adminOf(newsloom.runtime), { code: 'job-invalid' }, { reason: null }));
    expect(await listFailures(newsloom.db, {})).toEqual([]);
  });

  test('of an article that went on meanwhile: closed, and the article is not changed', async () => {
    const [id = ''] = await announce(newsloom.db, 1);
    await record({ stage: 'extract', unit: 'article', unitId: id });
    const before = await articles.byId(newsloom.db, id);
    expect(await replayAll()).toMatchObject([{ outcome: 'moved-on' }]);
    expect(await articles.byId(newsloom.db, id)).toEqual(before);
    expect(await listFailures(newsloom.db, {})).toEqual([]);
    expect((await depth('extract')).waiting).toBe(0);
  });

  test('of a published article: it can be run again, and a discard leaves it published', async () => {
    const [id = ''] = await announce(newsloom.db, 1);
    await place(newsloom.db, id, 'published', { story_id: 's1' }, new Date());
    await record({ stage: 'extract', unit: 'article', unitId: id });
    await collect(discardFailures(adminOf(newsloom.runtime), { stage: 'extract' }, { reason: null }));
    expect(await articles.byId(newsloom.db, id)).toMatchObject({ status: 'published' });
    expect(await listFailures(newsloom.db, {})).toEqual([]);
    await record({ stage: 'extract', unit: 'article', unitId: id });
    expect(await replayAll()).toMatchObject([{ outcome: 'replayed' }]);
    expect(await articles.byId(newsloom.db, id)).toMatchObject({ status: 'fetched', story_id: 's1' });
  });

  test('of a stage that no longer exists: nothing to put back', async () => {
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
      const both = ['swaiting', 'sdone'].map((id) => ({ id, shard: 'en', language: 'en', lastArticleAt: null }));
      await storyProgress.touch(transaction, both, new Date());
      await storyProgress.restUntil(transaction, ['swaiting'], later);
      await storyProgress.markPublished(transaction, [{ id: 'sdone', revision: 1 }]);
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

  test('of a feed, a story or a removed stage: a discard closes it and changes nothing else', async () => {
    const [article = ''] = await announce(newsloom.db, 1);
    const feed = feedIdOf('https://gazette.example/feed');
    await newsloom.db.transaction().execute(async (transaction) => {
      await storyProgress.touch(
        transaction,
        [{ id: 's1', shard: 'en', language: 'en', lastArticleAt: null }],
        new Date(),
      );
      await place(transaction, article, 'failed', { reason: 'unexpected' }, new Date());
    });
    await record({ stage: 'poll', unit: 'feed', unitId: feed });
    await record({ stage: 'score', unit: 'story', unitId: 's1' });
    await record({ stage: 'translate', unit: 'article', unitId: article });
    const look = () =>
      Promise.all([
        articles.byId(newsloom.db, article),
        feeds.byId(newsloom.db, feed),
        stories.byId(newsloom.db, 's1'),
      ]);
    const before = await look();
    const discards = await collect(
      discardFailures(adminOf(newsloom.runtime), { code: 'unexpected' }, { reason: null }),
    );
    expect(discards.map(({ unitId, outcome }) => [unitId, outcome]).sort()).toEqual(
      [article, feed, 's1'].map((id) => [id, 'discarded']).sort(),
    );
    expect(await listFailures(newsloom.db, {})).toEqual([]);
    expect(await look()).toEqual(before);
  });
});
