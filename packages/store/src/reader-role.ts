import { sql } from 'kysely';
import type { Db, Transaction } from './database.ts';

/** The role that may read the public views and nothing else. It cannot log in: a user becomes a member of it. */
export const READER = 'newsloom_reader';

/** The views that applications read by SQL (see the migration 0015-public-views). */
export const PUBLIC_VIEWS = [
  'public_story',
  'public_article',
  'public_outlet',
  'public_story_article',
  'public_contract',
] as const;

/** Whether the role may read the views now, or what hinders it. */
export type ReaderState = 'ready' | 'not-allowed-to-create-it';

/**
 * Makes the role and lets it read the views, if that is not done yet. Roles belong to the whole cluster, and the owner
 * of this database may not be allowed to create any: then the result says so. Safe to run from several places at once.
 */
export async function grantReader(db: Db, role = READER): Promise<ReaderState> {
  const isThere = await hasRole(db, role);
  if (isThere && (await mayRead(db, role))) return 'ready';
  if (!isThere && !(await create(db, role))) return 'not-allowed-to-create-it';
  await db.transaction().execute((transaction) => grant(transaction, role));
  return 'ready';
}

async function hasRole(db: Db, role: string): Promise<boolean> {
  const { rows } = await sql`select from pg_roles where rolname = ${role}`.execute(db);
  return rows.length > 0;
}

async function mayRead(db: Db, role: string): Promise<boolean> {
  const { rows } = await sql<{ may: boolean }>`
    select bool_and(has_table_privilege(${role}::name, v, 'select'))
      and has_schema_privilege(${role}::name, current_schema(), 'usage') as may
    from unnest(${[...PUBLIC_VIEWS]}::text[]) as v`.execute(db);
  return rows[0]?.may ?? false;
}

/** The codes of Postgres for a user who may not create roles, and for a role that another process has just created. */
const DENIED = '42501';
const EXISTS = ['42710', '23505'];

async function create(db: Db, role: string): Promise<boolean> {
  try {
    await sql`create role ${sql.id(role)} nologin`.execute(db);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === DENIED) return false;
    if (!EXISTS.includes(code)) throw error;
  }
  return true;
}

/** One process at a time: of two that grant the same at once, one fails. */
async function grant(db: Transaction, name: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('newsloom-reader', 0))`.execute(db);
  const { rows } = await sql<{ schema: string }>`select current_schema() as schema`.execute(db);
  const role = sql.id(name);
  await sql`grant usage on schema ${sql.id(rows[0]?.schema ?? 'public')} to ${role}`.execute(db);
  for (const view of PUBLIC_VIEWS) await sql`grant select on ${sql.table(view)} to ${role}`.execute(db);
}
