import { connect } from 'node:net';
import { newsloomError } from '@newsloom/errors';
import { openLog, openMetrics } from '@newsloom/observability';
import { stageAfter } from '@newsloom/pipeline';
import { articles, changes, failures, feeds, openStore, outletDays, pingStore } from '@newsloom/store';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openApi } from './api.ts';
import { startApi } from './start-api.ts';
import { inventedStory } from './testing/invented-story.ts';
import { NOW, openTestApi, type TestApi } from './testing/test-api.ts';

let served: TestApi;

beforeAll(async () => {
  served = await openTestApi();
});
afterAll(() => served.close());

/** An API whose store is at a port where nothing listens. */
function withoutStore() {
  const store = openStore({ url: 'postgres://nobody:secret@127.0.0.1:1/none' });
  return openApi({
    store,
    metrics: openMetrics(),
    log: openLog({ level: 'silent' }),
    depths: async () => [],
    ready: async () => {
      await pingStore(store.db);
      return [];
    },
    version: '9.9.9',
    now: () => NOW,
    access: served.access,
  });
}

describe('errors', () => {
  test.each([
    ['GET', '/v1/nothing'],
    ['POST', '/v1/nothing'],
  ] as const)('%s %s is no route', async (method, url) => {
    const answer = await served.api.inject({ method, url });
    expect(answer.statusCode).toBe(404);
    expect(answer.json().error).toMatchObject({ code: 'route-unknown', remedy: expect.stringContaining('GET /') });
  });

  test.each([
    ['POST', '/v1/stories'],
    ['PUT', '/v1/stories'],
    ['PATCH', '/v1/changes'],
    ['DELETE', '/v1/stories/s1'],
    ['OPTIONS', '/v1/articles/a1'],
    ['POST', '/healthz'],
    ['POST', '/'],
  ] as const)('%s is no method of %s', async (method, url) => {
    const answer = await served.api.inject({ method, url, payload: 'x'.repeat(5_000) });
    expect(answer.statusCode).toBe(405);
    expect(answer.headers.allow).toBe('GET, HEAD');
    expect(answer.json().error).toMatchObject({ code: 'method-unknown', remedy: expect.stringContaining('GET') });
  });

  test('HEAD works wherever GET does', async () => {
    expect((await served.api.inject({ method: 'HEAD', url: '/healthz' })).statusCode).toBe(200);
  });

  test.each([
    ['that cannot be decoded', '/v1/stories/%ff', 400],
    ['with an endless id', `/v1/stories/${'s'.repeat(9_000)}`, 414],
  ])('refuses an address %s', async (_what, url, expected) => {
    const { status, body, headers } = await served.get(url);
    expect(status).toBe(expected);
    expect(body.error.code).toBe('request-invalid');
    expect(body.error.message.length).toBeLessThan(400);
    expect(headers['x-request-id']).toBeTruthy();
  });

  test('refuses a body', async () => {
    const answer = await served.api.inject({
      method: 'POST',
      url: '/v1/stories',
      headers: { 'content-type': 'application/json' },
      payload: 'x'.repeat(5_000),
    });
    expect(answer.statusCode).toBe(405);
    expect(answer.json().error.remedy).toBeTruthy();
  });

  test('keeps the details of a defect in the log', async () => {
    const broken = { ...served.store, db: served.store.db.withSchema('nowhere') };
    const api = openApi({ ...served, store: broken });
    const answer = await api.inject({ url: '/v1/changes', headers: { 'x-request-id': 'call-1' } });
    await api.close();
    const { statusCode: status, headers } = answer;
    const body = answer.json();
    expect(status).toBe(500);
    expect(body.error.code).toBe('unexpected');
    expect(body.error.message).toContain('call-1');
    expect(JSON.stringify(body)).not.toContain('nowhere');
    expect(headers).not.toHaveProperty('etag');
    expect(served.logged.some((line) => line.includes('call-1') && line.includes('nowhere'))).toBe(true);
  });

  test('says that the store is away, and when to come back', async () => {
    const api = withoutStore();
    const answer = await api.inject('/v1/stories');
    expect(answer.statusCode).toBe(503);
    expect(answer.headers['retry-after']).toBe('5');
    expect(answer.json().error.code).toBe('store-unavailable');
    expect(answer.body).not.toMatch(/127\.0\.0\.1|secret/);
    await api.close();
  });
});

