import { connect } from 'node:net';
import { apiKeys, articles, webhooks } from '@newsloom/store';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openApi } from './api.ts';
import { inventedStory } from './testing/invented-story.ts';
import { NOW, openTestApi, type TestApi } from './testing/test-api.ts';

let api: TestApi;
let app: ReturnType<typeof openApi>;
let port = 0;
/** The header with a key of the scope `admin`. */
let authorization = '';
const ids = { story: 's1', article: articles.importedIdOf('a1'), webhook: '', key: '' };

beforeAll(async () => {
  api = await openTestApi();
  const { db } = api.store;
  const { key, secret } = await apiKeys.add(db, { name: 'desk', scopes: ['admin'] }, NOW);
  authorization = `Bearer ${secret}`;
  const all = { kinds: [], languages: [], topics: [], outlets: [] };
  const webhook = await webhooks.add(db, { ...all, url: 'https://app.example/hook' }, NOW);
  Object.assign(ids, { webhook: webhook.id, key: key.id });
  const entry = { externalId: 'a1', url: null, title: 'Harbour', text: 'It is.', outlet: null, language: 'en' };
  await articles.importNew(db, [{ ...entry, publishedAt: NOW, wordCount: 2 }], NOW);
  await api.publish(inventedStory({ id: ids.story }));
  app = openApi(api);
  port = portOf(await app.listen({ host: '127.0.0.1', port: 0 }));
});
afterAll(async () => {
  await app.close();
  await api.close();
});

const portOf = (url: string): number => Number(new URL(url).port);

/** Sends bytes, and returns the status and the body of the first answer. */
const send = (...parts: (string | Uint8Array)[]) => sendTo(port, ...parts);
async function sendTo(to: number, ...parts: (string | Uint8Array)[]): Promise<{ status: number; body: string }> {
  const socket = connect(to, '127.0.0.1').setEncoding('utf8');
  let answer = '';
  socket.on('data', (text) => {
    answer += text;
  });
  // If the API refuses a request before reading all of it, the connection breaks after the answer.
  socket.on('error', () => {});
  for (const part of parts) socket.write(part);
  await new Promise((resolve) => socket.once('close', resolve));
  const [head = '', body = ''] = answer.split('\r\n\r\n');
  return { status: Number(head.split(' ')[1]), body };
}

const request = (line: string, ...headers: string[]): string =>
  [`${line} HTTP/1.1`, 'host: x', 'connection: close', `authorization: ${authorization}`, ...headers, '', ''].join(
    '\r\n',
  );

/** A request with a body as JSON. */
const posting = (body: string | Uint8Array, path = '/v1/webhooks'): (string | Uint8Array)[] => [
  request(`POST ${path}`, 'content-type: application/json', `content-length: ${Buffer.byteLength(body)}`),
  body,
];

