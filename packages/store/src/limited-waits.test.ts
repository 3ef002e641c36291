import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../test/harness/database.ts';
import { type Db, openStore, type Store } from './database.ts';

let database: TestDatabase;
let store: Store;
beforeEach(async () => {
  database = await testDatabase();
});
afterEach(async () => {
  await store.close();
  await database.drop();
});

const limitsOf = async (db: Db) => {
  const { rows } = await sql`
    select current_setting('lock_timeout') as lock, current_setting('idle_in_transaction_session_timeout') as idle,
      current_setting('transaction_isolation') as isolation`.execute(db);
  return rows[0];
};

test.each([
  [3_000, { lock: '1500ms', idle: '1500ms', isolation: 'read committed' }],
  // A migration may take as long as it needs.
  [0, { lock: '0', idle: '0', isolation: 'read committed' }],
])('a transaction has its limits, whatever connection it gets (patience %i ms)', async (patienceMs, limits) => {
  store = openStore({ url: database.url, connections: 1, patienceMs });
  // What a transaction of another process may leave behind on a shared server connection.
  await sql`select set_config('lock_timeout', '77', false), set_config('idle_in_transaction_session_timeout', '77', false)`.execute(
    store.db,
  );
  expect(await store.db.transaction().execute(limitsOf)).toEqual(limits);
  expect(await limitsOf(store.db)).toMatchObject({ lock: '77ms', idle: '77ms' });
});

test('a transaction keeps its level of isolation', async () => {
  store = openStore({ url: database.url, connections: 1, patienceMs: 3_000 });
  const limits = await store.db.transaction().setIsolationLevel('repeatable read').execute(limitsOf);
  expect(limits).toEqual({ lock: '1500ms', idle: '1500ms', isolation: 'repeatable read' });
});
