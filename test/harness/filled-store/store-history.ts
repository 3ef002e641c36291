import { type Db, feeds, outlets } from '@newsloom/store';
import { sql } from 'kysely';
import { inventedFeeds } from './invented-feed.ts';
import { inventedOutlets } from './invented-outlet.ts';

/** How long changes are kept, as by default (`NEWSLOOM_KEEP_CHANGE_DAYS`). */
const CHANGES_KEPT_DAYS = 90;

/** Former versions of a story at most. Otherwise a few long stories would make up most of the store. */
const FORMER_VERSIONS = 10;

/** There is one failed article for this many published ones. */
const FAILED_EACH = 200;

/** Inserts outlets with their ratings, and feeds that are not due for long. */
export async function insertSources(db: Db, now: Date): Promise<void> {
  await outlets.put(
    db,
    inventedOutlets.map(({ rated }) => rated),
    now,
  );
  await feeds.add(db, [...inventedFeeds], now);
  await sql`update feeds set next_poll_at = ${now}::timestamptz + interval '30 days', polled_at = ${now}, succeeded_at = ${now}`.execute(
    db,
  );
}

/** Inserts the history of the published articles and stories: versions, changes, trails, failures. */
export async function insertHistory(db: Db, now: Date): Promise<void> {
  await insertVersions(db);
  await insertChanges(db, now);
  await insertTrails(db);
  await insertFailures(db);
  await sql`
    insert into hosts (host, spacing_ms, next_slot_at)
    select 'www.' || outlet, 1000, max(discovered_at) from articles group by outlet`.execute(db);
}

/** Every former version equals the one after it, with an invented headline for the list. */
async function insertVersions(db: Db): Promise<void> {
  await sql`
    insert into former_versions (story_id, version, headline, article_count, outlet_count, difference, created_at)
    select id, made, document #>> '{headline,text}', made, 1, 'null'::json,
      created_at + (updated_at - created_at) * ((made - 1.0) / greatest(version - 1, 1))
    from stories, generate_series(greatest(1, version - ${FORMER_VERSIONS}), version - 1) as made`.execute(db);
}

/** A change for each version; for old ones only the newest of each story. */
async function insertChanges(db: Db, now: Date): Promise<void> {
  await sql`
    insert into changes (story_id, version, kind, at, entry, languages, topics, outlets)
    select story_id, made.version, made.kind, at,
      json_build_object('version', made.version, 'at', at, 'kind', made.kind, 'summary', '1 new article.', 'changes',
        json_build_array(json_build_object('kind', 'articles-joined', 'articleIds',
          json_build_array('a' || left(md5(story_id || made.version), 16))))),
      array['en'], s.topics, s.outlets
    from (
      select story_id, version, at, case when version = 1 then 'story.created' else 'story.updated' end as kind
      from (
        select id as story_id, version, updated_at as at from stories
        union all
        select story_id, version, created_at from former_versions
        where created_at > ${now}::timestamptz - ${CHANGES_KEPT_DAYS} * interval '1 day'
      ) as versions
    ) as made join stories s on s.id = made.story_id
    order by at`.execute(db);
}

/** A trail for each article and each story. */
async function insertTrails(db: Db): Promise<void> {
  await sql`
    insert into trails (unit_id, steps)
    select id, array_agg(to_char(known_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || ' ' || hop || ' 1 20')
    from (
      select id, discovered_at as known_at, array['fetch done fetched', 'extract done extracted', 'dedupe done deduped',
        'cluster done similar'] as hops from articles
      union all
      select id, updated_at, array['score done scored', 'publish done updated'] from stories
    ) as done, unnest(hops) as hop
    group by id`.execute(db);
}

/** Articles whose page could not be fetched, with the failure. */
async function insertFailures(db: Db): Promise<void> {
  await sql`
    with failed as (
      insert into articles (id, feed_id, url, outlet, status, reason, status_at, queued_at, title, language,
        published_at, discovered_at)
      select id || 'x', feed_id, url || '-gone', outlet, 'failed', 'http-refused', status_at, queued_at, title,
        language, published_at, discovered_at
      from articles where mod(hashtext(id), ${FAILED_EACH}) = 0
      returning id, outlet, status_at
    )
    insert into failures (stage, unit, unit_id, code, message, remedy, host, attempts, first_at, last_at)
    select 'fetch', 'article', id, 'http-refused', 'invented', 'invented', 'www.' || outlet, 1, status_at, status_at
    from failed`.execute(db);
}
