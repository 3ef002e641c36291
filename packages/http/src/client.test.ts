import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { serve } from './testing/test-server.ts';
import { LIMIT, pour, type Route, running, send, useTestWeb } from './testing/test-web.ts';

/** Short, because a test waits until it is over. */
const TIMEOUT_MS = 300;

const web = useTestWeb();
const { get } = web;

describe('an answer', () => {
  test('comes with its headers and the address that gave it', async () => {
    web.at(
      '/page',
      send(
        200,
        {
          'content-type': 'text/html; charset=utf-8',
          etag: '"1"',
          'last-modified': 'Sun, 01 Mar 2026 11:00:00 GMT',
          'cache-control': 'max-age=60',
        },
        'grüße',
      ),
    );
    expect(await get('/page?a=b#c')).toEqual({
      status: 200,
      url: `${web.url()}/page?a=b#c`,
      contentType: 'text/html; charset=utf-8',
      etag: '"1"',
      lastModified: 'Sun, 01 Mar 2026 11:00:00 GMT',
      cacheControl: 'max-age=60',
      body: Buffer.from('grüße'),
    });
  });

  test('may have neither headers nor a body', async () => {
    web.at('/none', send(204));
    expect(await get('/none')).toMatchObject({ status: 204, contentType: null, etag: null, body: new Uint8Array() });
  });

  test.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
  ])('packed with %s comes unpacked', async (encoding, pack) => {
    web.at('/packed', send(200, { 'content-encoding': encoding }, pack('x'.repeat(5_000))));
    expect(Buffer.from((await get('/packed')).body).toString()).toBe('x'.repeat(5_000));
  });

  test('that is cut off is a passing fault', async () => {
    web.at('/half', (_request, response) => {
      response.writeHead(200, { 'content-length': '1000' }).write('half');
      setImmediate(() => response.destroy());
    });
    await expect(get('/half')).rejects.toMatchObject({ code: 'http-unreachable', fault: 'retry' });
  });

  test('that cannot be unpacked is a passing fault', async () => {
    web.at('/broken', send(200, { 'content-encoding': 'gzip' }, 'this is no gzip'));
    await expect(get('/broken')).rejects.toMatchObject({ code: 'http-unreachable', fault: 'retry' });
  });
});

describe('a request', () => {
  test('has user agent and accept headers, and nothing personal', async () => {
    web.at('/page', send(200, { 'set-cookie': 'id=1' }));
    await get('/page');
    await get('/page');
    for (const { method, headers } of web.requests()) {
      expect(method).toBe('GET');
      expect(headers).toMatchObject({
        'user-agent': 'newsloom/test (+https://a.example)',
        accept: 'text/html',
        'accept-encoding': 'gzip, br',
      });
      for (const name of ['cookie', 'referer', 'origin', 'authorization', 'if-none-match', 'if-modified-since']) {
        expect(headers).not.toHaveProperty(name);
      }
    }
  });

  test.each([
    ['a strong validator', '"abc"'],
    ['a weak one', 'W/"abc"'],
    ['one without quotes', 'abc-123'],
    ['one with a letter beyond ASCII', '"\u00e9\u00ff"'],
  ])('returns %s byte for byte', async (_, etag) => {
    const lastModified = 'sunday, 1-mar-26 about noon';
    web.at('/feed', (request, response) => {
      const isKnown =
        request.headers['if-none-match'] === etag && request.headers['if-modified-since'] === lastModified;
      response.writeHead(isKnown ? 304 : 200, { etag, 'last-modified': lastModified }).end();
    });
    const first = await get('/feed');
    expect(first).toMatchObject({ status: 200, etag, lastModified });
    const second = await get('/feed', { etag: first.etag, lastModified: first.lastModified });
    expect(second).toMatchObject({ status: 304, etag, body: new Uint8Array() });
  });

  test('without a validator is not answered by 304', async () => {
    web.at('/feed', send(304));
    await expect(get('/feed')).rejects.toMatchObject({ code: 'http-refused', params: { status: 304 } });
    await expect(get('/feed', { etag: null, lastModified: '' })).rejects.toMatchObject({ code: 'http-refused' });
  });

  test('reaches every name below localhost on this machine', async () => {
    web.at('/page', send(200, {}, 'here'));
    for (const host of ['localhost', 'gazette.localhost', 'www.gazette.LOCALHOST']) {
      expect(await get(`http://${host}:${web.port()}/page`)).toMatchObject({ status: 200 });
    }
    expect(web.requests().map(({ headers }) => headers.host)).toEqual(
      ['localhost', 'gazette.localhost', 'www.gazette.localhost'].map((host) => `${host}:${web.port()}`),
    );
  });

  test('does not send or show the login of an address', async () => {
    web.at('/page', send(401));
    const error = await get(`http://editor:secret@127.0.0.1:${web.port()}/page`).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'http-refused', params: { status: 401 } });
    expect(String(error)).not.toContain('secret');
    expect(web.requests()[0]?.headers).not.toHaveProperty('authorization');
  });
});

