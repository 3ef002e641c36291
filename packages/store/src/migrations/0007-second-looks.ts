import { type Kysely, sql } from 'kysely';

/**
 * When the clusterer looks at a story again, how often it has since something changed, and the story that it was split
 * from. Stories that are there already are due at the next change.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table stories add column look_at timestamptz, add column looks smallint not null default 0,
      add column split_from text`.execute(db);
  await sql`create index stories_look on stories (shard, look_at) where look_at is not null`.execute(db);
  await sql`create index stories_merged on stories (merged_into) where merged_into is not null`.execute(db);
}
