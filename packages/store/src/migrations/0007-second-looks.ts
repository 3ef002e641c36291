import { type Kysely, sql } from 'kysely';

/**
 * Signatures have the page of an article instead of its canonical address: the same for all forms of the address.
 * Stories have the time of the clusterer's next look, the number of looks since something changed, and the story that
 * they were split from. Existing stories are due for a look at the next change.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  // The column `canonical_url` stays for workers of the version before, until the next release drops it.
  await sql`alter table signatures add column page text`.execute(db);
  await sql`
    update signatures
    set page = regexp_replace(canonical_url, '^https?://((www\\d?|m|mobile|amp)\\.(?=[^/]*\\.))?', '//')
    where canonical_url is not null`.execute(db);
  await sql`create index signatures_page on signatures using hash (page)`.execute(db);
  await sql`
    alter table stories add column look_at timestamptz, add column looks smallint not null default 0,
      add column split_from text`.execute(db);
  await sql`create index stories_look on stories (shard, look_at) where look_at is not null`.execute(db);
  // A look asks for the copies of articles that it moves.
  await sql`create index articles_duplicate_of on articles (duplicate_of) where duplicate_of is not null`.execute(db);
  await sql`create index stories_merged on stories (merged_into) where merged_into is not null`.execute(db);
}
