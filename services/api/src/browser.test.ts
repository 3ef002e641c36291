import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openApi } from './api.ts';
import { inventedStory } from './testing/invented-story.ts';
import { openTestApi, type TestApi } from './testing/test-api.ts';

let served: TestApi;

beforeAll(async () => {
  served = await openTestApi();
  await served.publish(...Array.from({ length: 20 }, (_, n) => inventedStory({ id: `s${n}` })));
});
afterAll(() => served.close());

describe('compression', () => {
  test.each([
    ['gzip', gunzipSync],
    ['br', brotliDecompressSync],
    ['zstd', zstdDecompressSync],
  ])('%s, of a kept answer too', async (encoding, unpack) => {
    const plain = await served.api.inject('/v1/stories');
    for (let n = 0; n < 2; n++) {
      const { headers, rawPayload } = await served.api.inject({
        url: '/v1/stories',
        headers: { 'accept-encoding': encoding },
      });
      expect(headers['content-encoding']).toBe(encoding);
      expect(headers.vary).toContain('accept-encoding');
      expect(unpack(rawPayload).toString()).toBe(plain.payload);
      expect(rawPayload.length).toBeLessThan(plain.rawPayload.length / 4);
    }
  });
});

describe('pages of other sites', () => {
  test('may read what configuration allows', async () => {
    const api = openApi({ ...served, corsOrigins: ['https://news.example'] });
    const ask = (origin: string) => api.inject({ url: '/v1/stories', headers: { origin } });
    expect((await ask('https://news.example')).headers).toMatchObject({
      'access-control-allow-origin': 'https://news.example',
      'access-control-expose-headers': expect.stringContaining('etag'),
    });
    expect((await ask('https://evil.example')).headers).not.toHaveProperty('access-control-allow-origin');
    const preflight = await api.inject({
      method: 'OPTIONS',
      url: '/v1/stories',
      headers: { origin: 'https://news.example', 'access-control-request-method': 'GET' },
    });
    expect(preflight.statusCode).toBe(204);
    await api.close();
    const open = openApi({ ...served, corsOrigins: ['*'] });
    const { headers } = await open.inject({ url: '/v1/stories', headers: { origin: 'https://any.example' } });
    expect(headers['access-control-allow-origin']).toBe('*');
    await open.close();
  });
});

describe('answers that can be asked for again', () => {
  test.each([
    '/v1/stories',
    '/v1/stories/s1',
    '/v1/stories/s1/versions',
    '/v1/changes',
    '/v1/aggregates',
    '/v1/feeds/rss',
    '/v1/feeds/opml',
  ])('%s has an ETag and is 304 when it is known', async (url) => {
    const { headers } = await served.get(url);
    expect(headers).toMatchObject({ etag: expect.stringMatching(/^W\/"/), 'cache-control': 'no-cache' });
    expect(await served.get(url, { 'if-none-match': String(headers.etag) })).toMatchObject({ status: 304, body: '' });
  });
});

describe('an error', () => {
  test.each([
    ['/v1/stories?limit=0', 400, 'request-invalid', 'limit'],
    ['/v1/stories?limits=3', 400, 'request-invalid', 'limits'],
    ['/v1/stories?cursor=x', 400, 'request-invalid', 'cursor'],
    ['/v1/stories/snever', 404, 'not-found', undefined],
  ])('%s is a problem document that names what is at fault', async (url, status, code, field) => {
    const { body, headers } = await served.get(url);
    expect(headers['content-type']).toContain('application/problem+json');
    expect(body).toMatchObject({
      type: 'about:blank',
      status,
      code,
      detail: body.error.message,
      remedy: body.error.remedy,
    });
    expect(body.field).toBe(field);
  });
});
