import { type Kysely, sql } from 'kysely';

/**
 * Lets stages work on many units at once, and write less for each:
 *
 * - The trail of a unit is one row of text lines in place of a row for each run.
 * - What was done is counted by batch (`runs`).
 * - A version of a story is kept when the next one takes its place; the present one is in `stories` alone.
 * - What publishing needs of an article's text is kept (`digests`).
 * - How far the reconciler has come is kept for all processes together (`rounds`).
 * - Indexes that no query uses go; the export of articles gets one.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table trails (unit_id text primary key, steps text[] not null)`,
  // A line for each step, as `lineOf` in trails.ts writes it; thirty a unit are kept.
  `insert into trails (unit_id, steps)
    select unit_id, (array_agg(
        to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || ' ' || stage || ' ' || outcome || ' ' ||
        code || ' ' || attempt || ' ' || ms || coalesce(' ' || left(message, 500), '')
        order by id desc))[1:30]
    from steps where unit_id not like 'job-%' group by unit_id`,
  // The newest steps were taken, newest first. A trail is kept oldest first.
  `update trails set steps = (select array_agg(step order by place desc) from unnest(steps) with ordinality as s (step, place))
    where cardinality(steps) > 1`,
  `drop table steps`,

  `create table runs (stage text not null, outcome text not null, units integer not null, at timestamptz not null)`,
  `create index runs_at on runs (at)`,

  `create table digests (
    article_id text primary key references articles (id) on delete cascade,
    version text not null,
    digest json not null
  )`,
  `create table rounds (stage text primary key, due_at timestamptz not null, after_at timestamptz, after_id text)`,

  `delete from story_versions v using stories s where s.id = v.story_id and s.version = v.version`,

  `drop index articles_outlet`,
  `drop index articles_duplicate_of`,
  `drop index articles_resting`,
  `create index articles_waiting on articles (status, queued_at, id)
    where status in ('discovered', 'fetched', 'extracted', 'deduped')`,
  `create index articles_discovered on articles (discovered_at, id)`,
  `drop index articles_window`,
  `create index articles_window on articles (shard, coalesce(published_at, discovered_at), id) where story_id is not null`,
  `drop index stories_unscored`,
  `drop index stories_unpublished`,
  `create index stories_unscored on stories (queued_at, id) where scored_revision < revision`,
  `create index stories_unpublished on stories (queued_at, id) where published_revision < scored_revision`,
  `create index stories_ageing on stories (status, last_article_at) where status in ('active', 'quiet')`,
  `drop index feeds_due`,
  `create index feeds_due on feeds (next_poll_at, id) where status = 'active'`,
  `alter table feeds drop column queued_at`,
];
