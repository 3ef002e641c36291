import { z } from 'zod';
import { rejectedTexts } from './rejected-texts.ts';
import {
  storyKindSchema as kindSchema,
  storyArticleSchema,
  type storyOutletSchema,
  storyTime as time,
  storyTimeOrNull as timeOrNull,
} from './story-article.ts';
import { storyChangeSchema } from './story-change.ts';
import { translationSchema } from './story-translation.ts';

export { storyArticleSchema };

export const citationSchema = z.object({
  articleId: z.string().describe('id of the article that says so'),
  quote: z.string().describe('the cited passage, word for word'),
  start: z.int().describe('where the passage begins in the stored text of the article, as an offset in UTF-16 units'),
  end: z.int().describe('where the passage ends, as the offset after its last character, in UTF-16 units'),
});

export const keyPointSchema = z.object({
  text: z.string().describe('the fact that the outlets report'),
  citations: z.array(citationSchema).describe('the passages of articles that say so'),
  outlets: z.array(z.string()).describe('domains of the outlets that say so'),
  method: z
    .enum(['extractive', 'abstractive'])
    .describe(
      'extractive: the text is that of the first citation; abstractive: a language model wrote it from the citations',
    ),
});

/** A component of a score, with all that is needed to compute the score again. */
const componentSchema = z.object({
  raw: z.number().describe('the figure as measured'),
  full: z.number().describe('value of `raw` from which on the component counts in full'),
  scale: z.enum(['linear', 'log']).describe('linear: `value` is raw / full; log: it is log(1 + raw) / log(1 + full)'),
  value: z.number().describe('`raw` on that scale, 0 to 1'),
  weight: z.number().describe('weight of the component in the score, 0 to 1; the weights of a score sum to 1'),
});

const scoreSchema = z.object({
  value: z.number().describe('the score'),
  components: z
    .record(z.string(), z.union([z.number(), componentSchema]))
    .describe('the figures that the score is computed from, enough to compute it again'),
  scorerVersion: z.string().describe('version of the formulas that computed it'),
});

export const changelogEntrySchema = z.object({
  version: z.int().describe('number of the version'),
  at: time('when it was published'),
  kind: z.string().describe('story.created, story.updated, story.merged, story.split or story.retracted'),
  summary: z.string().describe('what changed, in words'),
  changes: z.array(storyChangeSchema).optional().describe('what changed, as data; absent in older entries'),
});

const COUNTED = 'dead, injured, missing, arrested, evacuated, money (an amount) or share (a percentage)';

/** A count that changed. */
export const countedSchema = z.string().describe(`what is counted: ${COUNTED}`);

/** A figure or a date that outlets give differently at about the same time. */
export const differenceSchema = z.object({
  what: z.string().describe(`what is counted: ${COUNTED}; or date, the day of what the cited sentences tell`),
  text: z.string().describe('the disagreement as a sentence in English'),
  values: z
    .array(
      z.object({
        value: z
          .number()
          .describe('the count, in `unit`; of a date, the beginning of the day in UTC, in milliseconds since 1970'),
        unit: z
          .string()
          .nullable()
          .describe('`%`, the sign of a currency, `date` for a day of the calendar, or null for people'),
        citations: z.array(citationSchema).describe('the sentences that state this value'),
        outlets: z.array(z.string()).describe('domains of the outlets that state it'),
      }),
    )
    .describe('the values, the most reported first'),
});

const passagesSchema = z.array(
  z.object({
    text: z.string().describe('the passage'),
    citations: z.array(citationSchema).describe('where articles say so'),
    outlets: z.array(z.string()).describe('domains of the outlets that say so'),
  }),
);

export const perspectivesSchema = z.object({
  left: passagesSchema.describe('what outlets that lean left stress'),
  center: passagesSchema.describe('what outlets in the center stress'),
  right: passagesSchema.describe('what outlets that lean right stress'),
});

export const timelineEntrySchema = z.object({
  at: time('when it was reported'),
  kind: z
    .string()
    .describe(
      'first-report: the first article; growth: more outlets report it; side: the first outlet of a side; figure: a count rose; fact: something new was reported',
    ),
  articleId: z.string().nullable().describe('id of the article that reported it'),
  text: z.string().describe('what happened, as a sentence in English'),
  quote: z
    .string()
    .optional()
    .describe('for `first-report` and `fact`: what was reported, in the words of the article'),
  side: z.enum(['left', 'center', 'right']).optional().describe('for `side`: the side of the outlet'),
  outlets: z.number().optional().describe('for `growth`: number of outlets that had reported the story by then'),
  figure: z
    .object({
      what: countedSchema,
      from: z.number().describe('value before the change'),
      to: z.number().describe('value after the change'),
    })
    .optional()
    .describe('for `figure`: the count that changed'),
});

export const relatedStorySchema = z.object({
  id: z.string().describe('id of the other story'),
  score: z
    .number()
    .describe(
      'the highest probability, 0 to 1, that an article of this story belongs to the other one; if `other-language` is the only reason: the cosine of the embeddings of the two stories',
    ),
  reasons: z
    .array(z.enum(['similar', 'split', 'previous', 'other-language']))
    .optional()
    .describe(
      'why it is related: `similar`: articles resemble it; `split`: this story was split off from it; `previous`: it ended before this one began; `other-language`: it reports the same in another language',
    ),
});

