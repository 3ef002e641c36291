import { sql } from 'kysely';
import { expect, test } from 'vitest';
import * as apiKeys from './api-keys.ts';
import { at, NOW, useTestStore } from './testing/test-store.ts';

const { db } = await useTestStore('api_keys');

const add = (name = 'desk', scopes: apiKeys.KeyScope[] = ['read']) => apiKeys.add(db, { name, scopes }, NOW);
const HOUR_MS = 3_600_000;

test('a key is found by its secret, and by nothing else', async () => {
  const { key, secret } = await add('desk', ['read', 'webhooks', 'read']);
  expect(key).toMatchObject({ name: 'desk', scopes: ['read', 'webhooks'], created_at: NOW, revoked_at: null });
  expect(await apiKeys.bySecret(db, secret, NOW)).toEqual(key);
  const wrong = [
    '',
    'nl_',
    secret.slice(0, -1),
    `${secret}A`,
    secret.toLowerCase(),
    secret.slice(3),
    key.id,
    key.prefix,
  ];
  for (const other of wrong) expect(await apiKeys.bySecret(db, other, NOW)).toBeNull();
});

test('no secret is kept, nor shown again', async () => {
  const { secret } = await add();
  expect(secret).toMatch(/^nl_[\w-]{43}$/);
  const { rows } = await sql<{ row: string }>`select api_keys::text as row from api_keys`.execute(db);
  const kept = JSON.stringify([rows, await apiKeys.list(db)]);
  expect(kept).toContain(secret.slice(0, 9));
  expect(kept).not.toContain(secret.slice(9, 20));
});

test('two keys of one name differ', async () => {
  const [one, other] = [await add(), await add()];
  expect(one.secret).not.toBe(other.secret);
  expect((await apiKeys.list(db)).map(({ id }) => id)).toEqual(expect.arrayContaining([one.key.id, other.key.id]));
});

test('after a rotation the former secret is good for the overlap, and only the last one', async () => {
  const first = await add();
  const second = await apiKeys.rotate(db, first.key.id, HOUR_MS, NOW);
  const secret = second?.secret ?? '';
  expect(second?.key).toMatchObject({ id: first.key.id, former_until: new Date(NOW.getTime() + HOUR_MS) });
  const [early, late] = [new Date(NOW.getTime() + HOUR_MS - 1), new Date(NOW.getTime() + HOUR_MS)];
  expect(await apiKeys.bySecret(db, first.secret, early)).toMatchObject({ id: first.key.id });
  expect(await apiKeys.bySecret(db, first.secret, late)).toBeNull();
  expect(await apiKeys.bySecret(db, secret, late)).toMatchObject({ id: first.key.id });
  await apiKeys.rotate(db, first.key.id, HOUR_MS, NOW);
  expect(await apiKeys.bySecret(db, first.secret, NOW)).toBeNull();
  expect(await apiKeys.bySecret(db, secret, NOW)).toMatchObject({ id: first.key.id });
});

test('a revoked key is good for nothing, with either secret, and cannot come back', async () => {
  expect(await apiKeys.exist(db)).toBe(false);
  const first = await add();
  expect(await apiKeys.exist(db)).toBe(true);
  const second = await apiKeys.rotate(db, first.key.id, HOUR_MS, NOW);
  expect(await apiKeys.revoke(db, first.key.id, at(1))).toBe(true);
  for (const secret of [first.secret, second?.secret ?? '']) {
    expect(await apiKeys.bySecret(db, secret, at(1))).toBeNull();
  }
  expect(await apiKeys.exist(db)).toBe(false);
  expect(await apiKeys.revoke(db, first.key.id, at(2))).toBe(false);
  expect(await apiKeys.rotate(db, first.key.id, 0, at(2))).toBeNull();
  expect(await apiKeys.list(db)).toMatchObject([{ id: first.key.id, revoked_at: at(1) }]);
});

test('of a key that does not exist nothing can be changed', async () => {
  expect(await apiKeys.rotate(db, 'k0', 0, NOW)).toBeNull();
  expect(await apiKeys.revoke(db, 'k0', NOW)).toBe(false);
});
