import { z } from 'zod';
import { storyChangeSchema } from './story-change.ts';

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
  leanRange: z
    .object({ min: z.number(), max: z.number() })
    .nullable()
    .optional()
    .describe('lowest and highest lean that a rater gives, from -2 (left) to 2 (right)'),
  agreement: z
    .enum(['one', 'same', 'same-side', 'adjacent', 'opposed'])
    .nullable()
    .optional()
    .describe(
      'how far the raters of the lean agree: only one; the same level; levels of one side; center and a side; left and right',
    ),
  raters: z.array(z.string()).optional().describe('who rated the lean'),
});

/** What kind of article it is. `scores` is a page of results; `deals` sells something. */
const kindSchema = z
  .enum(['news', 'opinion', 'satire', 'deals', 'horoscope', 'scores', 'press-release', 'live-blog'])
  .optional();

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
  kind: kindSchema,
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
  method: z
    .enum(['extractive', 'abstractive'])
    .describe('extractive: the first citation, unchanged; abstractive: made of the citations by a language model'),
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
  summary: z.string().describe('what changed, in words'),
  changes: z.array(storyChangeSchema).optional().describe('the same as data; absent in entries of before this field'),
});

/** A count on which articles disagree, or that changed. */
export const countedSchema = z
  .string()
  .describe('what is counted: dead, injured, missing, arrested, evacuated, money, share');

/** A count that outlets give differently at about the same time. */
export const differenceSchema = z.object({
  what: countedSchema,
  text: z.string().describe('in words'),
  values: z
    .array(
      z.object({
        value: z.number(),
        unit: z.string().nullable().describe('`%`, the sign of a currency, or null for people'),
        citations: z.array(citationSchema).describe('the sentences that give this value'),
        outlets: z.array(z.string()),
      }),
    )
    .describe('the most reported first'),
});

const passagesSchema = z.array(
  z.object({ text: z.string(), citations: z.array(citationSchema), outlets: z.array(z.string()) }),
);

export const perspectivesSchema = z.object({ left: passagesSchema, center: passagesSchema, right: passagesSchema });

export const timelineEntrySchema = z.object({
  at: time,
  kind: z.string().describe('first-report, growth, side, figure, fact'),
  articleId: z.string().nullable(),
  text: z.string(),
  figure: z
    .object({ what: countedSchema, from: z.number(), to: z.number() })
    .optional()
    .describe('of kind `figure`: the count that changed'),
});

export const relatedStorySchema = z.object({
  id: z.string(),
  score: z.number().describe('the similarity of the nearest article, 0 to 1'),
  reasons: z
    .array(z.enum(['similar', 'split', 'previous']))
    .optional()
    .describe('articles resemble it; this story was split from it; it ended before this one began'),
});

/** How the words of a story were made. */
export const summariserSchema = z.object({
  method: z.string().describe('abstractive if a text of a language model is shown, else extractive'),
  model: z.string().nullable().describe('the language model that was asked; null if none was'),
  promptHash: z.string().optional().describe('SHA-256 of all that decided its answer: model, instruction, sentences'),
  accepted: z.int().optional().describe('texts of the model that are shown'),
  rejected: z
    .array(
      z.object({
        text: z.string().describe('cut at 300 characters'),
        reason: z.string().describe('such as figure, date, name, quotation or word: one that what it cites lacks'),
      }),
    )
    .optional()
    .describe('texts of the model that are not shown, and why'),
  fault: z.string().optional().describe('the code of the error because of which the model has no part in this version'),
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
    dekSource: keyPointSchema
      .omit({ text: true })
      .nullable()
      .optional()
      .describe('where the dek stands, or the sentences that a language model made it of; absent in older documents'),
    keyPoints: z.array(keyPointSchema),
    language: z.string().nullable(),
    kind: kindSchema.describe('news as long as half of the outlets report it as news'),

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
      buckets: z
        .object({
          left: z.int(),
          'lean-left': z.int(),
          center: z.int(),
          'lean-right': z.int(),
          right: z.int(),
        })
        .optional()
        .describe('rated outlets by level'),
      statement: z.string(),
      raters: z.array(z.string()),
      asOf: z.string().nullable().describe('date of the newest rating in use'),
    }),
    factuality: z.record(z.string(), z.unknown()),
    ownership: z.record(z.string(), z.unknown()),
    countries: z.record(z.string(), z.int()),
    localShare: z
      .int()
      .nullable()
      .optional()
      .describe(
        'percent of the outlets of known country that are from the country of the event; null if that is unknown',
      ),
    blindspot: z.object({ side: z.string(), share: z.number(), threshold: z.number() }).nullable(),
    firstBy: z.object({ outlet: z.string().nullable(), at: time.nullable() }).nullable(),

    topics: z
      .array(z.object({ id: z.string(), label: z.string(), score: z.number() }))
      .describe('IPTC Media Topics ("medtop:15000000"), one of the top followed by one below it'),
    keywords: z
      .array(z.object({ label: z.string(), score: z.number() }))
      .describe('words and phrases of titles and texts, without names'),
    entities: z.array(
      z.object({
        name: z.string(),
        type: z.string().describe('person, organization, place, event or product'),
        count: z.int().describe('articles that name it'),
        id: z.string().nullable().describe('"geonames:2988507" of a town, "iso3166:FR" of a country'),
      }),
    ),
    locations: z.array(
      z.object({
        name: z.string(),
        country: z.string().describe('ISO 3166-1 alpha-2'),
        kind: z.string().describe('country, region or city'),
        count: z.int().describe('articles that name it'),
        confidence: z.number().describe('of the country, 0 to 1'),
      }),
    ),
    eventLocation: z
      .object({ name: z.string(), country: z.string(), confidence: z.number() })
      .nullable()
      .describe('where it happened; null if the articles leave that open'),

    importance: scoreSchema,
    velocity: scoreSchema,
    diversity: scoreSchema,
    cohesion: scoreSchema,

    timeline: z
      .array(timelineEntrySchema)
      .describe('how the coverage grew and what changed, earliest first; ten at most'),
    differences: z.array(differenceSchema).describe('counts on which outlets disagree; empty where none is sure'),
    perspectives: perspectivesSchema
      .nullable()
      .describe(
        'what outlets of each side stress and others do not; null unless two sides have two independent outlets',
      ),
    related: z.array(relatedStorySchema),
    previousStory: z.string().nullable().describe('id of the nearest earlier story of the same matter'),
    image: z.string().nullable(),

    provenance: z.object({
      pipelineVersion: z.string(),
      clusterer: z.string().nullable(),
      summariser: summariserSchema,
      ratingsAsOf: z.string().nullable(),
    }),
    changelog: z.array(changelogEntrySchema),
  })
  .meta({ id: 'Story', title: 'Story' });

export type StoryDocument = z.infer<typeof storyDocumentSchema>;
export type StoryArticle = z.infer<typeof storyArticleSchema>;
export type ChangelogEntry = z.infer<typeof changelogEntrySchema>;
export type StoryDifference = z.infer<typeof differenceSchema>;
export type StoryPerspectives = z.infer<typeof perspectivesSchema>;
export type TimelineEntry = z.infer<typeof timelineEntrySchema>;
export type RelatedStory = z.infer<typeof relatedStorySchema>;
export type StoryOutlet = z.infer<typeof storyOutletSchema>;
