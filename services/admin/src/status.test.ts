import { newsloomError } from '@newsloom/errors';
import { enqueue } from '@newsloom/pipeline';
import { failures, feedIdOf, feeds, hosts, runs, trails } from '@newsloom/store';
import { place } from '@newsloom/store/testing';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Newsloom, openNewsloom } from '../../../test/harness/newsloom.ts';
import { feedsHealth } from './feed-health.ts';
import { replayFrom } from './replay-from.ts';
import { type StageStatus, statusOf } from './status.ts';
import { adminOf, announce } from './testing/failing-newsroom.ts';
import { traceOf } from './trace.ts';

let newsloom: Newsloom;
beforeEach(async () => {
  newsloom = await openNewsloom('redis', { NEWSLOOM_LOG_LEVEL: 'silent' });
});
afterEach(() => newsloom.close());

const stageOf = (stages: StageStatus[], name: string): StageStatus => {
  const found = stages.find(({ stage }) => stage === name);
  if (!found) throw new Error(`no stage ${name}`);
  return found;
};

test('waiting units are counted by stage, with their age and their jobs in all shards', async () => {
  const { db, runtime } = newsloom;
  const ids = await announce(db, 5);
  const now = new Date();
  const deduped = ids.slice(0, 3).map((id, index) => ({ id, shard: index === 0 ? 'rest' : 'en', traceId: 'test' }));
  for (const { id, shard } of deduped) await place(db, id, 'deduped', { shard }, now);
  await enqueue(runtime, 'cluster', deduped);
  const status = await statusOf({ ...runtime, now: () => new Date(now.getTime() + 60_000) });
  expect(stageOf(status.stages, 'cluster')).toMatchObject({
    waiting: 3,
    oldestSeconds: 60,
    queue: { waiting: 3, active: 0, delayed: 0, late: 0, paused: false },
  });
  expect(stageOf(status.stages, 'fetch')).toMatchObject({ waiting: 2, queue: { waiting: 0 } });
  expect(status).toMatchObject({ articles: { deduped: 3, discovered: 2 }, stories: 0 });
});

test('articles put off by a host are shown with the time, also in their traces', async () => {
  const { db, runtime } = newsloom;
  const [id = ''] = await announce(db, 2);
  const now = new Date();
  const until = new Date(now.getTime() + 3_600_000);
  await hosts.putOff(db, 'gazette.example', 1_000, until);
  const { putOff } = await statusOf({ ...runtime, now: () => now });
  expect(putOff).toEqual([{ stage: 'fetch', host: 'gazette.example', units: 2, until }]);
  const message = `until ${until.toISOString()}: It answered 429.`;
  const step = {
    at: now,
    stage: 'fetch',
    outcome: 'later',
    code: 'http-throttled',
    attempt: 1,
    ms: 1,
    message,
  } as const;
  await trails.append(db, [{ unitId: id, step }]);
  expect(await traceOf(db, id, now)).toMatchObject([
    { text: `It waits to be fetched. Fetch put it off until ${until.toISOString()}: It answered 429.` },
  ]);
});

test('rates count the units that stages ended', async () => {
  const { db, runtime } = newsloom;
  const now = new Date();
  const ended = (secondsAgo: number, done: number, failed: number) =>
    runs.append(db, 'fetch', { done, failed }, new Date(now.getTime() - secondsAgo * 1_000));
  await ended(10, 64, 0);
  await ended(30, 3, 2);
  await ended(1_800, 100, 7);
  await ended(3_700, 1_000, 1_000);
  const { stages } = await statusOf({ ...runtime, now: () => now });
  expect(stageOf(stages, 'fetch')).toMatchObject({
    lastMinute: { done: 67, failed: 2 },
    lastHour: { done: 167, failed: 9 },
  });
  expect(stages.filter(({ lastHour }) => lastHour.done > 0)).toHaveLength(1);
});

test('rates count nothing that an admin did', async () => {
  const { db, runtime } = newsloom;
  await announce(db, 3);
  const { replayed } = await replayFrom(adminOf(runtime), 'fetch', {}, { reason: null });
  expect(replayed).toBe(3);
  const { stages } = await statusOf(runtime);
  expect(stages.filter(({ lastHour }) => lastHour.done > 0)).toEqual([]);
});

test('without a queue the store still answers', async () => {
  await announce(newsloom.db, 2);
  const away = () => Promise.reject(newsloomError('queue-unavailable', { reason: 'ECONNREFUSED' }));
  const queues = { ...newsloom.runtime.queues, depth: away, ping: away };
  const { stages, queueAway } = await statusOf({ ...newsloom.runtime, queues });
  expect(queueAway).toBe('The queue does not answer: ECONNREFUSED.');
  expect(stages.map(({ queue }) => queue)).toEqual(stages.map(() => null));
  expect(stageOf(stages, 'fetch').waiting).toBe(2);
});

test('open failures and the health of feeds', async () => {
  const { db, runtime } = newsloom;
  const now = new Date();
  await feeds.add(
    db,
    ['new', 'well', 'failing', 'gone'].map((name) => ({ url: `https://${name}.example/feed` })),
    now,
  );
  const idOf = (name: string) => feedIdOf(`https://${name}.example/feed`);
  const nothing = { title: null, language: null, etag: null, lastModified: null, bodyHash: null };
  await feeds.savePoll(db, idOf('well'), { ...nothing, nextPollAt: now }, now);
  const error = { code: 'http-timeout', message: 'It did not answer.', nextPollAt: now };
  await feeds.saveFailedPoll(db, idOf('failing'), { ...error, status: 'active' }, now);
  await feeds.saveFailedPoll(db, idOf('failing'), { ...error, status: 'active' }, now);
  await feeds.saveFailedPoll(db, idOf('gone'), { ...error, code: 'http-refused', status: 'gone' }, now);
  const failure = { stage: 'poll', unit: 'feed', code: 'worker-lost', message: 'm', remedy: 'r' } as const;
  await failures.record(db, [{ ...failure, unitId: idOf('new'), host: null, attempts: 1, traceId: null }], now);

  expect(await statusOf(runtime)).toMatchObject({
    feeds: { active: 3, failing: 1, quiet: 0, paused: 0, gone: 1 },
    openFailures: [{ stage: 'poll', code: 'worker-lost', count: 1 }],
  });
  expect(await feedsHealth(db, now)).toMatchObject([
    {
      url: 'https://failing.example/feed',
      health: 'failing',
      errorCount: 2,
      code: 'http-timeout',
      nextPollAt: now,
      remedy: expect.stringContaining('NEWSLOOM_HTTP_TIMEOUT_MS'),
    },
    {
      url: 'https://gone.example/feed',
      health: 'gone',
      errorCount: 1,
      code: 'http-refused',
      nextPollAt: null,
      remedy: 'If it is there again: `newsloom feeds resume https://gone.example/feed`.',
    },
    { url: 'https://new.example/feed', health: 'new', lastPollAt: null },
    { url: 'https://well.example/feed', health: 'well', lastSuccessAt: now, errorCount: 0, remedy: null },
  ]);
  expect(await traceOf(db, 'https://failing.example/feed', now)).toMatchObject([
    { unit: 'feed', code: 'http-timeout', remedy: expect.stringContaining('NEWSLOOM_HTTP_TIMEOUT_MS') },
  ]);
});
