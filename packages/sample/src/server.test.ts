import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadNewsroom } from './newsroom.ts';
import { type SampleServer, startSampleServer } from './server.ts';
import { parseHtml, parseXml } from './testing/dom.ts';
import { httpGet, textOf } from './testing/http-get.ts';

const { outlets } = loadNewsroom();
let server: SampleServer;
beforeAll(async () => {
  server = await startSampleServer({ anchor: new Date('2026-03-05T12:00:00Z') });
});
afterAll(() => server.stop());

const feedOf = (outletId: string) => server.feeds.find((feed) => feed.outletId === outletId)?.url ?? '';
const articlesOf = (outletId: string) => server.articles.filter((article) => article.outletId === outletId);

function linksOf(feed: string, base: string): string[] {
  if (base.endsWith('.json')) return JSON.parse(feed).items.map(({ url }: { url: string }) => url);
  const document = parseXml(feed);
  const links = [...document.querySelectorAll('item > link, entry > link')];
  return links.map((link) => new URL(link.getAttribute('href') ?? link.textContent ?? '', base).href);
}

describe.each(outlets)('$id', ({ id, feed: { encoding } }) => {
  test('every link of its feed leads to a page with the title and the text', async () => {
    const answer = await httpGet(feedOf(id));
    const feed = textOf(answer);
    expect(answer.status).toBe(200);
    const links = linksOf(feed, feedOf(id));
    expect(links.toSorted()).toEqual(
      articlesOf(id)
        .map(({ url }) => url)
        .toSorted(),
    );
    for (const link of links) {
      const article = server.articles.find(({ url }) => url === link);
      const answer = await httpGet(link);
      const page = parseHtml(textOf(answer));
      expect(answer.status).toBe(200);
      expect(page.querySelector('h1')?.textContent).toBe(article?.title);
      const paragraphs = [...page.querySelectorAll('p')].map(({ textContent }) => textContent);
      expect(paragraphs).toEqual(
        expect.arrayContaining(article?.paragraphs.slice(0, article.paywall ? 1 : undefined) ?? []),
      );
    }
    // A dozen pages are parsed with jsdom, which is slow on a machine that is busy.
  }, 30_000);

  test('feed and pages are in the charset that they declare', async () => {
    const feed = await httpGet(feedOf(id));
    const home = await httpGet(new URL('/', feedOf(id)).href);
    expect(feed.headers['content-type']).toMatch(new RegExp(`; charset=${encoding}$`));
    expect(home.headers['content-type']).toBe(`text/html; charset=${encoding}`);
    expect(parseHtml(textOf(home)).querySelector('meta[charset]')?.getAttribute('charset')).toBe(encoding);
    if (feedOf(id).endsWith('.xml')) expect(textOf(feed)).toMatch(`<?xml version="1.0" encoding="${encoding}"?>`);
  });

  test('no page of its site has a dead link', async () => {
    const [article] = articlesOf(id);
    const start = new URL('/', feedOf(id)).href;
    const found = new Set<string>();
    for (const url of [start, new URL('/about', start).href, article?.url ?? '']) {
      const page = parseHtml(textOf(await httpGet(url)));
      for (const element of page.querySelectorAll('a[href], img[src], link[href]')) {
        found.add(new URL(element.getAttribute('href') ?? element.getAttribute('src') ?? '', url).href);
      }
    }
    const answers = await Promise.all([...found].map(async (url) => ({ url, status: (await httpGet(url)).status })));
    expect(answers.filter(({ status }) => status !== 200)).toEqual([]);
  });

  test('an unchanged feed is not sent again', async () => {
    const { etag = '', 'last-modified': lastModified = '' } = (await httpGet(feedOf(id))).headers;
    for (const headers of [{ 'if-none-match': etag }, { 'if-modified-since': lastModified }]) {
      const answer = await httpGet(feedOf(id), { headers });
      expect(answer.status).toBe(304);
      expect(answer.body).toHaveLength(0);
      expect(answer.headers.etag).toBe(etag);
    }
    expect((await httpGet(feedOf(id), { headers: { 'if-none-match': '"older"' } })).status).toBe(200);
  });
});

