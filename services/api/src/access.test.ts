import { apiKeys, type KeyScope } from '@newsloom/store';
import type { InjectOptions } from 'fastify';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isLoopback } from './access.ts';
import { openApi } from './api.ts';
import type { ApiOptions } from './api-options.ts';
import { startApi } from './start-api.ts';
import { NOW, openTestApi, type TestApi } from './testing/test-api.ts';

let store: TestApi;
let now = NOW;
beforeEach(async () => {
  now = NOW;
  store = await openTestApi();
});
afterEach(() => store.close());

/** A separate API, and a function that sends it requests. */
function open(access: Partial<ApiOptions['access']> = {}) {
  const api = openApi({ ...store, now: () => now, access: { ...store.access, ...access } });
  return async (url: string, key?: string, more: InjectOptions = {}) => {
    const headers = key === undefined ? {} : { authorization: `Bearer ${key}` };
    const { statusCode, headers: answered, body } = await api.inject({ url, headers, ...more });
    return {
      status: statusCode,
      headers: answered,
      code: statusCode >= 400 ? JSON.parse(body).error.code : null,
    };
  };
}

const keyFor = async (...scopes: KeyScope[]) => apiKeys.add(store.store.db, { name: 'desk', scopes }, NOW);
const OPEN = ['/', '/openapi.json', '/healthz', '/readyz', '/metrics'];
const READING = ['/v1/stories', '/v1/changes'];

describe('without any key', () => {
  test('everyone on this machine may read', async () => {
    const ask = open();
    for (const path of [...OPEN, ...READING]) expect(await ask(path), path).toMatchObject({ status: 200 });
  });

  test('nobody may read from elsewhere', async () => {
    const ask = open({ host: '0.0.0.0' });
    for (const path of OPEN) expect(await ask(path), path).toMatchObject({ status: 200 });
    for (const path of READING) {
      expect(await ask(path)).toMatchObject({
        status: 401,
        code: 'key-needed',
        headers: { 'www-authenticate': 'Bearer' },
      });
    }
  });

  test('keys are out of reach, also where reading is public', async () => {
    for (const access of [{}, { publicRead: true }]) {
      const ask = open(access);
      expect(await ask('/v1/keys')).toMatchObject({ status: 401, code: 'key-needed' });
      expect(await ask('/v1/keys', undefined, { method: 'POST', payload: {} })).toMatchObject({ status: 401 });
    }
  });

  test.each(['0.0.0.0', '::', '10.0.0.1', 'newsroom.example'])('the API refuses to listen on %s', async (host) => {
    await expect(startApi({ ...store, port: 0, access: { ...store.access, host } })).rejects.toMatchObject({
      code: 'api-unprotected',
      params: { host },
    });
  });

  test('it listens elsewhere if reading is public, and with a key', async () => {
    const start = async (publicRead: boolean) => {
      const running = await startApi({ ...store, port: 0, access: { ...store.access, host: '0.0.0.0', publicRead } });
      await running.stop();
    };
    await start(true);
    await keyFor('read');
    await start(false);
  });
});

