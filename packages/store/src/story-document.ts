import { z } from 'zod';

const time = z.iso.datetime().describe('ISO 8601, UTC');
const share = z.object({ left: z.number(), center: z.number(), right: z.number() });

/** An outlet of a story, with the ratings that the figures were made from. */
export const storyOutletSchema = z.object({
  domain: z.string(),
  name: z.string(),
  country: z.string().nullable(),
  lean: z.string().nullable(),
  factuality: z.string().nullable(),
  owner: z.string().nullable(),
});

export const storyArticleSchema = z.object({
  id: z.string(),
  externalId: z.string().nullable(),
  url: z.string().nullable(),
  title: z.string(),
  excerpt: z.string().nullable(),
  byline: z.string().nullable(),
  publishedAt: time.nullable(),
  language: z.string().nullable(),
  image: z.string().nullable(),
  paywall: z.boolean(),
  outlet: storyOutletSchema.nullable(),
  duplicateOf: z.string().nullable().describe('id of the article that this one is a copy of'),
  isFirst: z.boolean().describe('the earliest article of the story'),
  similarity: z.number().describe('to the story, when the article joined it'),
});

export const citationSchema = z.object({
  articleId: z.string(),
  quote: z.string(),
  start: z.int().describe('offset in the stored text of the article, in UTF-16 units'),
  end: z.int(),
});

export const keyPointSchema = z.object({
  text: z.string(),
  citations: z.array(citationSchema),
  outlets: z.array(z.string()),
  method: z.enum(['extractive', 'abstractive']),
});

/** A component of a score, with all that is needed to compute the score again. */
const componentSchema = z.object({
  raw: z.number(),
  full: z.number().describe('from here on the component counts in full'),
  scale: z.enum(['linear', 'log']),
  value: z.number(),
  weight: z.number(),
});

const scoreSchema = z.object({
  value: z.number(),
  components: z.record(z.string(), z.union([z.number(), componentSchema])),
  scorerVersion: z.string(),
});

export const changelogEntrySchema = z.object({
  version: z.int(),
  at: time,
  kind: z.string(),
  summary: z.string(),
});

/**
 * The finished story: what downstream applications read. Fields are added, never renamed.
 * Percentages are shares of rated outlets by largest remainder; one outlet counts once; unrated outlets are shown.
 */
export const storyDocumentSchema = z
  .object({
    schemaVersion: z.literal(1),
    id: z.string().describe('stable for life'),
    slug: z.string(),
    version: z.int(),
    status: z.enum(['active', 'quiet', 'archived', 'merged', 'retracted']),
    mergedInto: z.string().nullable().describe('id of the story that took this one in'),
    splitFrom: z.string().nullable().describe('id of the published story that this one was split from'),

    firstPublishedAt: time.nullable(),
    firstSeenAt: time,
    lastArticleAt: time.nullable(),
    updatedAt: time,

    headline: z.object({ text: z.string(), articleId: z.string().nullable() }),
    dek: z.string().nullable(),
    dekCitation: citationSchema.nullable().describe('the passage that is the dek; null without a dek'),
    keyPoints: z.array(keyPointSchema),
    language: z.string().nullable(),

    articles: z.array(storyArticleSchema),
    articleCount: z.int(),
    originalCount: z.int(),
    reprintCount: z.int(),
    outletCount: z.int(),
    ownerCount: z.int(),

    bias: z.object({
      left: z.int(),
      center: z.int(),
      right: z.int(),
      unrated: z.int(),
      rated: z.int(),
      percent: share,
      statement: z.string(),
      raters: z.array(z.string()),
      asOf: z.string().nullable().describe('date of the newest rating in use'),
    }),
    factuality: z.record(z.string(), z.unknown()),
    ownership: z.record(z.string(), z.unknown()),
    countries: z.record(z.string(), z.int()),
    blindspot: z.object({ side: z.string(), share: z.number(), threshold: z.number() }).nullable(),
    firstBy: z.object({ outlet: z.string().nullable(), at: time.nullable() }).nullable(),

    topics: z.array(z.object({ label: z.string(), score: z.number() })),
    entities: z.array(z.object({ name: z.string(), type: z.string(), count: z.int() })),
    locations: z.array(z.object({ name: z.string(), country: z.string() })),

    importance: scoreSchema,
    velocity: scoreSchema,
    diversity: scoreSchema,
    cohesion: scoreSchema,

    timeline: z.array(z.object({ at: time, kind: z.string(), articleId: z.string().nullable(), text: z.string() })),
    related: z.array(z.object({ id: z.string(), score: z.number() })),
    image: z.string().nullable(),

    provenance: z.object({
      pipelineVersion: z.string(),
      clusterer: z.string().nullable(),
      summariser: z.object({ method: z.string(), model: z.string().nullable() }),
      ratingsAsOf: z.string().nullable(),
    }),
    changelog: z.array(changelogEntrySchema),
  })
  .meta({ id: 'Story', title: 'Story' });

export type StoryDocument = z.infer<typeof storyDocumentSchema>;
export type StoryArticle = z.infer<typeof storyArticleSchema>;
export type StoryOutlet = z.infer<typeof storyOutletSchema>;
