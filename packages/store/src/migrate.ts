import { readdir } from 'node:fs/promises';
import { type Migration, Migrator } from 'kysely/migration';
import { type Db, openStore } from './database.ts';
import { grantReader } from './reader-role.ts';

/** Every migration, by file name; the names sort in order. A migration that has landed is never edited. */
async function getMigrations(): Promise<Record<string, Migration>> {
  const files = (await readdir(FOLDER)).filter((file) => file.endsWith('.ts')).sort();
  const loaded = files.map(async (file) => [file.slice(0, -3), await import(new URL(file, FOLDER).href)] as const);
  return Object.fromEntries(await Promise.all(loaded));
}

const FOLDER = new URL('./migrations/', import.meta.url);

const migratorOf = (db: Db) => new Migrator({ db, provider: { getMigrations } });

/**
 * Brings the schema up to date and returns the names of the migrations that it applied.
 * Safe to run from several processes at once: the migrator takes a lock and the others find nothing left to do.
 * A schema that a later version has migrated is left alone: when an upgrade is undone, this version runs on it.
 */
export async function migrate(db: Db): Promise<string[]> {
  if ((await pendingMigrations(db)).length === 0) return [];
  const { error, results } = await migratorOf(db).migrateToLatest();
  if (error) throw error;
  return (results ?? []).map((result) => result.migrationName);
}

/** Brings the store at `url` up to date, and grants the reader, without a time limit for queries; see `migrate`. */
export async function migrateStore(url: string): Promise<string[]> {
  const store = openStore({ url, connections: 2, patienceMs: 0 });
  try {
    const applied = await migrate(store.db);
    await grantReader(store.db);
    return applied;
  } finally {
    await store.close();
  }
}

/** The names of the migrations that the store still lacks. */
export async function pendingMigrations(db: Db): Promise<string[]> {
  const all = await migratorOf(db).getMigrations();
  return all.filter((migration) => migration.executedAt === undefined).map((migration) => migration.name);
}
