import { type Kysely, sql } from 'kysely';

/** When a feed last had news, and its usual gap between news: to tell a feed that has gone quiet from a slow one. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table feeds add column news_at timestamptz, add column news_gap_ms double precision`.execute(db);
}
