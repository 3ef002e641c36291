import { describe, expect, test, vi } from 'vitest';
import { eventsOf } from './event-stream.ts';
import { createClient, isApiError } from './index.ts';
import { json, refusal, scriptedFetch, stream } from './testing/scripted-fetch.ts';

/** The waits that the client asked for, in milliseconds. They end at once. */
const waits = vi.hoisted((): number[] => []);
vi.mock(import('./pause.ts'), () => ({ backoffMs: () => 1, pause: async (ms: number) => void waits.push(ms) }));

const URL_ = 'http://newsloom.test/';
const change = (cursor: number) => ({ cursor: String(cursor), kind: 'story.updated', storyId: `s${cursor}` });
const event = (cursor: number) => `id: ${cursor}\nevent: story.updated\ndata: ${JSON.stringify(change(cursor))}`;

const placeOf = ({ url }: { url: string }) => new URL(url).searchParams.get('after');
const pathOf = ({ url }: { url: string }) => new URL(url).pathname;

describe('requests', () => {
  test('have the parameters that are given, and the key', async () => {
    const { fetch, asked } = scriptedFetch(json({ stories: [], next: null }), json({ id: 'a/b' }));
    const client = createClient({ url: URL_, key: 'secret', fetch });
    await client.storyPage({ lang: 'en', q: 'a b', topic: undefined as never });
    await client.story('a/b');
    expect(asked.map(({ url }) => url)).toEqual([
      'http://newsloom.test/v1/stories?lang=en&q=a+b',
      'http://newsloom.test/v1/stories/a%2Fb',
    ]);
    expect(asked[0]?.init.headers).toEqual({ authorization: 'Bearer secret' });
  });

  test('reach every kind of answer, a feed as its text', async () => {
    const { fetch, asked } = scriptedFetch(
      json({ domain: 'gazette.example' }),
      json({ topics: [] }),
      json({ stages: [] }),
      new Response('<rss/>'),
      json({ id: 's1' }),
    );
    const client = createClient({ url: URL_, fetch });
    expect(await client.outlet('gazette.example/opinion')).toEqual({ domain: 'gazette.example' });
    expect(await client.aggregates({ since: '2026-08-01' })).toEqual({ topics: [] });
    expect(await client.status()).toEqual({ stages: [] });
    expect(await client.feed('rss', { topic: 'politics' })).toBe('<rss/>');
    expect(await client.story('s1', { fields: 'headline' })).toEqual({ id: 's1' });
    expect(asked.map(({ url }) => url.slice(URL_.length))).toEqual([
      'v1/outlets/gazette.example%2Fopinion',
      'v1/aggregates?since=2026-08-01',
      'v1/status',
      'v1/feeds/rss?topic=politics',
      'v1/stories/s1?fields=headline',
    ]);
  });

  test('end when an answer is not there in the given time', async () => {
    const fetch = (_url: string, { signal }: RequestInit) =>
      new Promise<Response>((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)));
    const client = createClient({ url: URL_, fetch, retries: 0, timeoutMs: 1 });
    await expect(client.story('s1')).rejects.toMatchObject({ code: 'unreachable' });
  });

  test('of a list go from page to page, only as far as they are needed', async () => {
    const page = (ids: string[], next: string | null) => json({ stories: ids.map((id) => ({ id })), next });
    const { fetch, asked } = scriptedFetch(page(['s1', 's2'], 'c2'), page(['s3'], 'c3'), page([], null));
    const ids: string[] = [];
    for await (const { id } of createClient({ url: URL_, fetch }).stories({ sort: 'new' })) ids.push(id);
    expect(ids).toEqual(['s1', 's2', 's3']);
    expect(asked.map(({ url }) => new URL(url).search)).toEqual([
      '?sort=new',
      '?sort=new&cursor=c2',
      '?sort=new&cursor=c3',
    ]);
    const short = scriptedFetch(page(['s1', 's2'], 'c2'));
    for await (const { id } of createClient({ url: URL_, fetch: short.fetch }).stories()) {
      expect(id).toBe('s1');
      break;
    }
  });

  test('are tried again after passing faults, when the API says', async () => {
    const { fetch, asked } = scriptedFetch(
      refusal(503, 'api-busy', { 'retry-after': '5' }),
      refusal(429, 'rate-limited', { 'retry-after': new Date(Date.now() + 50_000).toUTCString() }),
      new TypeError('fetch failed'),
      new Response('<html>', { status: 502 }),
      json({ id: 's1' }),
    );
    waits.length = 0;
    expect(await createClient({ url: URL_, fetch }).story('s1')).toEqual({ id: 's1' });
    expect(asked).toHaveLength(5);
    expect(waits).toEqual([5_000, expect.any(Number), 1, 1]);
    expect(waits[1]).toBeGreaterThan(60_000 / 2);
  });

  test.each([
    [refusal(404, 'not-found'), { code: 'not-found', status: 404, message: 'It is not-found.', remedy: 'Do better.' }],
    [
      json(
        { type: 'about:blank', title: 'Gone', detail: 'It went.', code: 'story-retracted', remedy: 'Drop it.' },
        410,
      ),
      { code: 'story-retracted', status: 410, message: 'It went.', remedy: 'Drop it.' },
    ],
    [new Response('<html>', { status: 403 }), { code: 'http-403', status: 403 }],
    [refusal(503, 'api-busy', { 'retry-after': '3600' }), { code: 'api-busy', retryAfterMs: 3_600_000 }],
  ])('fail at once with what will not pass: %#', async (answer, wanted) => {
    const { fetch } = scriptedFetch(answer);
    const error = await createClient({ url: URL_, fetch })
      .story('s1')
      .catch((error) => error);
    expect(isApiError(error)).toBe(true);
    expect(error).toMatchObject(wanted);
    expect(error.remedy).toBeTruthy();
  });

  test('fail in the end when nobody answers, or an answer breaks off', async () => {
    const broken = new Response('{"id":');
    const { fetch } = scriptedFetch(broken, new TypeError('fetch failed'));
    await expect(createClient({ url: URL_, fetch, retries: 1 }).story('s1')).rejects.toMatchObject({
      ...{ name: 'ApiError', code: 'unreachable', status: null },
    });
  });
});