describe('the request id', () => {
  test.each([
    ['call-7.a:b', true],
    ['two words', false],
    ['x'.repeat(65), false],
    ['"quoted"', false],
  ])('%s is kept: %s', async (given, kept) => {
    const { headers } = await served.get('/healthz', { 'x-request-id': given });
    expect(headers['x-request-id'] === given).toBe(kept);
    expect(String(headers['x-request-id'])).toMatch(/^[\w.:-]{1,64}$/);
  });

  test('is in the log line of an answer', async () => {
    await served.get('/v1/changes?limit=3', { 'x-request-id': 'call-8' });
    const lines = served.logged.filter((line) => line.includes('call-8')).map((line) => JSON.parse(line));
    expect(lines).toMatchObject([{ level: 'info', route: '/v1/changes', url: '/v1/changes?limit=3', status: 200 }]);
  });
});

describe('GET /healthz and /readyz', () => {
  test('answer when all is well', async () => {
    expect(await served.get('/healthz')).toMatchObject({ status: 200, body: { status: 'alive', version: '9.9.9' } });
    expect(await served.get('/readyz')).toMatchObject({ status: 200, body: { status: 'ready', warnings: [] } });
  });

  test('warn of what is nearly used up', async () => {
    const api = openApi({
      ...served,
      ready: async () => [newsloomError('queue-nearly-full', { percent: 83, most: 80 })],
    });
    const answer = await api.inject('/readyz');
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toMatchObject({ status: 'ready', warnings: [{ code: 'queue-nearly-full' }] });
    await api.close();
  });

  test('differ in alive and ready when the store is away', async () => {
    const api = withoutStore();
    expect((await api.inject('/healthz')).statusCode).toBe(200);
    const answer = await api.inject('/readyz');
    expect(answer.statusCode).toBe(503);
    expect(answer.json().error).toMatchObject({
      code: 'store-unavailable',
      message: expect.stringContaining('ECONNREFUSED'),
      remedy: expect.stringContaining('DATABASE_URL'),
    });
    await api.close();
  });

  test('name any other engine that is away', async () => {
    const ready = async () => {
      throw newsloomError('queue-unavailable', { reason: 'gone' });
    };
    const api = openApi({ ...served, ready });
    expect((await api.inject('/readyz')).json().error.code).toBe('queue-unavailable');
    await api.close();
  });
});

/** A line of an import, without its id. */
const LINE = {
  title: 'Vote',
  text: 'Text.',
  outlet: null,
  url: null,
  publishedAt: null,
  language: 'en',
  wordCount: 1,
};

