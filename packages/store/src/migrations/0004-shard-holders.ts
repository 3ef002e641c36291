import { type Kysely, sql } from 'kysely';

/**
 * The lease of a shard is a row with a deadline. An advisory lock would need a connection of its own, which PgBouncer
 * might keep open.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table shards add column holder text, add column held_until timestamptz`.execute(db);
}
