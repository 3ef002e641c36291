import { z } from 'zod';
import {
  storyKindSchema as kindSchema,
  storyArticleSchema,
  type storyOutletSchema,
  storyTime as time,
  storyTimeOrNull as timeOrNull,
} from './story-article.ts';
import { storyChangeSchema } from './story-change.ts';

export { storyArticleSchema };

export const citationSchema = z.object({
  articleId: z.string().describe('the article that says so'),
  quote: z.string().describe('the passage, word for word'),
  start: z.int().describe('offset in the stored text of the article, in UTF-16 units'),
  end: z.int().describe('offset after its last character, in UTF-16 units'),
});

export const keyPointSchema = z.object({
  text: z.string().describe('what is said'),
  citations: z.array(citationSchema).describe('the passages that say so, word for word'),
  outlets: z.array(z.string()).describe('domains of the outlets that say so'),
  method: z
    .enum(['extractive', 'abstractive'])
    .describe('extractive: the first citation, unchanged; abstractive: made of the citations by a language model'),
});

/** A component of a score, with all that is needed to compute the score again. */
const componentSchema = z.object({
  raw: z.number().describe('what was counted'),
  full: z.number().describe('from here on the component counts in full'),
  scale: z.enum(['linear', 'log']).describe('how `raw` grows to `full`'),
  value: z.number().describe('`raw` on that scale, 0 to 1'),
  weight: z.number().describe('its part of the score, 0 to 1'),
});

const scoreSchema = z.object({
  value: z.number().describe('the score'),
  components: z
    .record(z.string(), z.union([z.number(), componentSchema]))
    .describe('what it was computed from, so that it can be computed again'),
  scorerVersion: z.string().describe('version of the code that computed it'),
});

export const changelogEntrySchema = z.object({
  version: z.int().describe('number of the version'),
  at: time('when it was published'),
  kind: z.string().describe('story.created, story.updated, story.merged, story.split or story.retracted'),
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
  text: z.string().describe('in English words'),
  values: z
    .array(
      z.object({
        value: z.number().describe('the count, in `unit`'),
        unit: z.string().nullable().describe('`%`, the sign of a currency, or null for people'),
        citations: z.array(citationSchema).describe('the sentences that give this value'),
        outlets: z.array(z.string()).describe('domains of the outlets that give it'),
      }),
    )
    .describe('the most reported first'),
});

const passagesSchema = z.array(
  z.object({
    text: z.string().describe('the passage'),
    citations: z.array(citationSchema).describe('where it stands'),
    outlets: z.array(z.string()).describe('domains of the outlets that have it'),
  }),
);

export const perspectivesSchema = z.object({
  left: passagesSchema.describe('of outlets that lean left'),
  center: passagesSchema.describe('of outlets in the center'),
  right: passagesSchema.describe('of outlets that lean right'),
});

export const timelineEntrySchema = z.object({
  at: time('when it was reported'),
  kind: z.string().describe('first-report, growth, side, figure, fact'),
  articleId: z.string().nullable().describe('the article that reported it'),
  text: z.string().describe('what happened, in English words'),
  quote: z
    .string()
    .optional()
    .describe('of kinds `first-report` and `fact`: what was reported, in the words of the article'),
  side: z.enum(['left', 'center', 'right']).optional().describe('of kind `side`: the side that came in'),
  outlets: z.number().optional().describe('of kind `growth`: how many outlets reported it by then'),
  figure: z
    .object({
      what: countedSchema,
      from: z.number().describe('the count before'),
      to: z.number().describe('the count from then on'),
    })
    .optional()
    .describe('of kind `figure`: the count that changed'),
});

