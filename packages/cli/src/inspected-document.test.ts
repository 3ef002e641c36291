import { mkdir, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { newsloomError } from '@newsloom/errors';
import { createHttpClient, type HttpClient } from '@newsloom/http';
import { serve, TEST_SERVERS, type TestServer } from '@newsloom/http/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { documentsOf, type InspectedDocument, inspectInOrder } from './inspected-document.ts';

let folder = '';
let http: HttpClient;
let server: TestServer;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'newsloom-inspect-'));
  http = createHttpClient({
    userAgent: 'newsloom/test',
    timeoutMs: 60_000,
    maxBytes: 1_000,
    now: () => new Date(0),
    allow: TEST_SERVERS,
  });
  server = await serve((request, response) => {
    const found = request.url === '/feed';
    response.writeHead(found ? 200 : 500, { 'content-type': 'text/xml' }).end(found ? 'served' : '');
  });
});
afterAll(async () => {
  await Promise.all([http.close(), server.close()]);
  await rm(folder, { recursive: true, force: true });
});

async function file(name: string, content: string | Uint8Array = name): Promise<string> {
  await writeFile(join(folder, name), content);
  return join(folder, name);
}

/** Writes a manifest. */
const manifest = (name: string, ...lines: object[]): Promise<string> =>
  file(name, lines.map((line) => JSON.stringify(line)).join('\n'));

async function collect<T>(all: AsyncIterable<T>): Promise<T[]> {
  const collected: T[] = [];
  for await (const one of all) collected.push(one);
  return collected;
}

const show = async ({ url, body, contentType }: InspectedDocument) => ({
  url,
  text: Buffer.from(body).toString(),
  contentType,
});

/** The output lines of an inspection. */
const inspect = (inputs: string[], options: { manifest?: string; url?: string } = {}, look = show) =>
  collect(inspectInOrder(documentsOf(inputs, options), http, 2, look));

describe('an input', () => {
  test('may be a file, gzipped or not, with a file address unless another is given', async () => {
    const [plain, packed] = [await file('plain'), await file('packed', gzipSync('unpacked'))];
    expect(await inspect([plain, packed])).toEqual([
      { input: plain, url: pathToFileURL(plain).href, text: 'plain', contentType: null },
      { input: packed, url: pathToFileURL(packed).href, text: 'unpacked', contentType: null },
    ]);
    expect(await inspect([plain], { url: 'https://a.example/x' })).toMatchObject([{ url: 'https://a.example/x' }]);
  });

  test('may be an address, however its scheme is written', async () => {
    const input = `${server.url.replace('http', 'HTTP')}/feed`;
    expect(await inspect([input])).toEqual([
      { input, url: `${server.url}/feed`, text: 'served', contentType: 'text/xml' },
    ]);
  });

  test('that cannot be read gives an error on its line, and the others are inspected', async () => {
    const [plain, none] = [await file('plain'), join(folder, 'none')];
    const large = await file('large');
    await truncate(large, 50_000_001);
    const bomb = await file('bomb', gzipSync(Buffer.alloc(50_000_001)));
    const broken = await file('broken', Uint8Array.of(0x1f, 0x8b, 0));
    const unreadable = (input: string) => ({ input, error: { code: 'input-unreadable' } });
    expect(await inspect([none, large, plain, bomb, broken, folder])).toMatchObject([
      unreadable(none),
      unreadable(large),
      { input: plain, text: 'plain' },
      unreadable(bomb),
      unreadable(broken),
      unreadable(folder),
    ]);
  });

  test('that fails has a remedy without a replay, since nothing is stored', async () => {
    const page = await file('page');
    const refuse = () => Promise.reject(newsloomError('page-deadline', { ms: 100 }));
    const lines = [...(await inspect([`${server.url}/down`])), ...(await inspect([page], {}, refuse))];
    expect(lines).toMatchObject([{ error: { code: 'http-server-error' } }, { error: { code: 'page-deadline' } }]);
    expect(JSON.stringify(lines)).not.toContain('newsloom failed');
  });
});

describe('a manifest', () => {
  test('names files with their addresses and headers, after those of the command line', async () => {
    const [first, second] = [await file('first'), await file('second')];
    const list = await manifest(
      'list.jsonl',
      { file: second, url: 'https://a.example/x', headers: { 'Content-Type': 'text/html' } },
      { file: first },
    );
    expect(await inspect([first], { manifest: list, url: 'https://b.example/' })).toEqual([
      { input: first, url: 'https://b.example/', text: 'first', contentType: null },
      { input: second, url: 'https://a.example/x', text: 'second', contentType: 'text/html' },
      { input: first, url: pathToFileURL(first).href, text: 'first', contentType: null },
    ]);
  });

  test('has paths relative to its own folder or to the working directory', async () => {
    await mkdir(join(folder, 'pages'));
    await file('pages/beside');
    const list = await manifest('pages/list.jsonl', { file: 'beside' }, { file: 'package.json' });
    expect(await inspect([], { manifest: list })).toMatchObject([
      { input: 'beside', text: 'pages/beside' },
      { input: 'package.json', text: expect.stringContaining('newsloom') },
    ]);
  });

  test('with an invalid line is refused, with its number', async () => {
    const list = await manifest('faulty.jsonl', { file: 'plain' }, { url: 'https://a.example/' });
    await expect(inspect([], { manifest: list })).rejects.toMatchObject({
      code: 'line-invalid',
      message: expect.stringContaining('line 2: file'),
    });
  });
});

test('lines come in the order of the inputs, and only a few inputs are read at once', async () => {
  const inputs = await Promise.all(['a', 'b', 'c', 'd', 'e', 'f'].map((name) => file(name)));
  const last = Promise.withResolvers<void>();
  const begun: string[] = [];
  const look = async ({ body }: InspectedDocument) => {
    const text = Buffer.from(body).toString();
    begun.push(text);
    // The first ends only after the second and the third have begun.
    if (text === 'a') await last.promise;
    if (begun.length === 3) last.resolve();
    return { text };
  };
  const lines = collect(inspectInOrder(documentsOf(inputs, {}), http, 2, look));
  await last.promise;
  expect(begun.toSorted()).toEqual(['a', 'b', 'c']);
  expect(await lines).toEqual(inputs.map((input, n) => ({ input, text: 'abcdef'[n] })));
});
