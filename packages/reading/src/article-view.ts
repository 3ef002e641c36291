import { ARTICLE_STATUSES, type ArticleRow } from '@newsloom/store';
import { z } from 'zod';

const time = z.iso.datetime().describe('ISO 8601, UTC');

const evidenceSchema = z.object({
  clusterer: z.string().describe('version of the method that found the story'),
  similarity: z.number().describe('to the story, when the article joined it, 0 to 1'),
  reason: z
    .enum(['opened', 'similar', 'copy', 'merged', 'split'])
    .describe(
      'it opened the story; resembles it; is a copy of one in it; came with a merged story; came from a split one',
    ),
  components: z.record(z.string(), z.number().nullable()).describe('what the similarity was computed from'),
  runnersUp: z
    .array(
      z.object({
        storyId: z.string().describe('id of the story'),
        similarity: z.number().describe('of the article to it, 0 to 1'),
      }),
    )
    .describe('the next nearest stories'),
});

/** An article as lists show it: without its text. */
export const articleSummarySchema = z
  .object({
    id: z.string().describe('id of the article, stable for life'),
    externalId: z.string().nullable().describe('its id in the import'),
    url: z.string().nullable().describe('its address as it was found'),
    canonicalUrl: z.string().nullable().describe('its address in canonical form'),
    title: z.string().describe('its title'),
    outlet: z.string().nullable().describe('domain of the outlet'),
    publishedAt: time.nullable().describe('when it was published (ISO 8601, UTC)'),
    language: z.string().nullable().describe('ISO 639; null where it is not sure'),
    status: z.enum(ARTICLE_STATUSES).describe('how far it has come'),
    reason: z.string().nullable().describe('why it has this status, as a stable code'),
    storyId: z.string().nullable().describe('the story that it is in'),
    duplicateOf: z.string().nullable().describe('id of the article that it is a copy of'),
  })
  .meta({ id: 'ArticleSummary', description: 'An article, without its text.' });

export const articleSchema = articleSummarySchema
  .extend({
    text: z.string().describe('clean text; empty until the article is extracted'),
    excerpt: z.string().nullable().describe('the beginning of its text'),
    byline: z.string().nullable().describe('who wrote it, as the page says'),
    siteName: z.string().nullable().describe('name of the site, as the page says'),
    section: z.string().nullable().describe('the section of the outlet'),
    image: z.string().nullable().describe('address of its image'),
    wordCount: z.int().describe('words of its text'),
    paywall: z.boolean().describe('whether the page showed only a part of the text'),
    extractorVersion: z.string().nullable().describe('version of the method that read the page'),
    discoveredAt: time.describe('when newsloom found it (ISO 8601, UTC)'),
    statusAt: time.describe('since when it has this status'),
    duplicateKind: z
      .enum(['same-url', 'same-text', 'revision', 'excerpt', 'syndicated', 'near'])
      .nullable()
      .describe('what kind of copy it is'),
    duplicateScore: z.number().nullable().describe('how much of the original it has, 0 to 1'),
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
