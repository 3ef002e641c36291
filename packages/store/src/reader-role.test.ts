import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { administer } from '../../../test/harness/administer.ts';
import { type TestDatabase, testDatabase } from '../../../test/harness/database.ts';
import { type Db, openStore, type Store } from './database.ts';
import { grantReader, PUBLIC_VIEWS } from './reader-role.ts';
import { inventedStory, publish } from './testing/invented-story.ts';

// Roles are of the whole server, which other test files use at the same time: each test has its own.
const made: string[] = [];
const roleName = (): string => {
  const name = `reader_${randomBytes(6).toString('hex')}`;
  made.push(name);
  return name;
};

let database: TestDatabase;
let store: Store;
let db: Db;
let role: string;
beforeAll(async () => {
  database = await testDatabase();
  store = openStore({ url: database.url, connections: 6 });
  db = store.db;
  await publish(db, inventedStory({ id: 's1' }));
});
beforeEach(() => {
  role = roleName();
});
afterAll(async () => {
  await store.close();
  await database.drop();
  for (const name of made) await administer(inject('postgresUrl'), `drop role if exists ${name}`);
});

/** What a member of the role gets for a query. */
const asReader = (query: string, name = role) =>
  db.transaction().execute(async (transaction) => {
    await sql`set local role ${sql.id(name)}`.execute(transaction);
    return (await sql.raw(query).execute(transaction)).rows;
  });

describe('the role that reads the public views', () => {
  test('reads each of them, and nothing else', async () => {
    expect(await grantReader(db, role)).toBe('ready');
    for (const view of PUBLIC_VIEWS) expect(await asReader(`select * from ${view}`), view).toBeInstanceOf(Array);
    expect(await asReader('select id from public_story')).toEqual([{ id: 's1' }]);
    const { rows } = await sql<{ name: string }>`
      select relname as name from pg_class where relnamespace = current_schema()::regnamespace and relkind = 'r'`.execute(
      db,
    );
    expect(rows.length).toBeGreaterThan(20);
    for (const { name } of rows)
      await expect(asReader(`select * from ${name}`), name).rejects.toMatchObject({ code: '42501' });
  });

  test.each([
    'delete from public_article',
    "update public_article set title = ''",
    "insert into public_article (id, title) values ('a', 'b')",
    'create table mine (id text)',
  ])('writes nothing: %s', async (statement) => {
    await grantReader(db, role);
    await expect(asReader(statement)).rejects.toMatchObject({ code: '42501' });
  });

  test('is made once, however many migrate at once', async () => {
    const states = await Promise.all(Array.from({ length: 5 }, () => grantReader(db, role)));
    expect(states).toEqual(Array(5).fill('ready'));
    expect(await grantReader(db, role)).toBe('ready');
  });

  test('a user who may not create roles is told so, and grants to one that an administrator made', async () => {
    const owner = roleName();
    await sql`create role ${sql.id(owner)}`.execute(db);
    const own = await testDatabase();
    const one = openStore({ url: own.url, connections: 1 });
    try {
      await sql`alter database ${sql.id(own.name)} owner to ${sql.id(owner)}`.execute(one.db);
      for (const view of PUBLIC_VIEWS)
        await sql`alter view ${sql.table(view)} owner to ${sql.id(owner)}`.execute(one.db);
      await sql`set role ${sql.id(owner)}`.execute(one.db);
      expect(await grantReader(one.db, role)).toBe('not-allowed-to-create-it');
      await sql`create role ${sql.id(role)} nologin`.execute(db);
      expect(await grantReader(one.db, role)).toBe('ready');
    } finally {
      await one.close();
      await own.drop();
    }
  });
});

test('every view and every column says what it is', async () => {
  const { rows } = await sql<{ view: string; column: string | null; about: string | null }>`
    select c.relname as view, null as column, obj_description(c.oid) as about from pg_class c
    where c.relname = any(${[...PUBLIC_VIEWS]}::text[])
    union all
    select c.relname, a.attname, col_description(c.oid, a.attnum) from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relname = any(${[...PUBLIC_VIEWS]}::text[]) and a.attnum > 0`.execute(db);
  expect(rows.length).toBeGreaterThan(80);
  expect(rows.filter(({ about }) => !about)).toEqual([]);
});
