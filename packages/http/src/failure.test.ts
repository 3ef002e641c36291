import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { connectionError, statusError } from './failure.ts';

const NOW = new Date('2026-03-01T12:00:00Z');
const URL_OF = new URL('https://a.example/page');
const at = (ms: number): Date => new Date(NOW.getTime() + ms);

describe('a status other than success', () => {
  test.each<[number, string | null, object]>([
    [400, null, { code: 'http-refused', fault: 'failed' }],
    [401, null, { code: 'http-refused' }],
    [402, null, { code: 'http-refused' }],
    [403, null, { code: 'http-refused' }],
    [404, null, { code: 'http-refused', params: { url: 'https://a.example/page', status: 404 } }],
    [410, null, { code: 'http-refused' }],
    [451, null, { code: 'http-refused' }],
    [300, null, { code: 'http-refused' }],
    [404, '60', { code: 'http-refused', retryAt: undefined }],
    [408, null, { code: 'http-server-error', fault: 'retry' }],
    [425, null, { code: 'http-server-error' }],
    [500, null, { code: 'http-server-error', params: { host: 'a.example', status: 500 } }],
    [502, '60', { code: 'http-server-error', retryAt: undefined }],
    [503, null, { code: 'http-server-error', retryAt: undefined }],
    [503, 'soon', { code: 'http-server-error' }],
    [503, '0', { code: 'http-server-error', retryAt: undefined }],
    [503, '60', { code: 'http-throttled', fault: 'retry', retryAt: at(60_000) }],
    [520, null, { code: 'http-server-error' }],
    [
      429,
      '30',
      { code: 'http-throttled', params: { url: 'https://a.example/page', status: 429 }, retryAt: at(30_000) },
    ],
    [429, 'Sun, 01 Mar 2026 13:00:00 GMT', { code: 'http-throttled', retryAt: at(3_600_000) }],
    [429, null, { code: 'http-throttled', retryAt: at(60_000) }],
    [429, 'soon', { code: 'http-throttled', retryAt: at(60_000) }],
    [429, '0', { code: 'http-throttled', retryAt: at(60_000) }],
    [429, 'Sun, 01 Mar 2026 11:00:00 GMT', { code: 'http-throttled', retryAt: at(60_000) }],
  ])('%i with Retry-After %j', (status, retryAfter, expected) => {
    expect(statusError(URL_OF, status, retryAfter, NOW)).toMatchObject(expected);
  });

  test('is never retried at once: the time to wait until is always in the future', () => {
    const header = fc.option(fc.oneof(fc.string(), fc.integer().map(String), fc.date().map(String)));
    fc.assert(
      fc.property(fc.integer({ min: 300, max: 599 }), header, (status, retryAfter) => {
        const { retryAt } = statusError(URL_OF, status, retryAfter, NOW);
        if (retryAt) expect(retryAt.getTime()).toBeGreaterThan(NOW.getTime());
        else expect(status).not.toBe(429);
      }),
    );
  });
});

describe('a request without an answer', () => {
  const caused = (cause: object) => new TypeError('fetch failed', { cause: Object.assign(new Error('below'), cause) });
  test.each<[string, unknown, object]>([
    [
      'a name without an address',
      caused({ code: 'ENOTFOUND' }),
      { code: 'http-unreachable', params: { host: 'a.example', reason: 'ENOTFOUND' } },
    ],
    ['an expired certificate', caused({ code: 'CERT_HAS_EXPIRED' }), { code: 'http-unreachable' }],
    [
      'a connection that takes too long',
      caused({ code: 'UND_ERR_CONNECT_TIMEOUT' }),
      { code: 'http-timeout', params: { ms: 5 } },
    ],
    ['headers that take too long', caused({ code: 'UND_ERR_HEADERS_TIMEOUT' }), { code: 'http-timeout' }],
    ['a body that takes too long', caused({ code: 'UND_ERR_BODY_TIMEOUT' }), { code: 'http-timeout' }],
    ['our own timeout', new DOMException('x', 'TimeoutError'), { code: 'http-timeout' }],
    [
      'a fault without a code',
      new TypeError('terminated'),
      { code: 'http-unreachable', params: { reason: 'terminated' } },
    ],
    ['a thrown value that is not an error', 'oh', { code: 'http-unreachable', params: { reason: 'oh' } }],
    ['nothing', undefined, { code: 'http-unreachable' }],
  ])('because of %s', (_, thrown, expected) => {
    expect(connectionError(URL_OF, thrown, 5)).toMatchObject({ fault: 'retry', ...expected });
  });

  test('keeps the cause, for the log', () => {
    for (const code of ['ECONNRESET', 'UND_ERR_BODY_TIMEOUT']) {
      const thrown = caused({ code });
      expect(connectionError(URL_OF, thrown, 5).cause).toBe(thrown.cause);
    }
  });
});
