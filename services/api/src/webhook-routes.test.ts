import { apiKeys, audit } from '@newsloom/store';
import type { InjectOptions } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { NOW, openTestApi, type TestApi } from './testing/test-api.ts';

let store: TestApi;
let key = '';
beforeAll(async () => {
  store = await openTestApi();
  key = (await apiKeys.add(store.store.db, { name: 'app', scopes: ['webhooks'] }, NOW)).secret;
});
afterAll(() => store.close());

async function send(method: NonNullable<InjectOptions['method']>, url: string, payload?: object, secret = key) {
  const headers = { authorization: `Bearer ${secret}` };
  const answer = await store.api.inject({ method, url, headers, ...(payload ? { payload } : {}) });
  return { status: answer.statusCode, body: answer.body === '' ? null : answer.json() };
}

test('an endpoint is added, listed, changed and removed; its secret is told only when it is new', async () => {
  const added = await send('POST', '/v1/webhooks', { url: 'https://app.example/hook', kinds: ['story.created'] });
  expect(added).toMatchObject({ status: 201, body: { status: 'active', kinds: ['story.created'], cursor: '0' } });
  const { id, secret } = added.body;
  expect(secret).toMatch(/^whsec_/);

  const listed = await send('GET', '/v1/webhooks');
  expect(listed.body.webhooks).toMatchObject([{ id, url: 'https://app.example/hook' }]);
  expect(JSON.stringify(listed.body)).not.toContain('whsec_');

  expect(await send('POST', `/v1/webhooks/${id}/pause`)).toMatchObject({ status: 200, body: { status: 'paused' } });
  expect(await send('POST', `/v1/webhooks/${id}/resume`)).toMatchObject({ body: { status: 'active' } });
  expect(await send('POST', `/v1/webhooks/${id}/replay`, { after: '7' })).toMatchObject({ body: { cursor: '7' } });
  expect(await send('POST', `/v1/webhooks/${id}/test`)).toMatchObject({ status: 200 });
  const rotated = await send('POST', `/v1/webhooks/${id}/rotate`, {});
  expect(rotated.body.secret).toMatch(/^whsec_/);
  expect(rotated.body.secret).not.toBe(secret);
  expect(await send('GET', `/v1/webhooks/${id}/deliveries`)).toEqual({ status: 200, body: { deliveries: [] } });
  expect(await send('DELETE', `/v1/webhooks/${id}`)).toMatchObject({ status: 204 });

  const entries = await audit.list(store.store.db, 20);
  expect(entries.map(({ action }) => action.replace('webhooks.', ''))).toEqual(
    ['add', 'pause', 'resume', 'replay', 'test', 'rotate', 'remove'].toReversed(),
  );
  expect(JSON.stringify(entries)).not.toContain('whsec_');
});

test.each<[string, object]>([
  ['another scheme', { url: 'ftp://app.example/' }],
  ['no address', { url: 'hook' }],
  ['an address of this machine', { url: 'http://0x7f.1/hook' }],
  ['an unknown kind', { url: 'https://app.example/', kinds: ['story.told'] }],
  ['a cursor that is none', { url: 'https://app.example/', after: '1 or 1=1' }],
  ['another field', { url: 'https://app.example/', secret: 'mine' }],
])('an endpoint with %s is refused', async (_, payload) => {
  expect(await send('POST', '/v1/webhooks', payload)).toMatchObject({ status: 400 });
});

test.each(['DELETE /v1/webhooks/w0', 'POST /v1/webhooks/w0/pause', 'GET /v1/webhooks/w0/deliveries'])(
  '%s is not found',
  async (words) => {
    const [method, url = ''] = words.split(' ');
    expect(await send(method === 'DELETE' || method === 'POST' ? method : 'GET', url)).toMatchObject({ status: 404 });
  },
);

test('a key for reading does not get at endpoints', async () => {
  const reader = await apiKeys.add(store.store.db, { name: 'reader', scopes: ['read'] }, NOW);
  expect(await send('GET', '/v1/webhooks', undefined, reader.secret)).toMatchObject({ status: 403 });
});
