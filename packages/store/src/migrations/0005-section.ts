import { type Kysely, sql } from 'kysely';

/** The section of the outlet in which an article appeared. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table articles add column section text`.execute(db);
}
