import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { administer } from '../../../test/harness/administer.ts';
import { openStore, type Store } from './database.ts';
import { migrate, pendingMigrations } from './migrate.ts';

const all = ['0001-initial', '0002-long-addresses'];

describe('migrating an empty database', () => {
  let name: string;
  let stores: Store[];
  beforeEach(async () => {
    name = `empty_${randomBytes(6).toString('hex')}`;
    await administer(inject('postgresUrl'), `create database ${name}`);
    const url = new URL(inject('postgresUrl'));
    url.pathname = `/${name}`;
    stores = Array.from({ length: 4 }, () => openStore({ url: url.href, connections: 2 }));
  });
  afterEach(async () => {
    await Promise.all(stores.map((store) => store.close()));
    await administer(inject('postgresUrl'), `drop database ${name} with (force)`);
  });
  const first = (): Store => {
    const [store] = stores;
    if (!store) throw new Error('no store');
    return store;
  };

  test('makes every table, once; the second time there is nothing to do', async () => {
    const { db } = first();
    expect(await pendingMigrations(db)).toEqual(all);
    expect(await migrate(db)).toEqual(all);
    expect(await pendingMigrations(db)).toEqual([]);
    expect(await migrate(db)).toEqual([]);
    expect(await db.selectFrom('stories').selectAll().execute()).toEqual([]);
  });

  test('from several processes at once succeeds in all of them, and is done by one', async () => {
    const applied = await Promise.all(stores.map((store) => migrate(store.db)));
    expect(applied.flat()).toEqual(all);
    expect(await pendingMigrations(first().db)).toEqual([]);
  });
});

test('a store that is away says so', async () => {
  const store = openStore({ url: 'postgres://nobody@127.0.0.1:1/none', connections: 1 });
  await expect(migrate(store.db)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  await store.close();
});