async function expectProblem(answer: { status: number; body: string }, status: number, field?: string): Promise<void> {
  expect([answer.status, answer.body]).toEqual([status, expect.stringMatching(/^\{/)]);
  expect(JSON.parse(answer.body)).toMatchObject({
    ...{ status, code: expect.any(String), remedy: expect.any(String) },
    ...(field === undefined ? {} : { field }),
  });
  expect(await send(request('GET /healthz'))).toMatchObject({ status: 200 });
}

describe('a body is refused', () => {
  const hook = (text: string): string =>
    JSON.stringify({ url: 'https://app.example/', topics: ['?'] }).replace('?', text);

  test.each<[string, string | Uint8Array, number, string]>([
    ['that is nested deeply', `${'['.repeat(30_000)}${']'.repeat(30_000)}`, 400, 'body'],
    ['that is nested deeply in a field', `{"url": ${'['.repeat(30_000)}${']'.repeat(30_000)}}`, 400, 'url'],
    ['that is cut off', '{"url": "https://app.example/', 400, 'body'],
    ['that is nothing', '', 400, 'body'],
    ['that is no object', 'null', 400, 'body'],
    ['that is not UTF-8', Buffer.from(hook('\xff'), 'latin1'), 400, 'body'],
    ['with NUL', hook('\\u0000'), 400, 'topics.0'],
    ['with half a surrogate pair', hook('\\ud800'), 400, 'topics.0'],
    ['with another prototype', '{"url": "https://app.example/", "__proto__": {"url": "x"}}', 400, 'body'],
    ['with a number for a text', '{"url": 7}', 400, 'url'],
    ['with an unknown field', hook('a').replace('"topics"', '"topic"'), 400, 'topic'],
    [
      'with too many names',
      JSON.stringify({ url: 'https://app.example/', topics: Array(101).fill('a') }),
      400,
      'topics',
    ],
  ])('%s', async (_what, body, status, field) => {
    await expectProblem(await send(...posting(body)), status, field);
    expect(await webhooks.list(api.store.db)).toHaveLength(1);
  });

  test('of 10 MB, before it is read', async () => {
    const head = request('POST /v1/webhooks', 'content-type: application/json', 'content-length: 10000000');
    await expectProblem(await send(head), 413, 'body');
    // The sender may find the connection closed before it has read the answer.
    await send(head, Buffer.alloc(10_000_000, 'x'));
    expect(await send(request('GET /healthz'))).toMatchObject({ status: 200 });
  });

  test('of another type', async () => {
    const headers = ['content-type: application/xml', 'content-length: 4'];
    await expectProblem(await send(request('POST /v1/webhooks', ...headers), '<a/>'), 415, 'body');
  });

  test('in pieces beyond the limit, without a length', async () => {
    const piece = `${(60_000).toString(16)}\r\n${'x'.repeat(60_000)}\r\n`;
    const head = request('POST /v1/webhooks', 'content-type: application/json', 'transfer-encoding: chunked');
    await expectProblem(await send(head, piece, piece, '0\r\n\r\n'), 413, 'body');
  });
});

describe('an address is refused', () => {
  test.each<[string, number, string | undefined]>([
    ['/v1/stories?q=%ff', 400, 'q'],
    ['/v1/stories?q=caf%C3', 400, 'q'],
    ['/v1/stories?lang=en&%ff=1', 400, undefined],
    ['/v1/stories?q=a%00b', 400, 'q'],
    ['/v1/stories/%ff', 400, undefined],
    ['/v1/stories/%00', 400, 'id'],
    ['/v1/stories?topic[]=a', 400, 'topic[]'],
    ['/v1/stories?lang=en&lang=de', 400, 'lang'],
    ["/v1/stories/'%20or%201=1%20--", 404, undefined],
  ])('%s: %d', async (url, status, field) => {
    await expectProblem(await send(request(`GET ${url}`)), status, field);
  });

  /** The id of one kind of thing is unknown to the routes of another. */
  test.each<[string, keyof typeof ids]>([
    ['GET /v1/stories/ID', 'article'],
    ['GET /v1/stories/ID/versions', 'webhook'],
    ['GET /v1/stories/ID/diff?from=1', 'key'],
    ['GET /v1/articles/ID', 'story'],
    ['GET /v1/webhooks/ID/deliveries', 'key'],
    ['DELETE /v1/webhooks/ID', 'story'],
    ['DELETE /v1/keys/ID', 'webhook'],
  ])('%s with the id of another table: of %s', async (line, name) => {
    await expectProblem(await send(request(line.replace('ID', ids[name]))), 404);
  });

  test('with a cursor of another list or store', async () => {
    const story = { sort: 'new', key: '2026-08-01 09:00:00+00', id: ids.story };
    const cursorOf = (place: object) => Buffer.from(JSON.stringify(place)).toString('base64url');
    await expectProblem(await send(request(`GET /v1/stories?cursor=${cursorOf(story)}`)), 400, 'cursor');
    await expectProblem(await send(request('GET /v1/stories?cursor=1')), 400, 'cursor');
    await expectProblem(await send(request(`GET /v1/changes?after=${cursorOf(story)}`)), 400, 'after');
    await expectProblem(await send(request('GET /v1/changes?after=1000000')), 410, 'after');
    await expectProblem(await send(request('GET /v1/changes/stream?after=1000000')), 410, 'after');
    const body = JSON.stringify({ after: '1000000' });
    await expectProblem(await send(...posting(body, `/v1/webhooks/${ids.webhook}/replay`)), 410, 'after');
    const added = JSON.stringify({ url: 'https://app.example/', after: '1000000' });
    await expectProblem(await send(...posting(added)), 410, 'after');
  });
});

describe('a request is refused', () => {
  test.each<[string, number]>([
    ['PUT /v1/stories', 405],
    ['DELETE /v1/stories/s1', 405],
    ['PATCH /v1/keys', 405],
    ['GET /v1/keys/k1', 405],
    ['GET /mcp', 405],
    ['TRACE /v1/stories', 404],
    ['PROPFIND /v1/stories', 404],
    ['BREW /v1/stories', 400],
  ])('%s: %d', async (line, status) => {
    await expectProblem(await send(request(line)), status);
  });

  test.each<[string, string[]]>([
    ['one large header', [`x-one: ${'x'.repeat(100_000)}`]],
    ['thousands of headers', Array.from({ length: 5_000 }, (_, n) => `x-${n}: ${n}`)],
  ])('with %s', async (_what, headers) => {
    await expectProblem(await send(request('GET /v1/stories', ...headers)), 431);
  });

  test('that has two lengths', async () => {
    const lengths = ['content-length: 4', 'transfer-encoding: chunked'];
    await expectProblem(await send(request('POST /v1/webhooks', ...lengths), '0\r\n\r\n'), 400);
  });
});

test.each<[string, () => (string | Uint8Array)[]]>([
  ['the headers', () => ['GET /v1/stories HTTP/1.1\r\nhost: x\r\nx-slow: ']],
  ['the body', () => [...posting('x'.repeat(1_000)).slice(0, 1), '{']],
])('a caller who is slow with %s is refused', async (_what, parts) => {
  const impatient = openApi(api);
  const to = portOf(await impatient.listen({ host: '127.0.0.1', port: 0 }));
  // A millisecond; Node checks every two seconds.
  Object.assign(impatient.server, { headersTimeout: 1, requestTimeout: 1 });
  await expectProblem(await sendTo(to, ...parts()), 408);
  await impatient.close();
});
