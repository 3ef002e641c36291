import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { ApiKeysTable } from './api-keys.ts';
import type { ArticlesTable } from './articles-table.ts';
import type { NullableTime, Time } from './column-time.ts';
import type { JsonDifference } from './json-difference.ts';
import type { OutletDrop } from './outlet-days.ts';
import type { ChangelogEntry, StoryDocument } from './story-document.ts';
import type { StoryFigures } from './story-figures.ts';
import type { WebhookDeliveriesTable, WebhooksTable } from './webhooks-table.ts';

export type FeedStatus = 'active' | 'paused' | 'gone';
export type FailureStatus = 'open' | 'replayed' | 'discarded';
export type UnitKind = 'feed' | 'article' | 'story' | 'webhook';

/** What can happen to a story; `story.split` is the first version of one that began in another. */
export const CHANGE_KINDS = [
  'story.created',
  'story.updated',
  'story.merged',
  'story.split',
  'story.retracted',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

export type FeedsTable = {
  id: string;
  url: string;
  title: string | null;
  language: string | null;
  status: Generated<FeedStatus>;
  etag: string | null;
  last_modified: string | null;
  body_hash: string | null;
  next_poll_at: Time;
  polled_at: NullableTime;
  succeeded_at: NullableTime;
  /** When a poll last brought new articles. */
  news_at: NullableTime;
  /** How long it usually takes from one such poll to the next, in milliseconds. */
  news_gap_ms: number | null;
  error_count: Generated<number>;
  error_code: string | null;
  error_message: string | null;
  created_at: Time;
};

export type HostsTable = { host: string; spacing_ms: number; next_slot_at: Time };

export type OutletsTable = {
  domain: string;
  name: string | null;
  country: string | null;
  owner: string | null;
  /** The ultimate owner. */
  family: string | null;
  owner_type: string | null;
  state_media: boolean | null;
  /** What it publishes: news, satire, press releases. */
  category: string | null;
  /** The date of the facts, and their source. */
  facts_at: string | null;
  facts_source: string | null;
  updated_at: Time;
};

/** Other hosts, domains or paths of outlets. */
export type OutletAliasesTable = { alias: string; domain: string };

export type RatingsTable = {
  domain: string;
  rater: string;
  rated_at: string;
  lean: string | null;
  factuality: string | null;
  evidence_url: string | null;
  /** What the rater measures, in words. */
  scale: string | null;
  licence: string | null;
  imported_at: Time;
};

export type SnapshotsTable = {
  article_id: string;
  url: string;
  status: number;
  content_type: string | null;
  body: Buffer;
  bytes: number;
  fetched_at: Time;
};

export type SignaturesTable = {
  article_id: string;
  /** The page that the article is on, in one form for all its addresses. */
  page: string | null;
  text_hash: string;
  shingles: Buffer;
  word_count: number;
  bands: ColumnType<string[], string[], string[]>;
  outlet: string | null;
  published_at: NullableTime;
};

/** What the pages of articles taught about their hosts. */
export type PageLessonsTable = {
  article_id: string;
  host: string;
  /** The version of the lesson's format. Lessons of different versions are never read together. */
  version: number;
  lesson: Buffer;
  discovered_at: Time;
};

export type StoriesTable = {
  id: string;
  shard: string;
  language: string | null;
  status: Generated<StoryDocument['status']>;
  merged_into: string | null;
  /** The story that it was split from, if that had been published. */
  split_from: string | null;
  /** When the clusterer looks at it again; null if no further look is needed. */
  look_at: NullableTime;
  /** How often it was looked at since an article joined. */
  looks: Generated<number>;
  /** Goes up whenever something in the story changes. The next two columns follow it. */
  revision: Generated<number>;
  scored_revision: Generated<number>;
  published_revision: Generated<number>;
  queued_at: Time;
  last_article_at: NullableTime;
  coverage: JSONColumnType<StoryFigures> | null;
  version: Generated<number>;
  document: JSONColumnType<StoryDocument> | null;
  importance: Generated<number>;
  outlet_count: Generated<number>;
  blindspot: string | null;
  topics: Generated<string[]>;
  outlets: Generated<string[]>;
  first_published_at: NullableTime;
  created_at: Time;
  updated_at: Time;
  /** Names that stories are filtered by, such as `entity:paris`. Made by Postgres, like the words and shares. */
  facets: ColumnType<string[], never, never>;
};

/** Former versions as whole documents. Written by releases before `former_versions`. */
export type StoryVersionsTable = {
  story_id: string;
  version: number;
  document: JSONColumnType<StoryDocument>;
  created_at: Time;
};

/** Former versions as differences. */
export type FormerVersionsTable = {
  story_id: string;
  version: number;
  headline: string;
  article_count: number;
  outlet_count: number;
  /** Its entry in the changelog. */
  change: JSONColumnType<ChangelogEntry> | null;
  /** The difference that makes its document from that of the next version; null if `document` is stored. */
  difference: JSONColumnType<JsonDifference> | null;
  document: JSONColumnType<StoryDocument> | null;
  created_at: Time;
};

export type ChangesTable = {
  seq: Generated<number>;
  story_id: string;
  version: number;
  kind: ChangeKind;
  at: Time;
  /** Its entry in the changelog, and the names by which filters find it. Null in changes of earlier releases. */
  entry: JSONColumnType<ChangelogEntry> | null;
  languages: string[] | null;
  topics: string[] | null;
  outlets: string[] | null;
};

export type FailuresTable = {
  id: Generated<number>;
  stage: string;
  unit: UnitKind;
  unit_id: string;
  code: string;
  message: string;
  remedy: string;
  host: string | null;
  attempts: number;
  status: Generated<FailureStatus>;
  first_at: Time;
  last_at: Time;
  trace_id: string | null;
};

/** What the stages did with a unit, oldest first: a line for each step (see trails.ts). */
export type TrailsTable = { unit_id: string; steps: string[] };

/** How many units a stage ended in one transaction, by outcome. */
export type RunsTable = { stage: string; outcome: 'done' | 'failed'; units: number; at: Time };

/** What publishing needs of an article's text, made once. */
export type DigestsTable = { article_id: string; version: string; digest: JSONColumnType<object> };

/** How far the reconciler has come through the units that wait for a stage, and when it goes on. */
export type RoundsTable = { stage: string; due_at: Time; after_at: NullableTime; after_id: string | null };

export type AuditTable = {
  id: Generated<number>;
  at: Time;
  actor: string;
  action: string;
  details: JSONColumnType<Record<string, unknown>>;
};

export type ShardsTable = {
  name: string;
  epoch: Generated<number>;
  holder: string | null;
  held_until: Date | null;
};

/** The answers of language models, by what they were asked. */
export type ModelAnswersTable = { key: string; answer: JSONColumnType<object>; at: Time };

/** The tokens that all workers have reserved or used on a day (UTC). */
export type ModelDaysTable = { day: string; tokens: number };

/** What an outlet published on a day (UTC): articles with a text, and their words. */
export type OutletDaysTable = { outlet: string; day: string; articles: number; words: number };

/** The days that were counted by outlet, and how many outlets could be judged. */
export type CountedDaysTable = { day: string; judged: Generated<number> };

/** The embeddings of the words of stories. */
export type StoryVectorsTable = {
  story_id: string;
  language: string;
  last_article_at: Time;
  model: string;
  text_hash: string;
  vector: Buffer;
  signs: string;
};

/** The tables of the store. */
export type Database = {
  feeds: FeedsTable;
  hosts: HostsTable;
  outlets: OutletsTable;
  outlet_aliases: OutletAliasesTable;
  ratings: RatingsTable;
  articles: ArticlesTable;
  snapshots: SnapshotsTable;
  signatures: SignaturesTable;
  page_lessons: PageLessonsTable;
  stories: StoriesTable;
  story_versions: StoryVersionsTable;
  former_versions: FormerVersionsTable;
  changes: ChangesTable;
  failures: FailuresTable;
  trails: TrailsTable;
  runs: RunsTable;
  digests: DigestsTable;
  rounds: RoundsTable;
  audit: AuditTable;
  shards: ShardsTable;
  model_answers: ModelAnswersTable;
  model_days: ModelDaysTable;
  outlet_days: OutletDaysTable;
  counted_days: CountedDaysTable;
  outlet_drops: OutletDrop;
  story_vectors: StoryVectorsTable;
  api_keys: ApiKeysTable;
  webhooks: WebhooksTable;
  webhook_deliveries: WebhookDeliveriesTable;
};
