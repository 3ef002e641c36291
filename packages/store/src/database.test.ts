import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { testDatabase } from '../../../test/harness/database.ts';
import { startRelay } from '../../../test/harness/relay.ts';
import { openStore, pingStore } from './database.ts';
import { isStoreAway } from './store-away.ts';
import { untilThere } from './testing/until-there.ts';

/** Short, but enough for a busy machine. */
const PATIENCE_MS = 1_500;

describe('a connection that falls silent', () => {
  test('fails its query like a store that is away, and the next query gets a new connection', async () => {
    const database = await testDatabase();
    const relay = await startRelay(database.url);
    const store = openStore({ url: relay.url, connections: 1, patienceMs: PATIENCE_MS });
    await pingStore(store.db);
    relay.silence();
    const error = await sql`select 1`.execute(store.db).catch((reason: unknown) => reason);
    expect(isStoreAway(error)).toBe(true);
    await untilThere(store);
    await store.close();
    await relay.close();
    await database.drop();
  });

  test('blocks nobody: the locks of its transaction are released', async () => {
    const database = await testDatabase();
    const relay = await startRelay(database.url);
    const silent = openStore({ url: relay.url, connections: 1, patienceMs: PATIENCE_MS });
    const other = openStore({ url: database.url, connections: 1 });
    await sql`create table kept (id integer)`.execute(other.db);
    const gone = silent.db.transaction().execute(async (transaction) => {
      await sql`lock table kept`.execute(transaction);
      relay.silence();
      await sql`select 1`.execute(transaction);
    });
    await expect(gone).rejects.toThrow();
    await sql`insert into kept values (1)`.execute(other.db);
    await Promise.all([silent.close(), other.close()]);
    await relay.close();
    await database.drop();
  });

  test('fails when another holds a lock for too long, and the unit waits', async () => {
    const database = await testDatabase();
    const store = openStore({ url: database.url, connections: 2, patienceMs: PATIENCE_MS });
    const keeping = Promise.withResolvers<void>();
    const locked = Promise.withResolvers<void>();
    const keeper = openStore({ url: database.url, connections: 1, patienceMs: 0 });
    const kept = keeper.db.transaction().execute(async (transaction) => {
      await sql`lock table articles`.execute(transaction);
      locked.resolve();
      await keeping.promise;
    });
    await locked.promise;
    const error = await store.db
      .selectFrom('articles')
      .select('id')
      .execute()
      .catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: '55P03' });
    keeping.resolve();
    await kept;
    await Promise.all([store.close(), keeper.close()]);
    await database.drop();
  });
});

test('a ping of a store that is away is a typed error', async () => {
  const store = openStore({ url: 'postgres://nobody@127.0.0.1:1/none' });
  await expect(pingStore(store.db)).rejects.toMatchObject({
    code: 'store-unavailable',
    message: 'Postgres does not answer: connect ECONNREFUSED 127.0.0.1:1.',
  });
  await store.close();
});

test('counts and sequence numbers are numbers', async () => {
  const database = await testDatabase();
  const store = openStore({ url: database.url });
  const { rows } = await sql<{ n: number }>`select count(*) as n from feeds`.execute(store.db);
  expect(rows).toEqual([{ n: 0 }]);
  await store.close();
  await database.drop();
});