test('a picture is well-formed and always the same', async () => {
  const [article] = server.articles;
  const url = new URL(`/images/${article?.slug}.svg`, article?.url).href;
  const picture = await httpGet(url);
  expect(parseXml(textOf(picture)).documentElement.getAttribute('aria-label')).toBe(article?.title);
  expect((await httpGet(url)).body).toEqual(picture.body);
});

test('other hosts list the outlets', async () => {
  const page = parseHtml(textOf(await httpGet(`${server.origin}/`)));
  const links = [...page.querySelectorAll('a')].map((link) => link.getAttribute('href'));
  expect(links).toEqual(expect.arrayContaining(server.feeds.map(({ url }) => new URL('/', url).href)));
  expect((await httpGet(`${server.origin}/world`)).status).toBe(404);
});

test('unknown paths, other methods and invalid addresses are refused', async () => {
  const feed = feedOf('harbour-times');
  expect((await httpGet(new URL('/nothing', feed).href)).status).toBe(404);
  const post = await httpGet(feed, { method: 'POST' });
  expect([post.status, post.headers.allow]).toEqual([405, 'GET, HEAD']);
  expect((await httpGet(feed, { headers: { host: 'not a host' } })).status).toBe(400);
  const head = await httpGet(feed, { method: 'HEAD' });
  expect(head.status).toBe(200);
  expect(head.body).toHaveLength(0);
  expect(Number(head.headers['content-length'])).toBe((await httpGet(feed)).body.length);
});

test('a fault lasts until it is removed, and the latest matching fault counts', async () => {
  const [faulty, well] = articlesOf('harbour-times').map(({ url }) => url);
  if (!faulty || !well) throw new Error('The Harbour Times has too few articles.');
  server.setFault(({ hostname }) => hostname === 'harbour-times.localhost', { status: 500 });
  server.setFault(({ href }) => href === well, null);
  expect((await httpGet(faulty)).status).toBe(500);
  expect((await httpGet(well)).status).toBe(200);
  server.setFault(() => true, null);
  expect((await httpGet(faulty)).status).toBe(200);
});

test('a hanging address answers nothing', async () => {
  const url = feedOf('delta-observer');
  server.setFault(({ href }) => href === url, 'hang');
  const client = new AbortController();
  const answer = httpGet(url, { signal: client.signal });
  const others = await httpGet(feedOf('lagoon-post'));
  expect(others.status).toBe(200);
  await expect.poll(() => server.requests(url).at(-1)?.status).toBeNull();
  client.abort();
  await expect(answer).rejects.toThrow();
  server.setFault(() => true, null);
});

test('requests are recorded in order', async () => {
  const url = feedOf('campus-world');
  const before = server.requests(url).length;
  const { etag = '' } = (await httpGet(url)).headers;
  await httpGet(url, { headers: { 'if-none-match': etag } });
  expect(server.requests(url).slice(before)).toEqual([
    { at: expect.any(Date), method: 'GET', url, userAgent: null, conditional: false, status: 200 },
    { at: expect.any(Date), method: 'GET', url, userAgent: null, conditional: true, status: 304 },
  ]);
  expect(server.requests().length).toBeGreaterThan(server.requests(url).length);
});

test('a taken port is a typed error, and a stopped server frees its port', async () => {
  const first = await startSampleServer({ anchor: new Date(0) });
  const again = { anchor: new Date(0), port: first.port };
  await expect(startSampleServer(again)).rejects.toMatchObject({ code: 'port-unavailable' });
  await first.stop();
  const second = await startSampleServer(again);
  expect(second.port).toBe(first.port);
  await second.stop();
});
