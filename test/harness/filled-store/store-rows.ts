import { encodeShingles, type Signature } from '@newsloom/dedup';
import type { ClusterEvidence, Db, StoryDocument, StoryFigures } from '@newsloom/store';
import { sql } from 'kysely';
import type { InventedArticle } from './invented-article.ts';

/** A published article with all results of the stages. */
export type ArticleFill = {
  article: InventedArticle;
  feedId: string;
  signature: Signature;
  storyId: string;
  evidence: ClusterEvidence;
};

/** A published story. */
export type StoryFill = { document: StoryDocument; figures: StoryFigures };

/** From the publication of an article to its discovery: half the poll interval. */
const DISCOVERED_MS = 450_000;

/** When an article published at `time` is in the store, some minutes later. */
export const knownAt = (time: Date): Date => new Date(time.getTime() + DISCOVERED_MS);

/** Inserts published articles and their signatures. */
export async function insertArticles(db: Db, fills: readonly ArticleFill[]): Promise<void> {
  const column = <Value>(value: (fill: ArticleFill) => Value): Value[] => fills.map(value);
  await sql`
    insert into articles (id, feed_id, url, canonical_url, outlet, status, status_at, queued_at, title, text, language,
      word_count, extractor_version, published_at, discovered_at, duplicate_of, duplicate_kind, duplicate_score, shard,
      story_id, cluster_evidence)
    select id, feed_id, url, url, outlet, 'published', known_at, known_at, title, text, 'en',
      word_count, 'invented', published_at, known_at, duplicate_of, duplicate_kind, duplicate_score, 'en',
      story_id, evidence
    from unnest(
      ${column(({ article }) => article.id)}::text[], ${column(({ feedId }) => feedId)}::text[],
      ${column(({ article }) => article.url)}::text[], ${column(({ article }) => article.outlet.rated.domain)}::text[],
      ${column(({ article }) => article.title)}::text[], ${column(({ article }) => article.text)}::text[],
      ${column(({ article }) => article.words.length)}::integer[],
      ${column(({ article }) => article.publishedAt)}::timestamptz[],
      ${column(({ article }) => knownAt(article.publishedAt))}::timestamptz[],
      ${column(({ article }) => article.copyOf?.id ?? null)}::text[],
      ${column(({ article }) => article.copyOf?.kind ?? null)}::text[],
      ${column(({ article }) => article.copyOf?.score ?? null)}::float8[],
      ${column(({ storyId }) => storyId)}::text[], ${column(({ evidence }) => JSON.stringify(evidence))}::jsonb[]
    ) as fill (id, feed_id, url, outlet, title, text, word_count, published_at, known_at, duplicate_of, duplicate_kind,
      duplicate_score, story_id, evidence)`.execute(db);
  await sql`
    insert into signatures (article_id, page, text_hash, shingles, word_count, bands, outlet, published_at)
    select id, url, text_hash, shingles, word_count, bands::bigint[], outlet, published_at
    from unnest(
      ${column(({ article }) => article.id)}::text[], ${column(({ article }) => article.url)}::text[],
      ${column(({ signature }) => signature.textHash)}::text[],
      ${column(({ signature }) => Buffer.from(encodeShingles(signature.shingles)))}::bytea[],
      ${column(({ signature }) => signature.wordCount)}::integer[],
      ${column(({ signature }) => `{${signature.bands.join()}}`)}::text[],
      ${column(({ article }) => article.outlet.rated.domain)}::text[],
      ${column(({ article }) => article.publishedAt)}::timestamptz[]
    ) as fill (id, url, text_hash, shingles, word_count, bands, outlet, published_at)`.execute(db);
}

/** Inserts published stories that wait for nothing. Their revisions equal their versions. */
export async function insertStories(db: Db, fills: readonly StoryFill[]): Promise<void> {
  const column = <Value>(value: (document: StoryDocument) => Value): Value[] =>
    fills.map(({ document }) => value(document));
  // As one JSON text, because in a Postgres array every quotation mark would have to be escaped.
  const json = (value: (fill: StoryFill) => object): string => JSON.stringify(fills.map(value));
  const domainsOf = ({ articles }: StoryDocument) => [
    ...new Set(articles.flatMap(({ outlet }) => outlet?.domain ?? [])),
  ];
  await sql`
    insert into stories (id, shard, language, status, revision, scored_revision, published_revision, queued_at,
      last_article_at, coverage, version, document, importance, outlet_count, blindspot, topics, outlets,
      first_published_at, created_at, updated_at)
    select id, 'en', 'en', status, version, version, version, updated_at,
      last_article_at, coverage, version, document, importance, outlet_count, blindspot, topics::text[], outlets::text[],
      first_published_at, created_at, updated_at
    from rows from (unnest(
      ${column(({ id }) => id)}::text[], ${column(({ status }) => status)}::text[],
      ${column(({ version }) => version)}::integer[], ${column(({ updatedAt }) => updatedAt)}::timestamptz[],
      ${column(({ lastArticleAt }) => lastArticleAt)}::timestamptz[],
      ${column(({ importance }) => importance.value)}::float8[],
      ${column(({ outletCount }) => outletCount)}::integer[], ${column(({ blindspot }) => blindspot?.side ?? null)}::text[],
      ${column(({ keywords }) => arrayText(keywords.map(({ label }) => label)))}::text[],
      ${column((document) => arrayText(domainsOf(document)))}::text[],
      ${column(({ firstPublishedAt }) => firstPublishedAt)}::timestamptz[],
      ${column(({ firstSeenAt }) => firstSeenAt)}::timestamptz[]
    ), jsonb_array_elements(${json(({ figures }) => figures)}::jsonb),
      jsonb_array_elements(${json(({ document }) => document)}::jsonb)
    ) as fill (id, status, version, updated_at, last_article_at, importance, outlet_count, blindspot, topics, outlets,
      first_published_at, created_at, coverage, document)`.execute(db);
}

/** A Postgres array literal. The invented words need no quotes. */
const arrayText = (words: readonly string[]): string => `{${words.join()}}`;
