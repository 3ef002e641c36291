import { apiKeys, audit } from '@newsloom/store';
import type { InjectOptions } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { NOW, openTestApi, type TestApi } from './testing/test-api.ts';

let store: TestApi;
let admin = '';
let adminId = '';
beforeAll(async () => {
  store = await openTestApi();
  const { key, secret } = await apiKeys.add(store.store.db, { name: 'root', scopes: ['admin'] }, NOW);
  [admin, adminId] = [secret, key.id];
});
afterAll(() => store.close());

async function send(method: NonNullable<InjectOptions['method']>, url: string, payload?: object, key = admin) {
  const headers = { authorization: `Bearer ${key}` };
  const answer = await store.api.inject({ method, url, headers, ...(payload ? { payload } : {}) });
  return { status: answer.statusCode, body: answer.body === '' ? null : answer.json(), headers: answer.headers };
}

test('a key is made, listed, rotated and revoked, and each is in the audit', async () => {
  const made = await send('POST', '/v1/keys', { name: 'desk', scopes: ['read'] });
  expect(made).toMatchObject({ status: 201, body: { name: 'desk', scopes: ['read'], revokedAt: null } });
  const { id, key } = made.body;
  expect(await send('GET', '/v1/stories', undefined, key)).toMatchObject({ status: 200 });

  const { body } = await send('GET', '/v1/keys');
  expect(body.keys.map((one: { name: string }) => one.name).sort()).toEqual(['desk', 'root']);
  expect(JSON.stringify(body)).not.toContain(key.slice(9));

  const rotated = await send('POST', `/v1/keys/${id}/rotate`, { overlapHours: 1 });
  expect(rotated).toMatchObject({ status: 200, body: { id, formerUntil: '2026-08-20T13:00:00.000Z' } });
  for (const good of [key, rotated.body.key]) {
    expect(await send('GET', '/v1/stories', undefined, good)).toMatchObject({ status: 200 });
  }

  expect(await send('DELETE', `/v1/keys/${id}`)).toMatchObject({ status: 204, body: null });
  expect(await send('DELETE', `/v1/keys/${id}`)).toMatchObject({ status: 404 });
  const entries = await audit.list(store.store.db, 10);
  expect(entries.map(({ actor, action }) => [actor, action])).toEqual(
    ['keys.revoke', 'keys.rotate', 'keys.add'].map((action) => [`key ${adminId}`, action]),
  );
  expect(JSON.stringify(entries)).not.toContain(key.slice(9));
});

test.each<[string, object]>([
  ['no name', { scopes: ['read'] }],
  ['no scope', { name: 'desk', scopes: [] }],
  ['an unknown scope', { name: 'desk', scopes: ['all'] }],
  ['another field', { name: 'desk', scopes: ['read'], hash: 'x' }],
  ['a NUL', { name: 'a\u0000b', scopes: ['read'] }],
  ['half a surrogate pair', { name: 'a\ud800b', scopes: ['read'] }],
  ['a long name', { name: 'x'.repeat(101), scopes: ['read'] }],
])('a key with %s is refused', async (_, payload) => {
  expect(await send('POST', '/v1/keys', payload)).toMatchObject({
    status: 400,
    body: { error: { code: 'request-invalid' } },
  });
});

test('a body beyond the limit is refused', async () => {
  expect(await send('POST', '/v1/keys', { name: 'x'.repeat(5_000), scopes: ['read'] })).toMatchObject({ status: 413 });
});

test.each<[NonNullable<InjectOptions['method']>, string, string]>([
  ['PUT', '/v1/keys', 'GET, HEAD, POST'],
  ['GET', '/v1/keys/k0', 'DELETE'],
  ['GET', '/v1/keys/k0/rotate', 'POST'],
])('%s %s is answered by 405', async (method, url, allow) => {
  expect(await send(method, url)).toMatchObject({ status: 405, headers: { allow } });
});

test('a key that does not exist cannot be rotated', async () => {
  expect(await send('POST', '/v1/keys/k0/rotate', {})).toMatchObject({ status: 404 });
});
