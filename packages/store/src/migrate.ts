import { type Migration, Migrator } from 'kysely/migration';
import { type Db, openStore } from './database.ts';
import * as initial from './migrations/0001-initial.ts';
import * as longAddresses from './migrations/0002-long-addresses.ts';
import * as batches from './migrations/0003-batches.ts';
import * as shardHolders from './migrations/0004-shard-holders.ts';

/** Every migration in order. A landed one is never edited: the next change is a new file. */
const migrations: Record<string, Migration> = {
  '0001-initial': initial,
  '0002-long-addresses': longAddresses,
  '0003-batches': batches,
  '0004-shard-holders': shardHolders,
};

const migratorOf = (db: Db) => new Migrator({ db, provider: { getMigrations: async () => migrations } });

/**
 * Brings the schema up to date and returns the names of the migrations that it applied.
 * Safe to run from several processes at once: the migrator takes a lock and the others find nothing left to do.
 */
export async function migrate(db: Db): Promise<string[]> {
  const { error, results } = await migratorOf(db).migrateToLatest();
  if (error) throw error;
  return (results ?? []).map((result) => result.migrationName);
}

/** Brings the store at `url` up to date, however long a migration takes; see `migrate`. */
export async function migrateStore(url: string): Promise<string[]> {
  const store = openStore({ url, connections: 2, patienceMs: 0 });
  try {
    return await migrate(store.db);
  } finally {
    await store.close();
  }
}

/** The names of the migrations that the store still lacks. */
export async function pendingMigrations(db: Db): Promise<string[]> {
  const all = await migratorOf(db).getMigrations();
  return all.filter((migration) => migration.executedAt === undefined).map((migration) => migration.name);
}
