import { type Kysely, sql } from 'kysely';

/**
 * Signatures know the page of an article instead of its canonical address: the same for all forms of the address. When
 * the clusterer looks at a story again, how often it has since something changed, and the story that it was split
 * from. Stories that are there already are due at the next change.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table signatures rename column canonical_url to page`.execute(db);
  await sql`
    update signatures set page = regexp_replace(page, '^https?://((www\\d?|m|mobile|amp)\\.(?=[^/]*\\.))?', '//')
    where page is not null`.execute(db);
  await sql`
    alter table stories add column look_at timestamptz, add column looks smallint not null default 0,
      add column split_from text`.execute(db);
  await sql`create index stories_look on stories (shard, look_at) where look_at is not null`.execute(db);
  await sql`create index stories_merged on stories (merged_into) where merged_into is not null`.execute(db);
}
