import type { restore } from '@newsloom/store';
import type { RestoreLine } from './restore-line.ts';

type Row<What extends RestoreLine['what']> = Extract<RestoreLine, { what: What }>['row'];
type ArticleFill = Parameters<typeof restore.insertArticles>[1][number];
type ChangeFill = Parameters<typeof restore.insertChanges>[1][number];

/** An exported article as a row of the store. An export does not say which feed brought it. */
export const articleFill = (article: Row<'articles'>): ArticleFill => ({
  id: article.id,
  external_id: article.externalId,
  url: article.url,
  canonical_url: article.canonicalUrl,
  outlet: article.outlet,
  status: article.status,
  reason: article.reason,
  status_at: article.statusAt,
  queued_at: article.statusAt,
  title: article.title,
  text: article.text,
  excerpt: article.excerpt,
  byline: article.byline,
  site_name: article.siteName,
  language: article.language,
  image: article.image,
  section: article.section,
  page_kind: article.pageKind,
  word_count: article.wordCount,
  paywall: article.paywall,
  extractor_version: article.extractorVersion,
  published_at: article.publishedAt,
  discovered_at: article.discoveredAt,
  duplicate_of: article.duplicateOf,
  duplicate_kind: article.duplicateKind,
  duplicate_score: article.duplicateScore,
  shard: article.shard,
  story_id: article.storyId,
  cluster_evidence: article.cluster === null ? null : JSON.stringify(article.cluster),
});

/** An exported change as a row of the store. Changes of earlier releases have no entry. */
export const changeFill = ({
  cursor,
  kind,
  storyId,
  version,
  at,
  summary,
  changes,
  ...names
}: Row<'changes'>): ChangeFill => ({
  seq: Number(cursor),
  story_id: storyId,
  version,
  kind,
  at,
  entry: summary === null ? null : { version, at, kind, summary, changes },
  languages: names.languages,
  topics: names.topics,
  outlets: names.outlets,
});
