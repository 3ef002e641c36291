import { ARTICLE_STATUSES, type ArticleRow } from '@newsloom/store';
import { z } from 'zod';

const time = z.iso.datetime().describe('ISO 8601, UTC');

const evidenceSchema = z.object({
  clusterer: z.string().describe('version of the clustering method that chose the story'),
  similarity: z
    .number()
    .describe(
      'probability that the article belongs to its story, as computed when it joined, 0 to 1; 1 for the article that opened it; for a copy its `duplicateScore`',
    ),
  reason: z
    .enum(['opened', 'similar', 'copy', 'merged', 'split'])
    .describe(
      'why it is in its story: `opened`: it is the first article; `similar`: it resembles the articles; `copy`: it is a copy of one of them; `merged`: its story was merged into this one; `split`: it was split off from another story',
    ),
  components: z
    .record(z.string(), z.number().nullable())
    .describe(
      'the figures behind the decision: cosines from 0 to 1, `time` in milliseconds, the `threshold` for joining and others; null if unknown',
    ),
  runnersUp: z
    .array(
      z.object({
        storyId: z.string().describe('id of the story'),
        similarity: z.number().describe('probability that the article belongs to that story, 0 to 1'),
      }),
    )
    .describe('the next most likely stories, the most likely first'),
});

/** An article as lists show it: without its text. */
export const articleSummarySchema = z
  .object({
    id: z.string().describe('id of the article, stable for life'),
    externalId: z.string().nullable().describe('its id in the imported file; null if it was not imported'),
    url: z.string().nullable().describe('its address as it was found'),
    canonicalUrl: z.string().nullable().describe('its canonical address, as the page declares it; null if unknown'),
    title: z.string().describe('its title'),
    outlet: z.string().nullable().describe('domain of the outlet'),
    publishedAt: time.nullable().describe('when it was published (ISO 8601, UTC); null if unknown'),
    language: z.string().nullable().describe('its language, as an ISO 639 code; null if uncertain'),
    status: z.enum(ARTICLE_STATUSES).describe('how far it has come in the pipeline, or `skipped` or `failed`'),
    reason: z.string().nullable().describe('why it has this status, as a stable code'),
    storyId: z.string().nullable().describe('id of its story; null while it is in none'),
    duplicateOf: z.string().nullable().describe('id of the article that this one is a copy of; null if it is no copy'),
  })
  .meta({ id: 'ArticleSummary', description: 'An article, without its text.' });

export const articleSchema = articleSummarySchema
  .extend({
    text: z.string().describe('clean text; empty until the article is extracted'),
    excerpt: z.string().nullable().describe('the beginning of its text'),
    byline: z.string().nullable().describe('who wrote it, according to the page'),
    siteName: z.string().nullable().describe('name of the site, according to the page'),
    section: z.string().nullable().describe('section of the outlet that it is in'),
    image: z.string().nullable().describe('address of its image'),
    wordCount: z.int().describe('number of words in its text'),
    paywall: z.boolean().describe('whether the text is behind a paywall, so that `text` may be only a part of it'),
    extractorVersion: z.string().nullable().describe('version of the method that extracted the text'),
    discoveredAt: time.describe('when newsloom found it (ISO 8601, UTC)'),
    statusAt: time.describe('since when it has this status (ISO 8601, UTC)'),
    duplicateKind: z
      .enum(['same-url', 'same-text', 'revision', 'excerpt', 'syndicated', 'near'])
      .nullable()
      .describe(
        'kind of copy: `same-url`: the same page; `same-text`: word for word; of edited copies: `revision` in the same outlet, `excerpt` if much shorter, else `syndicated`; `near`: any edited copy, of an earlier release; null if it is no copy',
      ),
    duplicateScore: z
      .number()
      .nullable()
      .describe(
        'how certain it is that it is a copy, 0 to 1: 1 for the same page or text, else by how much of the wording both share; null if it is no copy',
      ),
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
