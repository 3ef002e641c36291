import { newsloomError } from '@newsloom/errors';
import { createHttpClient, type HttpClient } from '@newsloom/http';
import { send, TEST_SERVERS, useTestWeb } from '@newsloom/http/testing';
import { meanwhile, START, useStageBench } from '@newsloom/pipeline/testing';
import { articleCounts, type Db, feedIdOf, feeds } from '@newsloom/store';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { pollStage } from './poll-stage.ts';

const bench = useStageBench();
const web = useTestWeb();
const db = (): Db => bench.runtime().store.db;
const INTERVAL_MS = 900_000;
const LIMIT = 3;
const after = (ms: number) => new Date(START.getTime() + ms);

let http: HttpClient;
beforeAll(() => {
  http = createHttpClient({
    userAgent: 'newsloom/test',
    timeoutMs: 60_000,
    maxBytes: 1_000_000,
    now: () => START,
    allow: TEST_SERVERS,
  });
});
afterAll(() => http.close());

const RSS = { 'content-type': 'application/rss+xml' };
/** A feed with an entry for each name. */
const feedOf = (...names: string[]): string =>
  `<rss version="2.0"><channel><title>Gazette</title>${names
    .map((name) => `<item><title>The ${name}</title><link>https://gazette.example/${name}</link></item>`)
    .join('')}</channel></rss>`;

const address = () => `${web.url()}/feed`;
/** Runs the stage over the feed. */
const look = (client = http) =>
  bench.run(pollStage({ pollIntervalMs: INTERVAL_MS, intakeLimit: LIMIT }, client), {
    feedId: feedIdOf(address()),
    traceId: 'trace-1',
  });

/** Polls the feed. Returns the outcome and the row of the feed. */
async function poll(client = http) {
  await feeds.add(db(), [{ url: address() }], START);
  const id = feedIdOf(address());
  const verdict = await look(client);
  const trail = await bench.trailOf(id);
  const row = await db().selectFrom('feeds').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  return { verdict, code: trail.at(-1)?.code, row };
}
const titles = async () =>
  (await db().selectFrom('articles').select('title').orderBy('title').execute()).map(({ title }) => title);

describe('a feed', () => {
  test('becomes articles that wait to be fetched, and is due again after its interval', async () => {
    web.at('/feed', send(200, RSS, feedOf('dam', 'bridge')));
    const { verdict, code, row } = await poll();
    expect([verdict, code]).toEqual([{ kind: 'complete' }, 'read']);
    expect(await titles()).toEqual(['The bridge', 'The dam']);
    expect((await bench.runtime().queues.depth('fetch')).waiting).toBe(2);
    expect(row).toMatchObject({ title: 'Gazette', status: 'active', error_count: 0 });
    expect(Number(row.next_poll_at)).toBeGreaterThanOrEqual(Number(after(INTERVAL_MS)));
  });

  test('waits while too many articles wait to be fetched, and is not asked meanwhile', async () => {
    web.at('/feed', send(200, RSS, feedOf('dam', 'bridge', 'harbour', 'ferry')));
    await poll();
    web.at('/feed', send(200, RSS, feedOf('strike')));
    bench.pass(2 * INTERVAL_MS);
    expect(await poll()).toMatchObject({ verdict: { kind: 'delay' }, code: 'intake-full' });
    expect(web.requests()).toHaveLength(1);
    // The limit is three waiting articles.
    await db().deleteFrom('articles').where('title', '=', 'The dam').execute();
    expect(await poll()).toMatchObject({ verdict: { kind: 'complete' }, code: 'read' });
    expect(await titles()).toContain('The strike');
  });

  test('begins a trace for each of its articles', async () => {
    web.at('/feed', send(200, RSS, feedOf('dam', 'bridge')));
    await poll();
    const jobs = (await bench.passedOn('fetch', 2)) as { articleId: string; traceId: string }[];
    expect(new Set(jobs.map(({ articleId }) => articleId)).size).toBe(2);
    expect(new Set(['trace-1', ...jobs.map(({ traceId }) => traceId)]).size).toBe(3);
  });

  test('that sends the same bytes again is unchanged, and new bytes are read', async () => {
    web.at('/feed', send(200, RSS, feedOf('dam')));
    await poll();
    bench.pass(2 * INTERVAL_MS);
    expect((await poll()).code).toBe('unchanged');
    web.at('/feed', send(200, RSS, feedOf('dam', 'bridge')));
    bench.pass(2 * INTERVAL_MS);
    expect((await poll()).code).toBe('read');
    expect(await titles()).toEqual(['The bridge', 'The dam']);
  });

  test('is requested with its validators, and keeps them after an answer without any', async () => {
    web.at(
      '/feed',
      send(200, { ...RSS, etag: '"one"', 'last-modified': 'Sun, 01 Mar 2026 11:00:00 GMT' }, feedOf('dam')),
    );
    await poll();
    web.at('/feed', send(304));
    for (const _ of [1, 2]) {
      bench.pass(2 * INTERVAL_MS);
      expect(await poll()).toMatchObject({ code: 'unchanged', row: { etag: '"one"' } });
      expect(web.requests().at(-1)?.headers).toMatchObject({
        'if-none-match': '"one"',
        'if-modified-since': 'Sun, 01 Mar 2026 11:00:00 GMT',
      });
    }
  });

  test('is recognised by its bytes after an answer without validators', async () => {
    web.at('/feed', send(200, { ...RSS, etag: '"one"' }, feedOf('dam')));
    await poll();
    web.at('/feed', send(304));
    bench.pass(2 * INTERVAL_MS);
    await poll();
    web.at('/feed', send(200, RSS, feedOf('dam')));
    bench.pass(2 * INTERVAL_MS);
    expect((await poll()).code).toBe('unchanged');
  });

  test('is requested without validators after an answer with bytes and no validators', async () => {
    web.at(
      '/feed',
      send(200, { ...RSS, etag: '"one"', 'last-modified': 'Sun, 01 Mar 2026 11:00:00 GMT' }, feedOf('dam')),
    );
    await poll();
    web.at('/feed', send(200, RSS, feedOf('dam', 'bridge')));
    bench.pass(2 * INTERVAL_MS);
    expect((await poll()).row).toMatchObject({ etag: null, last_modified: null });
  });

  test('that is gone is not polled any more', async () => {
    web.at('/feed', send(410));
    expect(await poll()).toMatchObject({ code: 'http-refused', row: { status: 'gone', error_count: 1 } });
    bench.pass(100 * INTERVAL_MS);
    expect(await poll()).toMatchObject({ verdict: { kind: 'complete' } });
    expect(web.requests()).toHaveLength(1);
  });

  test.each([
    ['does not exist', send(404), 'http-refused'],
    ['is not a feed', send(200, RSS, 'no feed at all'), 'feed-not-a-feed'],
  ])('that %s keeps its fault on its row and is polled again later each time', async (_, route, code) => {
    web.at('/feed', route);
    const first = await poll();
    expect(first).toMatchObject({ verdict: { kind: 'complete' }, code, row: { status: 'active', error_count: 1 } });
    bench.pass(10 * INTERVAL_MS);
    const second = await poll();
    expect(second.row.error_count).toBe(2);
    const waitOf = (row: typeof first.row) => Number(row.next_poll_at) - Number(row.polled_at);
    expect(waitOf(second.row)).toBeGreaterThan(waitOf(first.row));
    expect(await articleCounts(db())).toEqual([]);
  });

  test('that was paused while it was polled stays paused', async () => {
    web.at('/feed', send(200, RSS, feedOf('dam')));
    await feeds.add(db(), [{ url: address() }], START);
    const pause = (transaction: Db) => transaction.updateTable('feeds').set({ status: 'paused' }).execute();
    expect(await meanwhile(db(), pause, () => look())).toEqual({ kind: 'complete' });
    const row = await db().selectFrom('feeds').selectAll().executeTakeFirstOrThrow();
    expect(row).toMatchObject({ status: 'paused', polled_at: null, title: null });
    expect(await titles()).toEqual([]);
    expect(bench.reports().map(({ code }) => code)).toEqual(['stale']);
  });

  test('does not get a fault that is not of the web: the poll is retried', async () => {
    const error = newsloomError('stage-deadline', { stage: 'poll', ms: 60_000 });
    const { verdict, row } = await poll({
      get: () => Promise.reject(error),
      post: () => Promise.reject(error),
      close: async () => {},
    });
    expect(verdict).toEqual({ kind: 'retry', afterMs: 2_000 });
    expect(row).toMatchObject({ error_count: 0, polled_at: null });
  });

  test('of a host that asks for patience waits as long', async () => {
    web.at('/feed', send(429, { 'retry-after': '7200' }));
    const { code, row } = await poll();
    expect(code).toBe('http-throttled');
    expect(Number(row.next_poll_at)).toBeGreaterThanOrEqual(Number(after(7_200_000)));
  });

  test('that states its language and its ttl gets both into its row', async () => {
    const told = feedOf('dam').replace('<channel>', '<channel><language>de</language><ttl>120</ttl>');
    web.at('/feed', send(200, RSS, told));
    const { row } = await poll();
    expect(row.language).toBe('de');
    expect(Number(row.next_poll_at)).toBeGreaterThanOrEqual(Number(after(120 * 60_000)));
    expect((await db().selectFrom('articles').select('language').execute()).map(({ language }) => language)).toEqual([
      'de',
    ]);
  });

  test('has news only when it has new articles', async () => {
    web.at('/feed', send(200, RSS, feedOf('dam')));
    expect((await poll()).row.news_at).toEqual(START);
    bench.pass(2 * INTERVAL_MS);
    web.at('/feed', send(200, RSS, feedOf('dam').replace('Gazette', 'The Gazette')));
    expect(await poll()).toMatchObject({ code: 'read', row: { title: 'The Gazette', news_at: START } });
    bench.pass(2 * INTERVAL_MS);
    web.at('/feed', send(200, RSS, feedOf('bridge', 'dam')));
    expect((await poll()).row.news_at).toEqual(after(4 * INTERVAL_MS));
  });
});

describe('faults of entries', () => {
  const bare = '<item><title>Neither address nor text</title></item>';

  /** Polls the feed, and returns the details of the warnings that were logged. */
  async function warningsOf(body: string): Promise<unknown[]> {
    web.at('/feed', send(200, RSS, body));
    const warn = vi.spyOn(bench.runtime().log, 'warn');
    await poll();
    const warnings = warn.mock.calls.filter(([, message]) => message === 'the feed has faults');
    warn.mockRestore();
    return warnings.map(([details]) => details);
  }

  test('leave out these entries only, and the trail and the log say so', async () => {
    const body = feedOf('dam').replace('</channel>', `${bare}</channel>`);
    expect(await warningsOf(body)).toMatchObject([
      { feed: address(), dropped: 1, leftOut: ['Neither address nor text: it has neither address nor text'] },
    ]);
    expect(await titles()).toEqual(['The dam']);
    expect((await bench.trailOf(feedIdOf(address()))).map(({ code }) => code)).toEqual(['read-in-part']);
  });

  test('are logged for ten entries at most, and counted for all', async () => {
    const [line] = await warningsOf(feedOf().replace('</channel>', `${bare.repeat(12)}</channel>`));
    expect(line).toMatchObject({ dropped: 12, leftOut: { length: 10 } });
  });

  test('of the whole feed are logged too', async () => {
    expect(await warningsOf(feedOf('dam'))).toMatchObject([
      { dropped: 0, warnings: ['1 of 1 entries have no date that can be read'] },
    ]);
  });

  test('are not logged where there are none', async () => {
    const dated = feedOf('dam').replace('</item>', '<pubDate>Sun, 01 Mar 2026 10:00:00 GMT</pubDate></item>');
    expect(await warningsOf(dated)).toEqual([]);
  });
});
