import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { traceOf } from '@newsloom/admin';
import { queueNameOf, STAGE_NAMES } from '@newsloom/pipeline';
import { failures, feeds } from '@newsloom/store';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { newsloom as command } from '../harness/command.ts';
import { storedArticles } from '../harness/exported.ts';
import { type Newsloom, openNewsloom } from '../harness/newsloom.ts';
import { until } from '../harness/until.ts';

let newsloom: Newsloom;
let server: Server;
let origin: string;

const rss = (items: string): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>T</title>${items}</channel></rss>`;
const item = (path: string, description = ''): string =>
  `<item><title>Article ${path}</title><link>${origin}/${path}</link><description>${description}</description></item>`;
const PARAGRAPH = `<p>${'The harbour of Tessaly was closed for the night after the storm had passed over the coast. '.repeat(8)}</p>`;

/** Incompressible text, because index rows are limited to 2,704 compressed bytes. */
function noise(length: number): string {
  let text = '';
  for (let part = 0; text.length < length; part++) text += createHash('sha256').update(String(part)).digest('hex');
  return text.slice(0, length);
}

/** The answer of each address: malformed feeds and pages, and one good one of each. */
const answers: Record<string, (response: ServerResponse) => void> = {
  '/good.xml': (response) =>
    response.end(
      rss(['good', 'deep', 'binary', 'empty', 'huge', 'gone', 'loop', 'torn'].map((path) => item(path)).join('')),
    ),
  '/hostile.xml': (response) =>
    response.end(
      rss(
        `${item('fine')}<item><title>A</title><link>https://${noise(10_000)}.example/a</link></item>
        <item><title>${noise(1_000_000)}</title><link>${origin}/titled</link></item>`,
      ),
    ),
  '/html.xml': (response) => response.end('<html><body>Not here</body></html>'),
  '/empty.xml': (response) => response.end(''),
  '/torn.xml': (response) => response.end(rss(item('good')).slice(0, 90)),
  '/noise.xml': (response) => response.end(Buffer.alloc(50_000, 0xff)),
  '/bomb.xml': (response) =>
    response.end(
      `<!DOCTYPE r [<!ENTITY a "${'a'.repeat(1000)}"><!ENTITY b "${'&a;'.repeat(1000)}">]><rss><channel><title>&b;</title></channel></rss>`,
    ),
  '/large.xml': (response) => response.end(Buffer.alloc(6_000_000, 0x20)),
  '/gone.xml': (response) => response.writeHead(410).end(),
  '/cut.xml': (response) => response.destroy(),
  '/good': (response) =>
    response
      .setHeader('content-type', 'text/html')
      .end(`<html><body><article><h1>Storm</h1>${PARAGRAPH}</article></body></html>`),
  '/deep': (response) => response.setHeader('content-type', 'text/html').end('<div>'.repeat(100_000)),
  '/binary': (response) => response.setHeader('content-type', 'application/pdf').end(Buffer.alloc(10_000, 0x80)),
  '/empty': (response) => response.setHeader('content-type', 'text/html').end(''),
  '/huge': (response) => response.setHeader('content-type', 'text/html').end(Buffer.alloc(6_000_000, 0x61)),
  '/gone': (response) => response.writeHead(404).end(),
  '/loop': (response) => response.writeHead(302, { location: '/loop' }).end(),
  '/torn': (response) =>
    response.writeHead(200, { 'content-length': '1000000' }).write('<html>', () => response.destroy()),
};

beforeAll(async () => {
  server = createServer((request, response) =>
    (answers[request.url ?? ''] ?? ((other) => other.writeHead(404).end()))(response),
  );
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
beforeEach(async () => {
  newsloom = await openNewsloom();
  newsloom.start();
});
afterEach(() => newsloom.close());
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

test('invariant 9: bad feeds and bad pages are outcomes, and the good article is published', async () => {
  const names = ['good', 'html', 'empty', 'torn', 'noise', 'bomb', 'large', 'gone', 'cut'];
  await feeds.add(
    newsloom.db,
    names.map((name) => ({ url: `${origin}/${name}.xml` })),
    new Date(),
  );
  await newsloom.idle();

  const states = Object.fromEntries(
    (await feeds.list(newsloom.db)).map((feed) => [feed.url.slice(origin.length + 1), feed.error_code]),
  );
  expect(states).toMatchObject({
    'good.xml': null,
    'html.xml': 'feed-not-a-feed',
    'empty.xml': 'feed-not-a-feed',
    'noise.xml': 'feed-not-a-feed',
    'large.xml': 'http-too-large',
    'gone.xml': 'http-refused',
    'cut.xml': 'http-unreachable',
  });
  const ends: Record<string, string> = {};
  for (const { url, status, reason } of await storedArticles(newsloom.db))
    ends[(url ?? '').slice(origin.length + 1)] = `${status} ${reason}`;
  expect(ends).toEqual({
    good: 'published null',
    deep: 'failed page-too-complex',
    binary: 'failed page-not-html',
    empty: 'skipped no-text',
    huge: 'failed http-too-large',
    gone: 'failed http-refused',
    loop: 'failed http-too-many-redirects',
    torn: 'failed http-unreachable',
  });
  for (const { code, message, remedy, host } of await failures.list(newsloom.db, {})) {
    expect([code, message, remedy, host].every((part) => part)).toBe(true);
  }
});

test('invariant 9: an oversized entry is left out or cut, and the rest of its feed is read', async () => {
  await feeds.add(newsloom.db, [{ url: `${origin}/hostile.xml` }], new Date());
  const states = await until('the feed is polled', async () => {
    const feed = (await feeds.list(newsloom.db)).find(({ url }) => url.endsWith('/hostile.xml'));
    return feed?.polled_at ? feed : null;
  });
  expect(states).toMatchObject({ error_code: null, error_count: 0 });
  const trace = await traceOf(newsloom.db, `${origin}/hostile.xml`, new Date(), null);
  expect(JSON.stringify(trace)).toContain('unusable entries');
  const found = new Map<string, string>();
  for (const { url, title } of await storedArticles(newsloom.db))
    found.set((url ?? '').slice(origin.length + 1), title);
  expect(found.get('fine')).toBe('Article fine');
  expect(found.get('titled')).toBe(noise(1_000));
  expect([...found.keys()].filter((path) => path.includes('example'))).toEqual([]);
});

test('invariant 9: a job with an invalid payload is a failure with a remedy, in every stage', async () => {
  const queues = STAGE_NAMES.map((stage) => queueNameOf(stage, stage === 'cluster' ? 'en' : null));
  for (const queue of queues)
    await newsloom.runtime.queues.add(queue, [{ key: 'bad', data: { body: 'x', articleId: 7 } }]);
  const found = await until('a failure in every stage', async () => {
    const rows = await failures.list(newsloom.db, { code: 'job-invalid' });
    return rows.length === STAGE_NAMES.length ? rows : null;
  });
  expect(new Set(found.map(({ stage }) => stage))).toEqual(new Set(STAGE_NAMES));
  expect(found[0]?.remedy).toContain('reconciler');
});

test('invariant 9: a wrong configuration names the variable, what is wrong with it, and starts nothing', async () => {
  const { code, stderr, stdout } = await command(['worker', 'all'], {
    ...newsloom.environment,
    DATABASE_URL: 'mysql://here',
    NEWSLOOM_PORT: 'ninety',
  });
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(/DATABASE_URL: .*NEWSLOOM_PORT: /s);
});
