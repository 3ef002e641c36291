import { type Kysely, sql } from 'kysely';

/**
 * What followed feeds brought of each outlet on each day (UTC): how many articles with a text, and how many words they
 * have. `counted_days` has the days that were counted, with how many outlets had enough history to be judged.
 * `outlet_drops` has the outlets that had far less than usual on the last of those days.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table outlet_days (
      outlet text not null,
      day date not null,
      articles integer not null,
      words bigint not null,
      primary key (outlet, day)
    )`.execute(db);
  await sql`create index outlet_days_day on outlet_days (day)`.execute(db);
  await sql`create table counted_days (day date primary key, judged integer not null default 0)`.execute(db);
  await sql`
    create table outlet_drops (
      outlet text not null,
      kind text not null,
      day date not null,
      days integer not null,
      amount double precision not null,
      usual double precision not null,
      primary key (outlet, kind)
    )`.execute(db);
}
