import { type Kysely, sql } from 'kysely';

/**
 * The answers of language models, so that no worker asks the same again, and the tokens that were used on each day.
 * `json` and not `jsonb`: no query looks into it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table model_answers (key text primary key, answer json not null, at timestamptz not null)`.execute(
    db,
  );
  await sql`create index model_answers_at on model_answers (at)`.execute(db);
  await sql`create table model_days (day date primary key, tokens bigint not null)`.execute(db);
}