describe('with a key', () => {
  test('reading needs one, on this machine too, unless it is public', async () => {
    const { secret } = await keyFor('read');
    for (const path of READING) {
      expect(await open()(path)).toMatchObject({ status: 401, code: 'key-needed' });
      expect(await open()(path, secret)).toMatchObject({ status: 200 });
      expect(await open({ publicRead: true })(path)).toMatchObject({ status: 200 });
    }
  });

  test.each<[KeyScope[], string, number]>([
    [['read'], '/v1/stories', 200],
    [['webhooks'], '/v1/stories', 403],
    [['admin'], '/v1/stories', 200],
    [['read'], '/v1/keys', 403],
    [['read', 'webhooks'], '/v1/keys', 403],
    [['admin'], '/v1/keys', 200],
  ])('of the scopes %j, %s is answered by %i', async (scopes, path, status) => {
    const { secret } = await keyFor(...scopes);
    expect(await open()(path, secret)).toMatchObject({ status });
  });

  test.each(['Bearer nl_wrong', 'Bearer', 'Bearer ', 'Basic bmV3czpsb29t', 'Bearer two words', ''])(
    'that is sent as %j is refused, even where reading is public',
    async (authorization) => {
      await keyFor('read');
      const ask = open({ publicRead: true });
      expect(await ask('/v1/stories', undefined, { headers: { authorization } })).toMatchObject({
        status: 401,
        code: 'key-invalid',
      });
    },
  );

  test.each(['/v1/stories', '/v1/feeds/rss', '/v1/aggregates', '/v1/changes'])(
    'an answer of %s that was given with one is not given without it',
    async (path) => {
      const { secret } = await keyFor('read');
      const ask = open();
      // Twice, so that the second answer comes from the cache.
      expect(await ask(path, secret)).toMatchObject({ status: 200 });
      expect(await ask(path, secret)).toMatchObject({ status: 200 });
      expect(await ask(path)).toMatchObject({ status: 401, code: 'key-needed' });
    },
  );

  test('that is revoked is refused after a second', async () => {
    const { key, secret } = await keyFor('read');
    const ask = open();
    expect(await ask('/v1/stories', secret)).toMatchObject({ status: 200 });
    await apiKeys.revoke(store.store.db, key.id, NOW);
    now = new Date(NOW.getTime() + 1_000);
    expect(await ask('/v1/stories', secret)).toMatchObject({ status: 401, code: 'key-invalid' });
  });

  test('the last one revoked does not open an API for other machines', async () => {
    const { key } = await keyFor('read');
    const ask = open({ host: '0.0.0.0' });
    await apiKeys.revoke(store.store.db, key.id, NOW);
    expect(await ask('/v1/stories')).toMatchObject({ status: 401 });
  });

  test('no secret is in the log', async () => {
    const { secret } = await keyFor('read');
    await open()('/v1/stories', secret);
    await open()('/v1/keys', secret);
    expect(store.logged.join('')).toContain('/v1/stories');
    expect(store.logged.join('')).not.toContain(secret.slice(9));
  });
});

describe('the rate', () => {
  const from = (remoteAddress: string): InjectOptions => ({ remoteAddress });

  test('of a key is limited, and told', async () => {
    const [one, other] = [await keyFor('read'), await keyFor('read')];
    const ask = open({ keyRate: 2 });
    const first = await ask('/v1/stories', one.secret);
    expect(first.headers).toMatchObject({ 'ratelimit-limit': '2', 'ratelimit-remaining': '1' });
    expect(first.headers['ratelimit-reset']).toMatch(/^\d+$/);
    expect(await ask('/v1/stories', one.secret)).toMatchObject({ headers: { 'ratelimit-remaining': '0' } });
    const third = await ask('/v1/stories', one.secret);
    expect(third).toMatchObject({ status: 429, code: 'too-many-requests' });
    expect(third.headers['retry-after']).toMatch(/^\d+$/);
    expect(await ask('/v1/stories', other.secret)).toMatchObject({ status: 200 });
  });

  test('of an address is limited, whatever it sends as keys', async () => {
    const ask = open({ publicRead: true, addressRate: 2 });
    await ask('/v1/stories', undefined, from('198.51.100.1'));
    const wrong = { ...from('198.51.100.1'), headers: { authorization: 'Bearer nl_wrong' } };
    expect(await ask('/v1/stories', undefined, wrong)).toMatchObject({ status: 401 });
    expect(await ask('/v1/stories', undefined, wrong)).toMatchObject({ status: 429, code: 'too-many-requests' });
    expect(await ask('/v1/stories', undefined, from('198.51.100.1'))).toMatchObject({ status: 429 });
    expect(await ask('/v1/stories', undefined, from('198.51.100.2'))).toMatchObject({ status: 200 });
    expect(await ask('/healthz', undefined, from('198.51.100.1'))).toMatchObject({ status: 200 });
  });

  test('of a network of version 6 is that of one address', async () => {
    const ask = open({ publicRead: true, addressRate: 1 });
    await ask('/v1/stories', undefined, from('2001:db8::1'));
    expect(await ask('/v1/stories', undefined, from('2001:db8::2'))).toMatchObject({ status: 429 });
  });

  test('of this machine has no limit without a key', async () => {
    const ask = open({ addressRate: 1 });
    await ask('/v1/stories');
    expect(await ask('/v1/stories')).toMatchObject({ status: 200 });
  });
});

test.each([
  ['127.0.0.1', true],
  ['127.9.9.9', true],
  ['::1', true],
  ['localhost', true],
  ['::ffff:127.0.0.1', true],
  ['0.0.0.0', false],
  ['::', false],
  ['127.example', false],
  ['128.0.0.1', false],
])('%s is this machine: %s', (host, expected) => {
  expect(isLoopback(host)).toBe(expected);
});
