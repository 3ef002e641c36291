import { describe, expect, test } from 'vitest';
import { redirect, send, useTestWeb } from './testing/test-web.ts';

const web = useTestWeb();
const { get } = web;

describe('a redirect', () => {
  test('of any redirect status is followed', async () => {
    for (const [n, status] of [301, 302, 303, 307, 308].entries()) web.at(`/${n}`, redirect(`/${n + 1}`, status));
    web.at('/5', send(200, {}, 'at last'));
    expect(await get('/0')).toMatchObject({ status: 200, url: `${web.url()}/5`, body: Buffer.from('at last') });
    expect(web.requests().every(({ method }) => method === 'GET')).toBe(true);
  });

  test.each([
    ['from the root', '/b/page', '/b/page'],
    ['from its own path', 'page', '/a/page'],
    ['upwards', '../page', '/page'],
    ['to the same page with a query', '?id=1', '/a/start?id=1'],
    ['with spaces and umlauts', '/ü b', '/%C3%BC%20b'],
  ])('%s is relative to the address that gave it', async (_, location, path) => {
    web.at('/a/start', (request, response) => {
      if (request.url?.includes('?')) response.writeHead(200).end();
      else response.writeHead(302, { location: Buffer.from(location).toString('latin1') }).end();
    });
    for (const target of ['/b/page', '/a/page', '/page', '/%C3%BC%20b']) web.at(target, send(200));
    expect(await get('/a/start')).toMatchObject({ url: web.url() + path });
  });

  test('leads to another host', async () => {
    web.at('/start', redirect(`http://other.localhost:${web.port()}/page`));
    web.at('/page', send(200));
    expect(await get('/start')).toMatchObject({ url: `http://other.localhost:${web.port()}/page` });
    expect(web.requests()[1]?.headers.host).toBe(`other.localhost:${web.port()}`);
  });

  test('is followed ten times in a row, but not eleven times', async () => {
    for (let n = 0; n < 11; n++) web.at(`/${n}`, redirect(`/${n + 1}`));
    web.at('/11', send(200));
    expect(await get('/1')).toMatchObject({ status: 200 });
    await expect(get('/0')).rejects.toMatchObject({
      code: 'http-too-many-redirects',
      params: { url: `${web.url()}/0`, limit: 10 },
    });
  });

  test('in a circle ends', async () => {
    web.at('/a', redirect('/b'));
    web.at('/b', redirect('/a'));
    await expect(get('/a')).rejects.toMatchObject({ code: 'http-too-many-redirects', fault: 'failed' });
    expect(web.requests()).toHaveLength(11);
  });

  test('carries the validators along', async () => {
    web.at('/old', redirect('/new'));
    web.at('/new', (request, response) =>
      response.writeHead(request.headers['if-none-match'] === '"1"' ? 304 : 200).end(),
    );
    expect(await get('/old', { etag: '"1"' })).toMatchObject({ status: 304 });
  });

  test.each([
    ['a file', 'file:///etc/passwd'],
    ['a script', 'javascript:alert(1)'],
    ['no address at all', 'http://'],
  ])('to %s is refused', async (_, location) => {
    web.at('/start', redirect(location));
    await expect(get('/start')).rejects.toMatchObject({ code: 'http-bad-url', fault: 'failed' });
  });

  test('without a location is a fault', async () => {
    web.at('/start', send(302));
    await expect(get('/start')).rejects.toMatchObject({ code: 'http-refused', params: { status: 302 } });
  });
});
