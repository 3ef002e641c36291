import { createHttpClient, type HttpClient } from '@newsloom/http';
import { send, TEST_SERVERS, useTestWeb } from '@newsloom/http/testing';
import { articleJob, meanwhile, START, useStageBench } from '@newsloom/pipeline/testing';
import { articleIdOf, articles, type Db, snapshots } from '@newsloom/store';
import { place } from '@newsloom/store/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fetchStage } from './fetch-stage.ts';

const bench = useStageBench();
const { run, trailOf, openFailures, statusOf } = bench;
const web = useTestWeb();
const db = (): Db => bench.runtime().store.db;
const settings = {
  userAgent: 'newsloom/test',
  timeoutMs: 60_000,
  maxBytes: 1_000_000,
  hostSpacingMs: 1_000,
  allow: TEST_SERVERS,
};

let http: HttpClient;
beforeAll(() => {
  http = createHttpClient({ ...settings, now: () => START });
});
afterAll(() => http.close());

const ID = articleIdOf('dam');
const fetching = () => run(fetchStage({ http: settings }, http), articleJob(ID));

/** Announces articles. The path of a page is its name, such as /dam. */
const announce = (feedText: string | null, ...names: string[]) =>
  db()
    .transaction()
    .execute((transaction) =>
      articles.discover(
        transaction,
        null,
        ['dam', ...names].map((name) => ({
          identity: name,
          url: `${web.url()}/${name}`,
          title: `The ${name} is open`,
          outlet: null,
          publishedAt: START,
          byline: null,
          language: 'en',
          image: null,
          feedText,
        })),
        START,
      ),
    );

describe('a page that cannot be fetched', () => {
  test.each([
    [401, 'page-withheld'],
    [402, 'page-withheld'],
    [403, 'page-withheld'],
    [451, 'page-withheld'],
    [404, 'page-missing'],
    [410, 'page-missing'],
  ])('because of %i leaves the article its feed text', async (status, code) => {
    web.at('/dam', send(status));
    await announce('The dam above the old town was opened.');
    expect(await fetching()).toEqual({ kind: 'complete' });
    expect(await statusOf(ID)).toBe('fetched');
    expect(await trailOf(ID)).toEqual([{ stage: 'fetch', outcome: 'done', code }]);
    expect((await bench.runtime().queues.depth('extract')).waiting).toBe(1);
  });

  test.each([
    ['without a text in the feed', 404, null],
    ['with no word in the feed', 404, ' – '],
    ['without a text in the feed', 403, null],
    ['because the request is bad', 400, 'The dam above the old town was opened.'],
  ])('fails %s (%i)', async (_, status, feedText) => {
    web.at('/dam', send(status));
    await announce(feedText);
    await fetching();
    expect(await statusOf(ID)).toBe('failed');
    expect(await openFailures()).toEqual([expect.objectContaining({ stage: 'fetch', code: 'http-refused' })]);
  });
});

test('an article without an address keeps its feed text, without a request', async () => {
  await announce('The dam above the old town was opened.');
  await db().updateTable('articles').set({ url: null }).execute();
  expect(await fetching()).toEqual({ kind: 'complete' });
  expect(await statusOf(ID)).toBe('fetched');
  expect(await trailOf(ID)).toEqual([{ stage: 'fetch', outcome: 'done', code: 'no-page' }]);
  expect(web.requests()).toEqual([]);
});

test('a page whose article no longer waits is not kept', async () => {
  web.at('/dam', send(200, { 'content-type': 'text/html' }, '<p>The page.</p>'));
  await announce(null);
  const skip = (transaction: Db) => place(transaction, ID, 'skipped', { reason: 'discarded' });
  // The article is ended while the fetch waits for its slot.
  expect(await meanwhile(db(), skip, fetching)).toEqual({ kind: 'complete' });
  expect(await statusOf(ID)).toBe('skipped');
  expect(await snapshots.get(db(), ID)).toBeNull();
});

describe('a host', () => {
  /** Fetches the page of this name with spacing, as from another machine. */
  const fetchPolitely = (name: string) =>
    run(
      fetchStage({ http: settings }, http, () => false),
      articleJob(articleIdOf(name)),
    );
  const after = (ms: number) => new Date(START.getTime() + ms);
  const page = send(200, { 'content-type': 'text/html' }, '<p>The page.</p>');

  test('gets one request, and the next after its spacing', async () => {
    web.at('/dam', page);
    web.at('/bridge', page);
    await announce(null, 'bridge');
    expect(await fetchPolitely('dam')).toEqual({ kind: 'complete' });
    expect(await fetchPolitely('bridge')).toEqual({ kind: 'delay', until: after(settings.hostSpacingMs) });
    expect(await statusOf(articleIdOf('bridge'))).toBe('discovered');
    expect(web.requests()).toHaveLength(1);
    bench.pass(settings.hostSpacingMs);
    expect(await fetchPolitely('bridge')).toEqual({ kind: 'complete' });
    expect(await statusOf(articleIdOf('bridge'))).toBe('fetched');
  });

  test.each([
    ['too many requests', 429],
    ['no service', 503],
  ])('that asks for patience (%s) gets no request until then', async (_, status) => {
    web.at('/dam', send(status, { 'retry-after': '120' }));
    web.at('/bridge', page);
    await announce(null, 'bridge');
    expect(await fetchPolitely('dam')).toEqual({ kind: 'delay', until: after(120_000) });
    bench.pass(settings.hostSpacingMs);
    const verdict = await fetchPolitely('bridge');
    expect(verdict).toMatchObject({ kind: 'delay' });
    expect(verdict.kind === 'delay' && verdict.until >= after(120_000)).toBe(true);
    expect(web.requests()).toHaveLength(1);
  });

  test('that asks for three days of patience gets them', async () => {
    web.at('/dam', send(429, { 'retry-after': '120' }));
    await announce(null);
    bench.pass(71 * 3_600_000);
    expect(await fetching()).toMatchObject({ kind: 'delay' });
    bench.pass(3_600_000);
    expect(await fetching()).toEqual({ kind: 'complete' });
    expect(await statusOf(ID)).toBe('failed');
    expect(await openFailures()).toEqual([expect.objectContaining({ stage: 'fetch', code: 'deferred-too-long' })]);
  });

  test('of this machine needs no room between two pages', async () => {
    for (const path of ['/dam', '/bridge']) web.at(path, page);
    await announce(null, 'bridge');
    expect(await fetching()).toEqual({ kind: 'complete' });
    expect(await run(fetchStage({ http: settings }, http), articleJob(articleIdOf('bridge')))).toEqual({
      kind: 'complete',
    });
  });
});
