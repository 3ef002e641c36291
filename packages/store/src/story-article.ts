import { z } from 'zod';

/** A time in documents. */
export const storyTime = (description: string) => z.iso.datetime().describe(`${description} (ISO 8601, UTC)`);

/** A time in documents that may be unknown. */
export const storyTimeOrNull = (description: string) =>
  z.iso.datetime().nullable().describe(`${description} (ISO 8601, UTC); null if unknown`);

/** An outlet of a story, with the ratings that the figures were made from. */
export const storyOutletSchema = z.object({
  domain: z.string().describe('its main domain; with a path if it is a section that is rated separately'),
  name: z.string().describe('its name; its domain if no name is known'),
  country: z.string().nullable().describe('its country, as ISO 3166-1 alpha-2; null if unknown'),
  lean: z
    .string()
    .nullable()
    .describe('left, lean-left, center, lean-right or right: the mean of what its raters say; null if nobody rates it'),
  factuality: z
    .string()
    .nullable()
    .describe(
      'very-high, high, mostly-factual, mixed, low or very-low: the mean of what its raters say; null if nobody rates it',
    ),
  owner: z.string().nullable().describe('who publishes it; null if unknown'),
  leanRange: z
    .object({
      min: z.number().describe('lowest, -2 (left) to 2 (right)'),
      max: z.number().describe('highest, -2 (left) to 2 (right)'),
    })
    .nullable()
    .optional()
    .describe('lowest and highest lean among its raters, from -2 (left) to 2 (right)'),
  agreement: z
    .enum(['one', 'same', 'same-side', 'adjacent', 'opposed'])
    .nullable()
    .optional()
    .describe(
      'how far its raters agree on the lean: `one`: there is only one; `same`: all give the same level; `same-side`: different levels of one side; `adjacent`: center and one side; `opposed`: left and right',
    ),
  raters: z.array(z.string()).optional().describe('names of the raters of the lean'),
});

/** What kind of article it is. `scores` is a page of results; `deals` sells something. */
export const storyKindSchema = z
  .enum(['news', 'opinion', 'satire', 'deals', 'horoscope', 'scores', 'press-release', 'live-blog'])
  .optional();

export const storyArticleSchema = z.object({
  id: z.string().describe('id of the article, stable for life'),
  externalId: z.string().nullable().describe('its id in the imported file; null if it came from a feed'),
  url: z.string().nullable().describe('its address; null if it was imported without one'),
  title: z.string().describe('its title, without the name of the outlet'),
  excerpt: z.string().nullable().describe('the beginning of its text'),
  byline: z.string().nullable().describe('who wrote it, according to the page'),
  publishedAt: storyTimeOrNull('when it was published, according to the page or the feed'),
  language: z.string().nullable().describe('its language, as an ISO 639 code; null if uncertain'),
  image: z.string().nullable().describe('address of its image'),
  paywall: z.boolean().describe('whether its text is behind a paywall'),
  outlet: storyOutletSchema.nullable().describe('the outlet that published it; null if unknown'),
  duplicateOf: z.string().nullable().describe('id of the article that this one is a copy of; null if it is no copy'),
  isFirst: z.boolean().describe('whether it is the earliest article of the story'),
  similarity: z
    .number()
    .describe(
      'probability that the article belongs to the story, as computed when it joined, 0 to 1; 1 for the article that opened it; for a copy, how certain it is that it is one',
    ),
  kind: storyKindSchema.describe(
    'kind of article: `scores` is a page of sports results, `deals` advertises products; absent in older documents',
  ),
});
