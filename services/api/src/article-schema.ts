import { type ArticleRow, articleStatuses } from '@newsloom/store';
import { z } from 'zod';

const time = z.iso.datetime().describe('ISO 8601, UTC');

const evidenceSchema = z.object({
  clusterer: z.string(),
  similarity: z.number().describe('to the story, when the article joined it'),
  reason: z.enum(['opened', 'similar', 'copy', 'merged', 'split']),
  components: z.record(z.string(), z.number().nullable()),
  runnersUp: z.array(z.object({ storyId: z.string(), similarity: z.number() })),
});

/** An article as lists show it: without its text. */
export const articleSummarySchema = z
  .object({
    id: z.string(),
    externalId: z.string().nullable().describe('its id in the import'),
    url: z.string().nullable(),
    canonicalUrl: z.string().nullable(),
    title: z.string(),
    outlet: z.string().nullable().describe('domain of the outlet'),
    publishedAt: time.nullable(),
    language: z.string().nullable(),
    status: z.enum(articleStatuses),
    reason: z.string().nullable().describe('why it has this status, as a stable code'),
    storyId: z.string().nullable().describe('the story that it is in'),
    duplicateOf: z.string().nullable().describe('id of the article that it is a copy of'),
  })
  .meta({ id: 'ArticleSummary', description: 'An article, without its text.' });

export const articleSchema = articleSummarySchema
  .extend({
    text: z.string().describe('clean text; empty until the article is extracted'),
    excerpt: z.string().nullable(),
    byline: z.string().nullable(),
    siteName: z.string().nullable(),
    section: z.string().nullable().describe('the section of the outlet'),
    image: z.string().nullable(),
    wordCount: z.int(),
    paywall: z.boolean(),
    extractorVersion: z.string().nullable(),
    discoveredAt: time,
    statusAt: time.describe('since when it has this status'),
    duplicateKind: z.enum(['same-url', 'same-text', 'revision', 'excerpt', 'syndicated', 'near']).nullable(),
    duplicateScore: z.number().nullable(),
    cluster: evidenceSchema.nullable().describe('why the article is in its story'),
  })
  .meta({ id: 'Article', description: 'An article, whole.' });

/** Turns a row into an article summary. */
export const articleSummaryOf = (row: ArticleRow): z.infer<typeof articleSummarySchema> => ({
  id: row.id,
  externalId: row.external_id,
  url: row.url,
  canonicalUrl: row.canonical_url,
  title: row.title,
  outlet: row.outlet,
  publishedAt: row.published_at?.toISOString() ?? null,
  language: row.language,
  status: row.status,
  reason: row.reason,
  storyId: row.story_id,
  duplicateOf: row.duplicate_of,
});

/** Turns a row into a whole article. */
export const articleOf = (row: ArticleRow): z.infer<typeof articleSchema> => ({
  ...articleSummaryOf(row),
  text: row.text,
  excerpt: row.excerpt,
  byline: row.byline,
  siteName: row.site_name,
  section: row.section,
  image: row.image,
  wordCount: row.word_count,
  paywall: row.paywall,
  extractorVersion: row.extractor_version,
  discoveredAt: row.discovered_at.toISOString(),
  statusAt: row.status_at.toISOString(),
  duplicateKind: row.duplicate_kind,
  duplicateScore: row.duplicate_score,
  cluster: row.cluster_evidence,
});
