import { type Kysely, sql } from 'kysely';

/** Keys of the API. Only hashes of their secrets are kept; the former one is good for a while after a rotation. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table api_keys (
      id text primary key,
      name text not null,
      scopes text[] not null,
      prefix text not null,
      hash bytea not null unique,
      former_hash bytea,
      former_until timestamptz,
      created_at timestamptz not null,
      rotated_at timestamptz,
      revoked_at timestamptz
    )`.execute(db);
}
