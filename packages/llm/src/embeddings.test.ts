import type { ServerResponse } from 'node:http';
import { afterEach, describe, expect, test } from 'vitest';
import { type Embeddings, type EmbeddingsOptions, openEmbeddings } from './embeddings.ts';
import { type Asked, embed, type ModelServer, refuse, serveModel } from './testing/index.ts';

const START = Date.parse('2026-03-01T12:00:00.000Z');
const TEXTS = ['ferry', 'Fähre'];
const VECTORS = [
  [0.5, -1, 0.25],
  [0.25, -1, 0.5],
];

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

type Bench = { server: ModelServer; embeddings: Embeddings; pass(ms: number): void };

async function bench(
  answer: (response: ServerResponse, asked: Asked, count: number) => void,
  options: Partial<EmbeddingsOptions> = {},
): Promise<Bench> {
  let count = 0;
  let now = START;
  const server = await serveModel((asked, response) => answer(response, asked, ++count));
  const given = { url: server.url, key: 'hush', model: 'bge-m3', timeoutMs: 20_000, now: () => new Date(now) };
  const embeddings = openEmbeddings({ ...given, ...options });
  closing.push(embeddings.close, server.close);
  return {
    server,
    embeddings,
    pass: (ms) => {
      now += ms;
    },
  };
}

describe('texts', () => {
  test('are sent with the key and the model, and their vectors are read', async () => {
    const { server, embeddings } = await bench((response) => embed(response, VECTORS));
    expect(await embeddings.embed(TEXTS)).toEqual(VECTORS);
    expect(server.asked).toMatchObject([
      { path: '/v1/embeddings', authorization: 'Bearer hush', model: 'bge-m3', input: TEXTS },
    ]);
  });

  test.each(['', '/', '/embeddings', '/embeddings/', '/chat/completions'])(
    'go to the same address if the server is given with %j after it',
    async (end) => {
      const { server } = await bench((response) => embed(response, VECTORS));
      const embeddings = openEmbeddings({
        url: `${server.url}${end}`,
        key: null,
        model: 'bge-m3',
        timeoutMs: 20_000,
        now: () => new Date(START),
      });
      closing.push(embeddings.close);
      await embeddings.embed(TEXTS);
      expect(server.asked).toMatchObject([{ path: '/v1/embeddings', authorization: undefined }]);
    },
  );

  test.each<[string, unknown]>([
    [
      'in another order',
      [
        { index: 1, embedding: VECTORS[1] },
        { index: 0, embedding: VECTORS[0] },
      ],
    ],
    ['without an index', [{ embedding: VECTORS[0] }, { embedding: VECTORS[1] }]],
  ])('get their own vectors %s', async (_, data) => {
    const { embeddings } = await bench((response) => response.end(JSON.stringify({ data })));
    expect(await embeddings.embed(TEXTS)).toEqual(VECTORS);
  });

  test.each([429, 503])('are sent once more after %i', async (status) => {
    const { server, embeddings } = await bench((response, _, count) =>
      count === 1 ? refuse(response, status) : embed(response, VECTORS),
    );
    expect(await embeddings.embed(TEXTS)).toEqual(VECTORS);
    expect(server.asked).toHaveLength(2);
  });
});

const pairOf = (first: unknown, second: unknown = { index: 1, embedding: [1, 2, 3] }): string =>
  JSON.stringify({ data: [first, second] });
const ended = (body: string) => (response: ServerResponse) => void response.end(body);

describe('a fault', () => {
  test.each<[string, string, (response: ServerResponse) => void]>([
    ['a server that keeps failing', 'server-error', (response) => refuse(response, 500)],
    ['a server that wants to be left alone for long', 'server-error', (response) => refuse(response, 429, '3600')],
    ['a wrong key', 'refused', (response) => refuse(response, 401)],
    ['an unknown model', 'refused', (response) => refuse(response, 404)],
    ['a redirect', 'refused', (response) => response.writeHead(307, { location: '/elsewhere' }).end()],
    ['no JSON', 'answer-unusable', ended('<html>')],
    ['not a number', 'answer-unusable', ended('{"data": [{"embedding": [NaN, 1]}, {"embedding": [1, 1]}]}')],
    ['a number beyond all', 'answer-unusable', ended('{"data": [{"embedding": [1e999]}, {"embedding": [1]}]}')],
    ['a null among numbers', 'answer-unusable', ended(pairOf({ index: 0, embedding: [1, null, 3] }))],
    ['a text of base64', 'answer-unusable', ended(pairOf({ index: 0, embedding: 'AACAPw==' }))],
    ['an empty vector', 'answer-unusable', ended(pairOf({ index: 0, embedding: [] }))],
    ['a zero vector', 'answer-unusable', ended(pairOf({ index: 0, embedding: [0, 0, 0] }))],
    ['two dimensions', 'answer-unusable', ended(pairOf({ index: 0, embedding: [1, 2] }))],
    ['an index twice', 'answer-unusable', ended(pairOf({ index: 1, embedding: [1, 2, 3] }))],
    ['an index of no text', 'answer-unusable', ended(pairOf({ index: 7, embedding: [1, 2, 3] }))],
    ['a vector too few', 'answer-unusable', (response) => embed(response, VECTORS.slice(1))],
    ['a vector too many', 'answer-unusable', (response) => embed(response, [...VECTORS, [1, 2, 3]])],
    ['a chat', 'answer-unusable', ended('{"choices": []}')],
    ['a huge answer', 'answer-unusable', ended(' '.repeat(4_000_000))],
    ['a lost connection', 'unreachable', (response) => response.destroy()],
  ])('%s is embeddings-%s', async (_, code, answer) => {
    const { embeddings } = await bench((response) => answer(response));
    await expect(embeddings.embed(TEXTS)).rejects.toMatchObject({ code: `embeddings-${code}` });
  });

  test('says which: a text without an embedding is none of another length', async () => {
    const { embeddings } = await bench(ended(pairOf({ index: 1, embedding: [1, 2, 3] })));
    await expect(embeddings.embed(TEXTS)).rejects.toThrow('a text has no embedding');
  });

  test('nobody there is embeddings-unreachable', async () => {
    const { embeddings } = await bench(() => {}, { url: 'http://127.0.0.1:1/v1' });
    await expect(embeddings.embed(TEXTS)).rejects.toMatchObject({ code: 'embeddings-unreachable' });
  });

  test('no answer in time is embeddings-timeout', async () => {
    const { embeddings } = await bench(() => {}, { timeoutMs: 50 });
    await expect(embeddings.embed(TEXTS)).rejects.toMatchObject({ code: 'embeddings-timeout' });
  });
});

test('a server that failed three times rests, then it is tried', async () => {
  let isWell = false;
  const { embeddings, server, pass } = await bench((response) =>
    isWell ? embed(response, VECTORS) : refuse(response, 401),
  );
  for (let n = 0; n < 3; n++)
    await expect(embeddings.embed(TEXTS)).rejects.toMatchObject({ code: 'embeddings-refused' });
  await expect(embeddings.embed(TEXTS)).rejects.toMatchObject({
    code: 'embeddings-resting',
    message: expect.stringContaining('12:00:30'),
  });
  expect(server.asked).toHaveLength(3);
  isWell = true;
  pass(30_000);
  expect(await embeddings.embed(TEXTS)).toEqual(VECTORS);
});