/** How the words of a story were made. */
export const summariserSchema = z.object({
  method: z.string().describe('abstractive if at least one text of a language model is shown, else extractive'),
  model: z.string().nullable().describe('the language model that was asked; null if none was'),
  promptHash: z
    .string()
    .optional()
    .describe(
      'SHA-256 of what decides whether the model is asked again: its name, the form of the answer, the instructions, the language and the sentences; without the headline',
    ),
  accepted: z.int().optional().describe('number of texts of the model that passed the checks and are shown'),
  rejected: rejectedTexts('figure, date, name, quotation or word mean that it has one that the cited sentences lack')
    .optional()
    .describe('texts of the model that failed a check and are not shown'),
  fault: z
    .string()
    .optional()
    .describe('code of the error that kept the model from writing texts of this version; absent if there was none'),
});

/**
 * The finished story: what downstream applications read. Fields are added, never renamed.
 * Percentages are shares of rated outlets by largest remainder; one outlet counts once; unrated outlets are shown.
 */
export const storyDocumentSchema = z
  .object({
    schemaVersion: z.literal(1).describe('version of this schema; new fields do not change it'),
    id: z.string().describe('id of the story; never changes'),
    slug: z.string().describe('the headline in a form for addresses of pages; changes with the headline'),
    version: z.int().describe('number of this version: 1 for the first, one more with each material change'),
    status: z
      .enum(['active', 'quiet', 'archived', 'merged', 'retracted'])
      .describe(
        'active; quiet: without news for two days; archived: without news for two weeks; merged: it is now part of another story; retracted: no article is left in it',
      ),
    mergedInto: z
      .string()
      .nullable()
      .describe('id of the story that this one was merged into; null if it was not merged'),
    splitFrom: z
      .string()
      .nullable()
      .describe('id of the published story that this one was split off from; null if there is none'),

    firstPublishedAt: timeOrNull('when its earliest article was published'),
    firstSeenAt: time('when newsloom created it'),
    lastArticleAt: timeOrNull('when its newest article was published'),
    updatedAt: time('when this version was published'),

    headline: z
      .object({
        text: z.string().describe('the headline'),
        articleId: z.string().nullable().describe('id of the article whose title it is'),
      })
      .describe('the title of the article that comes closest to what most outlets report'),
    dek: z.string().nullable().describe('what happened, in a sentence or two; null if there is no fitting passage'),
    dekSource: keyPointSchema
      .omit({ text: true })
      .nullable()
      .optional()
      .describe(
        'the passage that is the dek, or the passages that a language model wrote it from; absent in older documents',
      ),
    keyPoints: z.array(keyPointSchema).describe('facts that most outlets report, the most reported first'),
    translations: z
      .array(translationSchema)
      .optional()
      .describe(
        'headline, dek and key points in other languages, by a language model, as far as they passed the checks; absent in older documents',
      ),
    language: z.string().nullable().describe('language of its articles, as an ISO 639 code; null if unknown'),
    kind: kindSchema.describe(
      'news if at least half of the outlets report it as news or in a live blog; else the most frequent kind of article',
    ),

    articles: z.array(storyArticleSchema).describe('its articles, earliest first'),
    articleCount: z.int().describe('number of articles, including copies'),
    originalCount: z.int().describe('number of articles that are not copies'),
    reprintCount: z.int().describe('number of articles that are copies of others'),
    outletCount: z.int().describe('number of outlets, each counted once'),
    ownerCount: z
      .int()
      .describe(
        'number of independent owners: outlets of one publisher family count once; an outlet whose owner is unknown counts as an owner of its own',
      ),

    bias: z
      .object({
        left: z.int().describe('number of rated outlets that lean left'),
        center: z.int().describe('number of rated outlets in the center'),
        right: z.int().describe('number of rated outlets that lean right'),
        unrated: z.int().describe('number of outlets that nobody rates'),
        rated: z.int().describe('number of outlets that somebody rates: left, center and right together'),
        percent: z
          .object({
            left: z.number().describe('share of the rated outlets, in percent'),
            center: z.number().describe('share of the rated outlets, in percent'),
            right: z.number().describe('share of the rated outlets, in percent'),
          })
          .describe(
            'shares of the rated outlets in whole percent, rounded by largest remainder so that they sum to 100; all 0 without rated outlets',
          ),
        buckets: z
          .object({
            left: z.int().describe('number of outlets of this level'),
            'lean-left': z.int().describe('number of outlets of this level'),
            center: z.int().describe('number of outlets of this level'),
            'lean-right': z.int().describe('number of outlets of this level'),
            right: z.int().describe('number of outlets of this level'),
          })
          .optional()
          .describe('rated outlets by level; both levels of a side together are its count'),
        statement: z.string().describe('the largest share, as a sentence in English'),
        raters: z.array(z.string()).describe('names of the raters whose ratings were used'),
        asOf: z.string().nullable().describe('date of the newest rating in use'),
      })
      .describe('outlets by political lean; each counts once, however many articles it has'),
    factuality: z
      .record(z.string(), z.unknown())
      .describe(
        'number of outlets by factuality, from very-high to very-low, and `unknown`; with shares in percent, raters and date',
      ),
    ownership: z
      .record(z.string(), z.unknown())
      .describe(
        'number of outlets by type of owner, by owner and by publisher family, the most frequent first; and of state media and unknown owners',
      ),
    countries: z.record(z.string(), z.int()).describe('number of outlets by country (ISO 3166-1 alpha-2)'),
    localShare: z
      .int()
      .nullable()
      .optional()
      .describe(
        'share of the outlets from the country of the event among the outlets of known country, in percent; null if the country of the event or of every outlet is unknown',
      ),
    blindspot: z
      .object({
        side: z.string().describe('left or right: the side that covers the story; the other side has the blind spot'),
        share: z.number().describe('share of that side among the rated outlets, in percent'),
        threshold: z.number().describe('least share that counts as a blind spot, in percent'),
      })
      .nullable()
      .describe('set if one side has at least `threshold` percent of at least five rated outlets; else null'),
    firstBy: z
      .object({
        outlet: z.string().nullable().describe('domain of the outlet'),
        at: timeOrNull('when that article was published'),
      })
      .nullable()
      .describe('the outlet with the earliest dated article; null if no article is dated'),

    topics: z
      .array(
        z.object({
          id: z.string().describe('id of the topic'),
          label: z.string().describe('its name'),
          score: z.number().describe('how certain the topic is, 0 to 1'),
        }),
      )
      .describe(
        'IPTC Media Topics ("medtop:15000000"): one of the top level, then at most one below it; empty if no topic is certain',
      ),
    keywords: z
      .array(
        z.object({
          label: z.string().describe('the word or phrase'),
          score: z
            .number()
            .describe(
              'how widespread it is, 0 to 1: two thirds of the share of titles that have it, plus one third of the share of articles',
            ),
        }),
      )
      .describe('words and phrases that the story is about, without names'),
    entities: z
      .array(
        z.object({
          name: z.string().describe('its name as most articles write it'),
          type: z.string().describe('person, organization, place, event or product'),
          count: z.int().describe('number of articles that name it'),
          id: z
            .string()
            .nullable()
            .describe('id of a place: "geonames:2988507" for a town, "iso3166:FR" for a country; else null'),
        }),
      )
      .describe('names in the articles, those in most articles first'),
    locations: z
      .array(
        z.object({
          name: z.string().describe('its name'),
          country: z.string().describe('ISO 3166-1 alpha-2'),
          kind: z.string().describe('country, region or city'),
          count: z.int().describe('number of articles that name it'),
          confidence: z.number().describe('how certain the country is, 0 to 1'),
        }),
      )
      .describe('places that the articles name, those in most articles first'),
    eventLocation: z
      .object({
        name: z.string().describe('name of the place'),
        country: z.string().describe('ISO 3166-1 alpha-2'),
        confidence: z.number().describe('how certain the country is, 0 to 1'),
      })
      .nullable()
      .describe('where the event happened; null if that is unclear'),

    importance: scoreSchema.describe(
      'how important the story is, 0 to 1: the weighted mean of owners, outlets, countries, reliable outlets and velocity, times the worth of its kind (news: 1); does not depend on its age',
    ),
    velocity: scoreSchema.describe('articles per hour in the six hours up to the newest article, which is counted too'),
    diversity: scoreSchema.describe(
      'how different its outlets are, 0 to 1: from the probabilities that two of them differ in side, owner and country',
    ),
    cohesion: scoreSchema.describe(
      'how well its articles fit together, 0 to 1: 75 % their mean similarity to the story, 25 % the lowest one',
    ),

    timeline: z
      .array(timelineEntrySchema)
      .describe('how the coverage grew and what changed, earliest first; at most ten entries'),
    differences: z
      .array(differenceSchema)
      .describe(
        'figures and dates that outlets give differently at about the same time; empty if there is none that is certain',
      ),
    perspectives: perspectivesSchema
      .nullable()
      .describe(
        'what several outlets of a side report and no outlet of another side does; null unless two sides have at least two independent outlets each',
      ),
    related: z
      .array(relatedStorySchema)
      .describe(
        'stories that resemble this one, the nearest first; then those that report the same in another language',
      ),
    previousStory: z
      .string()
      .nullable()
      .describe(
        'id of the story that this one continues: the latest of the clearly related stories that ended before this one began; null if there is none',
      ),
    image: z.string().nullable().describe('address of an image of one of its articles; null if none has an image'),

    provenance: z
      .object({
        pipelineVersion: z.string().describe('version of newsloom that published it'),
        clusterer: z.string().nullable().describe('version of the clustering method that grouped its articles'),
        summariser: summariserSchema.describe('how dek and key points were made'),
        ratingsAsOf: z.string().nullable().describe('date of the newest rating in use'),
      })
      .describe('the versions and methods that made this document'),
    changelog: z
      .array(changelogEntrySchema)
      .describe('what each version changed, oldest first; at most the last 50 versions'),
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