export const relatedStorySchema = z.object({
  id: z.string().describe('id of the other story'),
  score: z
    .number()
    .describe(
      'the similarity of the nearest article, 0 to 1; of a story that is here only for `other-language` the cosine of the two',
    ),
  reasons: z
    .array(z.enum(['similar', 'split', 'previous', 'other-language']))
    .optional()
    .describe(
      'articles resemble it; this story was split from it; it ended before this one began; it tells the same in another language',
    ),
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
    schemaVersion: z.literal(1).describe('version of this schema; fields are added without a new one'),
    id: z.string().describe('stable for life'),
    slug: z.string().describe('the headline for addresses; may change with it'),
    version: z.int().describe('number of this version, from 1; one more with each material change'),
    status: z
      .enum(['active', 'quiet', 'archived', 'merged', 'retracted'])
      .describe('quiet after two days without news, archived after two weeks; merged into another; without articles'),
    mergedInto: z.string().nullable().describe('id of the story that took this one in'),
    splitFrom: z.string().nullable().describe('id of the published story that this one was split from'),

    firstPublishedAt: timeOrNull('when its earliest article was published'),
    firstSeenAt: time('when newsloom opened it'),
    lastArticleAt: timeOrNull('when its newest article was published'),
    updatedAt: time('when this version was published'),

    headline: z
      .object({
        text: z.string().describe('the headline'),
        articleId: z.string().nullable().describe('the article whose title it is'),
      })
      .describe('the title of one of its articles, the one that says best what all report'),
    dek: z.string().nullable().describe('the passage that says in a sentence or two what happened'),
    dekSource: keyPointSchema
      .omit({ text: true })
      .nullable()
      .optional()
      .describe('where the dek stands, or the sentences that a language model made it of; absent in older documents'),
    keyPoints: z.array(keyPointSchema).describe('what most outlets report, the most reported first'),
    language: z.string().nullable().describe('language of its articles, as ISO 639'),
    kind: kindSchema.describe('news as long as half of the outlets report it as news'),

    articles: z.array(storyArticleSchema).describe('its articles, earliest first'),
    articleCount: z.int().describe('articles, copies among them'),
    originalCount: z.int().describe('articles that are not copies'),
    reprintCount: z.int().describe('articles that are copies; with the originals these are all'),
    outletCount: z.int().describe('outlets, each once'),
    ownerCount: z.int().describe('independent owners: publisher families; an outlet with unknown owner counts as one'),

    bias: z
      .object({
        left: z.int().describe('rated outlets that lean left'),
        center: z.int().describe('rated outlets in the center'),
        right: z.int().describe('rated outlets that lean right'),
        unrated: z.int().describe('outlets that nobody rates'),
        rated: z.int().describe('outlets that somebody rates'),
        percent: z
          .object({
            left: z.number().describe('percent of the rated outlets'),
            center: z.number().describe('percent of the rated outlets'),
            right: z.number().describe('percent of the rated outlets'),
          })
          .describe('shares of the rated outlets by largest remainder: 100 together, or 0 without any'),
        buckets: z
          .object({
            left: z.int().describe('outlets of this level'),
            'lean-left': z.int().describe('outlets of this level'),
            center: z.int().describe('outlets of this level'),
            'lean-right': z.int().describe('outlets of this level'),
            right: z.int().describe('outlets of this level'),
          })
          .optional()
          .describe('rated outlets by level'),
        statement: z.string().describe('the largest share in words'),
        raters: z.array(z.string()).describe('whose ratings were used'),
        asOf: z.string().nullable().describe('date of the newest rating in use'),
      })
      .describe('outlets by political lean, each once however many articles it has'),
    factuality: z
      .record(z.string(), z.unknown())
      .describe('outlets by factuality, from very-high to very-low, and `unknown`; with raters and date'),
    ownership: z
      .record(z.string(), z.unknown())
      .describe('outlets by type of owner, owner and publisher family, the most frequent first; counts of outlets'),
    countries: z.record(z.string(), z.int()).describe('outlets by country (ISO 3166-1 alpha-2)'),
    localShare: z
      .int()
      .nullable()
      .optional()
      .describe(
        'percent of the outlets of known country that are from the country of the event; null if that is unknown',
      ),
    blindspot: z
      .object({
        side: z.string().describe('left or right: the side that covers it'),
        share: z.number().describe('percent of the rated outlets on that side'),
        threshold: z.number().describe('percent from which on it is a blind spot'),
      })
      .nullable()
      .describe('most rated outlets are of one side, of at least five; null otherwise'),
    firstBy: z
      .object({ outlet: z.string().nullable().describe('domain of the outlet'), at: timeOrNull('when') })
      .nullable()
      .describe('the outlet of the earliest dated article'),

    topics: z
      .array(
        z.object({
          id: z.string().describe('id of the topic'),
          label: z.string().describe('its name'),
          score: z.number().describe('how sure it is, 0 to 1'),
        }),
      )
      .describe('IPTC Media Topics ("medtop:15000000"), one of the top followed by one below it'),
    keywords: z
      .array(
        z.object({
          label: z.string().describe('the word or phrase'),
          score: z.number().describe('how much it says of this story, 0 to 1'),
        }),
      )
      .describe('words and phrases of titles and texts, without names'),
    entities: z
      .array(
        z.object({
          name: z.string().describe('its name as most articles write it'),
          type: z.string().describe('person, organization, place, event or product'),
          count: z.int().describe('articles that name it'),
          id: z.string().nullable().describe('"geonames:2988507" of a town, "iso3166:FR" of a country'),
        }),
      )
      .describe('who and what is named, the most named first'),
    locations: z
      .array(
        z.object({
          name: z.string().describe('its name'),
          country: z.string().describe('ISO 3166-1 alpha-2'),
          kind: z.string().describe('country, region or city'),
          count: z.int().describe('articles that name it'),
          confidence: z.number().describe('of the country, 0 to 1'),
        }),
      )
      .describe('places that are named, the most named first'),
    eventLocation: z
      .object({
        name: z.string().describe('name of the place'),
        country: z.string().describe('ISO 3166-1 alpha-2'),
        confidence: z.number().describe('0 to 1'),
      })
      .nullable()
      .describe('where it happened; null if the articles leave that open'),

    importance: scoreSchema.describe(
      'how much it matters, 0 to 1: weighted mean of owners, outlets, countries, reliable outlets and pace, times the worth of its kind; without freshness',
    ),
    velocity: scoreSchema.describe('articles per hour in the six hours up to the newest article'),
    diversity: scoreSchema.describe('how different its outlets are in side, owner and country, 0 to 1'),
    cohesion: scoreSchema.describe('how similar its articles are, 0 to 1'),

    timeline: z
      .array(timelineEntrySchema)
      .describe('how the coverage grew and what changed, earliest first; ten at most'),
    differences: z.array(differenceSchema).describe('counts on which outlets disagree; empty where none is sure'),
    perspectives: perspectivesSchema
      .nullable()
      .describe(
        'what outlets of each side stress and others do not; null unless two sides have two independent outlets',
      ),
    related: z
      .array(relatedStorySchema)
      .describe('stories that resemble it, the nearest first; then those that tell the same in another language'),
    previousStory: z.string().nullable().describe('id of the nearest earlier story of the same matter'),
    image: z.string().nullable().describe('address of an image of one of its articles'),

    provenance: z
      .object({
        pipelineVersion: z.string().describe('version of newsloom that published it'),
        clusterer: z.string().nullable().describe('version of the method that found its articles'),
        summariser: summariserSchema.describe('what made headline, dek and key points'),
        ratingsAsOf: z.string().nullable().describe('date of the newest rating in use'),
      })
      .describe('what made this version'),
    changelog: z.array(changelogEntrySchema).describe('its versions, oldest first, with what each changed'),
  })
  .meta({ id: 'Story', title: 'Story', description: 'A finished story. Fields are added, never renamed.' });

export type StoryDocument = z.infer<typeof storyDocumentSchema>;
export type StoryArticle = z.infer<typeof storyArticleSchema>;
export type ChangelogEntry = z.infer<typeof changelogEntrySchema>;
export type StoryDifference = z.infer<typeof differenceSchema>;
export type StoryPerspectives = z.infer<typeof perspectivesSchema>;
export type TimelineEntry = z.infer<typeof timelineEntrySchema>;
export type RelatedStory = z.infer<typeof relatedStorySchema>;
export type StoryOutlet = z.infer<typeof storyOutletSchema>;