describe('changes', () => {
  const take = async (script: ReturnType<typeof scriptedFetch>, count: number, after?: string) => {
    const seen: string[] = [];
    const client = createClient({ url: URL_, fetch: script.fetch, retries: 0 });
    for await (const { cursor } of client.changes(after === undefined ? {} : { after })) {
      seen.push(cursor);
      if (seen.length === count) break;
    }
    return seen;
  };

  test('go on after the id that came last, whatever breaks', async () => {
    const script = scriptedFetch(
      stream('retry: 2000\nid: 0', event(1), event(2), 'id: 3\nevent: story.upd'),
      new TypeError('fetch failed'),
      refusal(503, 'api-busy'),
      stream('retry: 2000\nid: 2', ': still here\nid: 7'),
      stream('id: 7', event(8)),
    );
    expect(await take(script, 3, '0')).toEqual(['1', '2', '8']);
    expect(script.asked.map(placeOf)).toEqual(['0', '3', '3', '3', '7']);
  });

  test('are asked for when streams give nothing, page by page', async () => {
    const script = scriptedFetch(
      stream(),
      stream(),
      json({ changes: [change(1), change(2)], next: '4', more: false }),
      new TypeError('fetch failed'),
      json({ changes: [], next: '5', more: false }),
      json({ changes: [change(6)], next: '6', more: false }),
    );
    expect(await take(script, 3, '0')).toEqual(['1', '2', '6']);
    expect(script.asked.map((one) => `${pathOf(one)} ${placeOf(one)}`)).toEqual([
      '/v1/changes/stream 0',
      '/v1/changes/stream 0',
      '/v1/changes 0',
      '/v1/changes 4',
      '/v1/changes 4',
      '/v1/changes 5',
    ]);
  });

  test('are streamed as long as nobody is there to say otherwise', async () => {
    const away = Array.from({ length: 6 }, () => new TypeError('fetch failed'));
    const script = scriptedFetch(...away, stream('id: 0', event(1)));
    expect(await take(script, 1)).toEqual(['1']);
    expect(new Set(script.asked.map(pathOf))).toEqual(new Set(['/v1/changes/stream']));
  });

  test('end with an error that will not pass, and without one when they are given up', async () => {
    await expect(take(scriptedFetch(refusal(410, 'cursor-expired')), 1, '99')).rejects.toMatchObject({
      code: 'cursor-expired',
    });
    const control = new AbortController();
    const { fetch } = scriptedFetch(stream('id: 0', event(1), event(2)));
    const seen: string[] = [];
    for await (const { cursor } of createClient({ url: URL_, fetch }).changes({ signal: control.signal })) {
      seen.push(cursor);
      control.abort();
    }
    expect(seen).toEqual(['1']);
  });

  test('of a stream that is silent for too long end with a fault', async () => {
    const silent = new ReadableStream<Uint8Array>();
    await expect(eventsOf(silent, 1).next()).rejects.toThrow('silent');
  });
});
