import type { Generated, JSONColumnType } from 'kysely';
import type { NullableTime, Time } from './column-time.ts';

/**
 * The statuses of an article, in the order of the flow. The catalog says which stage takes which. The last three are
 * final.
 */
export const ARTICLE_STATUSES = [
  'discovered',
  'fetched',
  'extracted',
  'deduped',
  'clustered',
  'published',
  'skipped',
  'failed',
] as const;
export type ArticleStatus = (typeof ARTICLE_STATUSES)[number];

/**
 * Why an article is a copy: the same page, the same words, or nearly the same words (see `Match` of @newsloom/dedup).
 * Earlier releases wrote `near` for `revision`, `excerpt` and `syndicated`.
 */
export type DuplicateKind = 'same-url' | 'same-text' | 'revision' | 'excerpt' | 'syndicated' | 'near';

/** Why an article is in its story: the values on which the clusterer decided. */
export type ClusterEvidence = {
  clusterer: string;
  similarity: number;
  /** `merged` and `split`: a second look moved it, because it merged its story with another or split it. */
  reason: 'opened' | 'similar' | 'copy' | 'merged' | 'split';
  components: Record<string, number | null>;
  runnersUp: { storyId: string; similarity: number }[];
};

export type ArticlesTable = {
  id: string;
  external_id: string | null;
  feed_id: string | null;
  url: string | null;
  canonical_url: string | null;
  outlet: string | null;
  status: ArticleStatus;
  reason: string | null;
  status_at: Time;
  queued_at: Time;
  fetch_slot_at: NullableTime;
  title: string;
  feed_text: string | null;
  text: Generated<string>;
  excerpt: string | null;
  byline: string | null;
  site_name: string | null;
  language: string | null;
  image: string | null;
  /** The section of the outlet that it appeared in, as the outlet names it. */
  section: string | null;
  /** The kind of article that its page states: `opinion`, `press-release` or `live-blog`. */
  page_kind: string | null;
  word_count: Generated<number>;
  paywall: Generated<boolean>;
  extractor_version: string | null;
  published_at: NullableTime;
  discovered_at: Time;
  duplicate_of: string | null;
  duplicate_kind: DuplicateKind | null;
  duplicate_score: number | null;
  shard: string | null;
  story_id: string | null;
  cluster_evidence: JSONColumnType<ClusterEvidence> | null;
};

/** The columns that stages write, with their Postgres types. Rows are sent as one array for each column. */
export const FOUND_COLUMNS = {
  reason: 'text',
  title: 'text',
  text: 'text',
  excerpt: 'text',
  byline: 'text',
  site_name: 'text',
  published_at: 'timestamptz',
  language: 'text',
  image: 'text',
  section: 'text',
  page_kind: 'text',
  word_count: 'integer',
  paywall: 'boolean',
  canonical_url: 'text',
  extractor_version: 'text',
  shard: 'text',
  duplicate_of: 'text',
  duplicate_kind: 'text',
  duplicate_score: 'double precision',
  story_id: 'text',
  cluster_evidence: 'jsonb',
} as const satisfies Partial<Record<keyof ArticlesTable, string>>;
