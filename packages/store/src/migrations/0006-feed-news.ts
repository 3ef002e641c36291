import { type Kysely, sql } from 'kysely';

/** When a feed had news last, and how long it usually takes to: a feed that falls quiet is told from a slow one. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table feeds add column news_at timestamptz, add column news_gap_ms double precision`.execute(db);
}
