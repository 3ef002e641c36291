import { type Kysely, sql } from 'kysely';

/**
 * More facts of outlets, with date and source; their other names; scale and licence of ratings; the kind that a page
 * states. Sections of outlets are outlets too (`daily.example/opinion`), and are found by their domain. The order of
 * `top` is importance that halves with each half day of age. Its logarithm does not depend on the time of the query, so
 * an index can hold it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table outlets add column family text, add column state_media boolean, add column category text,
      add column facts_at text, add column facts_source text`.execute(db);
  await sql`create index outlets_site on outlets (split_part(domain, '/', 1))`.execute(db);
  await sql`create table outlet_aliases (alias text primary key, domain text not null)`.execute(db);
  await sql`create index outlet_aliases_domain on outlet_aliases (domain)`.execute(db);
  await sql`create index outlet_aliases_site on outlet_aliases (split_part(alias, '/', 1))`.execute(db);
  await sql`alter table ratings add column scale text, add column licence text`.execute(db);
  await sql`alter table articles add column page_kind text`.execute(db);
  // The index `stories_top` stays for workers of the version before, until the next release drops it.
  await sql`
    create index stories_lead on stories ((
      ln(greatest(importance, 1e-6)) / ln(2::float8)
        + extract(epoch from least(coalesce(last_article_at, created_at), updated_at) - 'epoch'::timestamptz)::float8 / 43200
    ) desc, id) where version > 0`.execute(db);
}