describe('a body', () => {
  const tooLarge = { code: 'http-too-large', fault: 'failed', params: { limit: LIMIT } };

  test('at exactly the limit is read', async () => {
    web.at('/page', send(200, {}, 'x'.repeat(LIMIT)));
    expect((await get('/page')).body.byteLength).toBe(LIMIT);
  });

  test('above the limit is refused by its announced length', async () => {
    web.at('/page', send(200, { 'content-length': String(LIMIT + 1) }, 'x'.repeat(LIMIT + 1)));
    await expect(get('/page')).rejects.toMatchObject(tooLarge);
  });

  test('without an end is cut off at the limit', async () => {
    web.at('/page', pour(200));
    await expect(get('/page')).rejects.toMatchObject(tooLarge);
  });

  test.each([
    ['gzip', gzipSync(Buffer.alloc(50_000_000))],
    ['br', brotliCompressSync(Buffer.alloc(50_000_000))],
  ])('that is huge when unpacked with %s is refused', async (encoding, packed) => {
    expect(packed.byteLength).toBeLessThan(60_000);
    web.at('/bomb', send(200, { 'content-encoding': encoding }, packed));
    await expect(get('/bomb')).rejects.toMatchObject(tooLarge);
  });
});

describe('a host that does not finish', () => {
  const timeout = { code: 'http-timeout', fault: 'retry', params: { ms: TIMEOUT_MS } };

  test.each<[string, Route]>([
    ['answers nothing', () => {}],
    ['sends headers and no body', (_request, response) => response.writeHead(200).flushHeaders()],
    [
      'sends a body for ever, a little at a time',
      (_request, response) => {
        const timer = setInterval(() => response.write('x'), 10);
        response.on('close', () => clearInterval(timer));
      },
    ],
    [
      'redirects, and then answers nothing',
      (request, response) => {
        if (!request.url?.includes('again')) response.writeHead(302, { location: '?again' }).end();
      },
    ],
  ])('and %s is a timeout', async (_, route) => {
    web.at('/slow', route);
    await expect(get('/slow', { client: web.client(TIMEOUT_MS) })).rejects.toMatchObject(timeout);
  });

  test('is abandoned when the caller aborts, with the reason of the caller', async () => {
    const asked = Promise.withResolvers<void>();
    web.at('/slow', () => asked.resolve());
    const caller = new AbortController();
    const reason = new Error('the deadline of the stage');
    const answer = get('/slow', { signal: caller.signal });
    await asked.promise;
    caller.abort(reason);
    await expect(answer).rejects.toBe(reason);
  });

  test('is abandoned when the caller aborts in the middle of the body', async () => {
    const asked = Promise.withResolvers<void>();
    web.at('/slow', (_request, response) => {
      response.writeHead(200).write('half');
      asked.resolve();
    });
    const caller = new AbortController();
    const reason = new Error('shutting down');
    const answer = get('/slow', { signal: caller.signal });
    await asked.promise;
    caller.abort(reason);
    await expect(answer).rejects.toBe(reason);
  });

  test('gets no request for a caller that has already aborted', async () => {
    const reason = new Error('shutting down');
    await expect(get('/page', { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    expect(web.requests()).toEqual([]);
  });
});

describe('no answer', () => {
  test('from a port where nothing listens', async () => {
    const closed = await serve(() => {});
    await closed.close();
    await expect(get(closed.url)).rejects.toMatchObject({
      code: 'http-unreachable',
      fault: 'retry',
      params: { host: `127.0.0.1:${closed.port}`, reason: 'ECONNREFUSED' },
    });
  });

  test('from a host that hangs up', async () => {
    web.at('/page', (request) => request.socket.destroy());
    await expect(get('/page')).rejects.toMatchObject({ code: 'http-unreachable' });
  });

  test.each([
    '',
    'page',
    '//host/page',
    'ftp://a.example/',
    'file:///etc/passwd',
    'data:text/html,x',
    'http://',
    'http://a b/',
  ])('from %j, which is not a web address', async (url) => {
    const answer = web.client(60_000).get({ url, accept: '*/*', signal: running });
    await expect(answer).rejects.toMatchObject({ code: 'http-bad-url', fault: 'failed', params: { url } });
  });
});
