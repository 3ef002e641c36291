import { type Kysely, sql } from 'kysely';

/** The lease of a shard is a row with a deadline: it needs no connection of its own, and PgBouncer cannot keep it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table shards add column holder text, add column held_until timestamptz`.execute(db);
}
