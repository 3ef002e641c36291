import { type Kysely, sql } from 'kysely';

/** The first schema: every table of the store. Times are timestamptz; ids are text made by `ids.ts`. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table feeds (
    id text primary key,
    url text not null unique,
    title text,
    language text,
    status text not null default 'active' check (status in ('active', 'paused', 'gone')),
    etag text,
    last_modified text,
    body_hash text,
    next_poll_at timestamptz not null,
    queued_at timestamptz,
    polled_at timestamptz,
    succeeded_at timestamptz,
    error_count integer not null default 0,
    error_code text,
    error_message text,
    created_at timestamptz not null
  )`,
  `create index feeds_due on feeds (next_poll_at) where status = 'active'`,

  `create table hosts (
    host text primary key,
    spacing_ms integer not null,
    next_slot_at timestamptz not null
  )`,

  `create table outlets (
    domain text primary key,
    name text,
    country text,
    owner text,
    owner_type text,
    updated_at timestamptz not null
  )`,
  `create table ratings (
    domain text not null references outlets (domain) on delete cascade,
    rater text not null,
    rated_at text not null,
    lean text,
    factuality text,
    evidence_url text,
    imported_at timestamptz not null,
    primary key (domain, rater, rated_at)
  )`,

  `create table articles (
    id text primary key,
    external_id text unique,
    feed_id text references feeds (id) on delete set null,
    url text,
    canonical_url text,
    outlet text,
    status text not null,
    reason text,
    status_at timestamptz not null,
    queued_at timestamptz not null,
    fetch_slot_at timestamptz,
    title text not null,
    feed_text text,
    text text not null default '',
    excerpt text,
    byline text,
    site_name text,
    language text,
    image text,
    word_count integer not null default 0,
    paywall boolean not null default false,
    extractor_version text,
    published_at timestamptz,
    discovered_at timestamptz not null,
    duplicate_of text,
    duplicate_kind text,
    duplicate_score double precision,
    shard text,
    story_id text,
    cluster_evidence jsonb
  )`,
  // The reconciler asks for the longest-resting articles of a status; ended articles are the many and stay out.
  `create index articles_resting on articles (status, queued_at)
    where status in ('discovered', 'fetched', 'extracted', 'deduped', 'clustered')`,
  `create index articles_story on articles (story_id) where story_id is not null`,
  `create index articles_url on articles (url)`,
  `create index articles_canonical_url on articles (canonical_url)`,
  `create index articles_duplicate_of on articles (duplicate_of) where duplicate_of is not null`,
  `create index articles_window on articles (shard, coalesce(published_at, discovered_at)) where story_id is not null`,
  `create index articles_outlet on articles (outlet, published_at)`,

  `create table snapshots (
    article_id text primary key references articles (id) on delete cascade,
    url text not null,
    status integer not null,
    content_type text,
    body bytea not null,
    bytes integer not null,
    fetched_at timestamptz not null
  )`,
  // The body is compressed already: do not spend time on compressing it again.
  `alter table snapshots alter column body set storage external`,
  `create index snapshots_age on snapshots (fetched_at)`,

  `create table signatures (
    article_id text primary key references articles (id) on delete cascade,
    canonical_url text,
    text_hash text not null,
    shingles bytea not null,
    word_count integer not null,
    bands bigint[] not null,
    outlet text,
    published_at timestamptz
  )`,
  // Without the pending list a look-up never pays for the insertions of others.
  `create index signatures_bands on signatures using gin (bands) with (fastupdate = off)`,
  `create index signatures_canonical_url on signatures (canonical_url)`,
  `create index signatures_text_hash on signatures (text_hash)`,

  `create table stories (
    id text primary key,
    shard text not null,
    language text,
    status text not null default 'active',
    merged_into text,
    revision integer not null default 0,
    scored_revision integer not null default 0,
    published_revision integer not null default 0,
    queued_at timestamptz not null,
    last_article_at timestamptz,
    coverage jsonb,
    version integer not null default 0,
    document jsonb,
    importance double precision not null default 0,
    outlet_count integer not null default 0,
    blindspot text,
    topics text[] not null default '{}',
    outlets text[] not null default '{}',
    first_published_at timestamptz,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    search tsvector generated always as (
      to_tsvector('simple', coalesce(document -> 'headline' ->> 'text', '') || ' ' || coalesce(document ->> 'dek', ''))
    ) stored
  )`,
  `create index stories_unscored on stories (queued_at) where scored_revision < revision`,
  `create index stories_unpublished on stories (queued_at) where published_revision < scored_revision`,
  `create index stories_top on stories (importance desc, id) where version > 0`,
  `create index stories_new on stories ((coalesce(first_published_at, 'epoch'::timestamptz)) desc, id) where version > 0`,
  `create index stories_updated on stories (updated_at desc, id) where version > 0`,
  `create index stories_search on stories using gin (search)`,
  `create index stories_outlets on stories using gin (outlets)`,
  `create index stories_topics on stories using gin (topics)`,

  `create table story_versions (
    story_id text not null references stories (id) on delete cascade,
    version integer not null,
    document jsonb not null,
    created_at timestamptz not null,
    primary key (story_id, version)
  )`,
  `create table changes (
    seq bigint generated always as identity primary key,
    story_id text not null,
    version integer not null,
    kind text not null,
    at timestamptz not null
  )`,
  `create index changes_at on changes (at)`,
  `create index changes_story on changes (story_id, seq)`,

  `create table failures (
    id bigint generated always as identity primary key,
    stage text not null,
    unit text not null,
    unit_id text not null,
    code text not null,
    message text not null,
    remedy text not null,
    host text,
    attempts integer not null,
    status text not null default 'open' check (status in ('open', 'replayed', 'discarded')),
    first_at timestamptz not null,
    last_at timestamptz not null,
    trace_id text
  )`,
  `create unique index failures_open on failures (stage, unit_id) where status = 'open'`,
  `create index failures_list on failures (status, last_at desc)`,

  `create table steps (
    id bigint generated always as identity primary key,
    unit text not null,
    unit_id text not null,
    stage text not null,
    outcome text not null,
    code text not null,
    message text,
    attempt integer not null,
    ms integer not null,
    at timestamptz not null,
    trace_id text
  )`,
  `create index steps_unit on steps (unit_id, id)`,
  `create index steps_at on steps (at)`,

  `create table audit (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    actor text not null,
    action text not null,
    details jsonb not null
  )`,

  `create table shards (
    name text primary key,
    epoch integer not null default 0
  )`,
];
