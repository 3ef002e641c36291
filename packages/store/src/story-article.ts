import { z } from 'zod';

/** A time in documents. */
export const storyTime = (description: string) => z.iso.datetime().describe(`${description} (ISO 8601, UTC)`);

/** A time in documents that may be unknown. */
export const storyTimeOrNull = (description: string) =>
  z.iso.datetime().nullable().describe(`${description} (ISO 8601, UTC); null if unknown`);

/** An outlet of a story, with the ratings that the figures were made from. */
export const storyOutletSchema = z.object({
  domain: z.string().describe('its main domain; of a section that is rated apart with a path'),
  name: z.string().describe('its name; its domain where no name is known'),
  country: z.string().nullable().describe('its country, as ISO 3166-1 alpha-2; null if unknown'),
  lean: z
    .string()
    .nullable()
    .describe('left, lean-left, center, lean-right or right: the mean of its raters; null if nobody rates it'),
  factuality: z
    .string()
    .nullable()
    .describe(
      'very-high, high, mostly-factual, mixed, low or very-low: the mean of its raters; null if nobody rates it',
    ),
  owner: z.string().nullable().describe('who publishes it; null if unknown'),
  leanRange: z
    .object({
      min: z.number().describe('lowest, -2 (left) to 2 (right)'),
      max: z.number().describe('highest, -2 (left) to 2 (right)'),
    })
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
export const storyKindSchema = z
  .enum(['news', 'opinion', 'satire', 'deals', 'horoscope', 'scores', 'press-release', 'live-blog'])
  .optional();

export const storyArticleSchema = z.object({
  id: z.string().describe('id of the article, stable for life'),
  externalId: z.string().nullable().describe('its id in the import; null if a feed brought it'),
  url: z.string().nullable().describe('its address; null if the import gave none'),
  title: z.string().describe('its title, without the name of the outlet'),
  excerpt: z.string().nullable().describe('the beginning of its text'),
  byline: z.string().nullable().describe('who wrote it, as the page says'),
  publishedAt: storyTimeOrNull('when it was published, as page or feed say'),
  language: z.string().nullable().describe('its language, as ISO 639; null where it is not sure'),
  image: z.string().nullable().describe('address of its image'),
  paywall: z.boolean().describe('whether the page showed only a part of the text'),
  outlet: storyOutletSchema.nullable().describe('who published it; null if unknown'),
  duplicateOf: z.string().nullable().describe('id of the article that this one is a copy of'),
  isFirst: z.boolean().describe('the earliest article of the story'),
  similarity: z.number().describe('to the story, when the article joined it, 0 to 1'),
  kind: storyKindSchema.describe('what kind of article it is; absent in documents of before this field'),
});
