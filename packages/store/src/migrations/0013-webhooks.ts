import { type Kysely, sql } from 'kysely';

/** Endpoints that are sent changes, each with its place in the change feed, and a log of what was sent. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table webhooks (
      id text primary key,
      url text not null,
      kinds text[] not null,
      languages text[] not null,
      topics text[] not null,
      outlets text[] not null,
      secret text not null,
      former_secret text,
      former_until timestamptz,
      status text not null default 'active',
      cursor bigint not null,
      is_test_due boolean not null default false,
      next_at timestamptz not null,
      error_count integer not null default 0,
      failing_since timestamptz,
      error_code text,
      error_message text,
      succeeded_at timestamptz,
      created_at timestamptz not null
    )`.execute(db);
  await sql`create index webhooks_due on webhooks (next_at, id) where status = 'active'`.execute(db);
  await sql`
    create table webhook_deliveries (
      id bigint generated always as identity primary key,
      webhook_id text not null references webhooks (id) on delete cascade,
      event_id text not null,
      at timestamptz not null,
      ms integer not null,
      sent text not null,
      status integer,
      answer text,
      error_code text,
      error_message text
    )`.execute(db);
  await sql`create index webhook_deliveries_of on webhook_deliveries (webhook_id, id)`.execute(db);
}