describe('GET /metrics', () => {
  test('counts the units in the store at the time of the request', async () => {
    const minuteAgo = new Date(NOW.getTime() - 60_000);
    await articles.importNew(served.store.db, [{ ...LINE, externalId: 'one' }], minuteAgo);
    const failure = {
      unit: 'article' as const,
      unitId: 'a1',
      message: '',
      remedy: '',
      host: null,
      attempts: 1,
      traceId: null,
    };
    await failures.record(served.store.db, [{ ...failure, stage: 'fetch', code: 'http-refused' }], NOW);
    const { status, headers, body } = await served.get('/metrics');
    expect(status).toBe(200);
    expect(headers['content-type']).toContain('text/plain');
    const stage = stageAfter(articles.IMPORTED);
    expect(body).toContain(`newsloom_stage_waiting{stage="${stage}"} 1`);
    expect(body).toContain(`newsloom_stage_oldest_seconds{stage="${stage}"} 60`);
    expect(body).toContain('newsloom_stage_waiting{stage="fetch"} 0');
    expect(body).toContain('newsloom_failures_open{stage="fetch",code="http-refused"} 1');

    const [open] = await failures.list(served.store.db, {});
    if (open) await served.store.db.transaction().execute((db) => failures.close(db, open.id, 'discarded'));
    expect((await served.get('/metrics')).body).not.toContain('http-refused');
  });

  test('shows feeds, stories, changes, their lag, and the jobs of the queues', async () => {
    const depths = async () => [
      { stage: 'fetch' as const, depth: { waiting: 0, active: 0, delayed: 7, paused: true } },
    ];
    const own = await openTestApi();
    await feeds.add(own.store.db, [{ url: 'https://gazette.example/feed' }], NOW);
    const lastArticleAt = new Date(NOW.getTime() - 90_000).toISOString();
    await own.publish(inventedStory({ id: 'slag', lastArticleAt }));
    await own.store.db.updateTable('stories').set({ last_article_at: lastArticleAt }).execute();
    await articles.importNew(
      own.store.db,
      [{ ...LINE, externalId: 'seen', publishedAt: new Date(lastArticleAt) }],
      NOW,
    );
    await own.store.db
      .transaction()
      .execute((transaction) =>
        changes.append(transaction, [{ storyId: 'slag', version: 1, kind: 'story.created' }], NOW),
      );
    const drop = { outlet: 'a.example', kind: 'fewer', day: '2026-01-01', days: 1, amount: 0, usual: 20 } as const;
    await own.store.db.transaction().execute(async (transaction) => {
      await outletDays.count(transaction, drop.day);
      await outletDays.putDrops(transaction, drop.day, [drop], 5);
    });
    const api = openApi({ ...own, depths });
    const { body } = await api.inject('/metrics');
    for (const line of [
      'newsloom_feeds{state="active"} 1',
      'newsloom_feeds{state="quiet"} 0',
      'newsloom_outlets{state="judged"} 5',
      'newsloom_outlets{state="fewer"} 1',
      'newsloom_outlets{state="shorter"} 0',
      'newsloom_stories{status="active"} 1',
      'newsloom_seen_lag_seconds{quantile="0.5"} 90',
      'newsloom_seen_lag_seconds{quantile="0.95"} 90',
      'newsloom_story_lag_seconds{quantile="0.5"} 90',
      'newsloom_story_lag_seconds{quantile="0.95"} 90',
      'newsloom_queue_jobs{stage="fetch",state="delayed"} 7',
      'newsloom_stage_paused{stage="fetch"} 1',
    ]) {
      expect(body).toContain(line);
    }
    expect(body).toMatch(/newsloom_changes_total [1-9]/);
    await api.close();
    await own.close();
  });

  test('leaves out the queues alone while they are away', async () => {
    const depths = () => Promise.reject(newsloomError('queue-unavailable', { reason: 'gone' }));
    const api = openApi({ ...served, depths });
    const { body } = await api.inject('/metrics');
    expect(body).toContain('newsloom_feeds{state="active"}');
    expect(body).not.toContain('newsloom_queue_jobs{');
    await api.close();
  });

  test('leaves out figures of the store while the store is away', async () => {
    const api = withoutStore();
    const { statusCode, body } = await api.inject('/metrics');
    expect(statusCode).toBe(200);
    expect(body).toContain('newsloom_stage_outcomes_total');
    expect(body).not.toContain('newsloom_stage_waiting{');
    await api.close();
  });
});

describe('startApi', () => {
  test('listens, answers over the network, and stops', async () => {
    const running = await startApi({ ...served, port: 0 });
    const answer = await fetch(`${running.url}/healthz`);
    expect(await answer.json()).toMatchObject({ status: 'alive' });
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    await running.stop();
    await expect(fetch(`${running.url}/healthz`)).rejects.toThrow();
    expect(await pingStore(served.store.db)).toBeUndefined();
  });

  test('finishes an answer in hand while it stops', async () => {
    const { promise: released, resolve: release } = Promise.withResolvers<void>();
    const { promise: asked, resolve: isAsked } = Promise.withResolvers<void>();
    const ready = async () => {
      isAsked();
      await released;
      return [];
    };
    const running = await startApi({ ...served, ready, port: 0 });
    const answer = fetch(`${running.url}/readyz`);
    await asked;
    const stopped = running.stop();
    release();
    expect((await answer).status).toBe(200);
    await stopped;
  });

  test('says so when the port is taken', async () => {
    const running = await startApi({ ...served, port: 0 });
    const port = Number(new URL(running.url).port);
    const taken = startApi({ ...served, port });
    await expect(taken).rejects.toMatchObject({ code: 'listen-refused', message: expect.stringContaining(`${port}`) });
    await running.stop();
  });

  test.each([
    ['what is not HTTP', 'hello\r\n\r\n', '400'],
    ['an endless address', `GET /${'x'.repeat(40_000)} HTTP/1.1\r\nhost: x\r\n\r\n`, '431'],
  ])('refuses %s in the same shape', async (_what, sent, status) => {
    const running = await startApi({ ...served, port: 0 });
    const socket = connect(Number(new URL(running.url).port), '127.0.0.1');
    socket.end(sent);
    const chunks: string[] = [];
    for await (const chunk of socket) chunks.push(String(chunk));
    const [head = '', body = ''] = chunks.join('').split('\r\n\r\n');
    expect(head).toContain(`HTTP/1.1 ${status}`);
    expect(JSON.parse(body).error.code).toBe('request-invalid');
    await running.stop();
  });
});
