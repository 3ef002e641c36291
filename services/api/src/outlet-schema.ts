import { z } from 'zod';

const text = (description: string) => z.string().nullable().optional().describe(description);

const ratingSchema = z
  .object({
    domain: z.string().describe('domain that the rating is for'),
    rater: z.string().describe('name of the rater'),
    ratedAt: z.string().describe('date of the rating, possibly shortened to a year'),
    lean: z.string().nullable().describe('political lean in the words of the rater; null if it does not rate the lean'),
    factuality: z
      .string()
      .nullable()
      .describe('factuality in the words of the rater; null if it does not rate the factuality'),
    evidenceUrl: z.string().nullable().describe('address of the page that gives the rating'),
    scale: z.string().nullable().describe('what the rater measures, in words'),
    licence: z.string().nullable().describe('licence of the rating'),
  })
  .describe('A rating as it was imported.');

const combinedSchema = z
  .object({
    lean: z
      .enum(['left', 'lean-left', 'center', 'lean-right', 'right'])
      .nullable()
      .describe('level of `leanScore`; null if nobody rates the lean'),
    leanScore: z.number().nullable().describe('mean lean of the raters, -2 (left) to 2 (right)'),
    leanRange: z
      .object({ min: z.number().describe('lowest lean, -2 to 2'), max: z.number().describe('highest lean, -2 to 2') })
      .nullable()
      .describe('lowest and highest lean among the raters'),
    agreement: z
      .enum(['one', 'same', 'same-side', 'adjacent', 'opposed'])
      .nullable()
      .describe(
        'how far the raters agree on the lean: `one`: there is only one; `same`: all give the same level; `same-side`: different levels of one side; `adjacent`: center and one side; `opposed`: left and right',
      ),
    factuality: z
      .enum(['very-high', 'high', 'mostly-factual', 'mixed', 'low', 'very-low'])
      .nullable()
      .describe('mean of the levels that the raters give; null if nobody rates the factuality'),
    leanRaters: z.array(z.string()).describe('names of the raters whose lean is used'),
    factualityRaters: z.array(z.string()).describe('names of the raters whose factuality is used'),
    asOf: z.string().nullable().describe('date of the newest rating that is used'),
  })
  .describe('The combination of the newest ratings of each rater, as stories use it.');

/** An outlet, as the API returns it. */
export const outletSchema = z
  .object({
    domain: z.string().describe('its main domain; with a path if it is a section that is rated separately'),
    aliases: z.array(z.string()).describe('its other domains, hosts or paths'),
    sections: z.array(z.string()).describe('its sections that are rated separately'),
    name: text('its name'),
    country: text('its country, as ISO 3166-1 alpha-2'),
    owner: text('who publishes it'),
    family: text('ultimate owner: the owner of its owner; null if there is none, or if it is unknown'),
    ownerType: text('`private`, `independent`, `non-profit`, `public-service` or `state-funded`'),
    stateMedia: z
      .boolean()
      .nullable()
      .optional()
      .describe('whether a state decides what it publishes; null if unknown'),
    category: text('what it publishes: `news`, `satire` or `press-release`'),
    factsAt: text('date of these facts, as ISO date, possibly shortened to a year'),
    factsSource: text('where the facts are from'),
    rating: combinedSchema.nullable().describe('the combined rating; null if nobody rates it'),
    ratings: z.array(ratingSchema).describe('all ratings as they were imported'),
    volumes: z
      .object({
        stories: z.int().describe('number of published stories with an article of this outlet'),
        lastDay: z.int().describe('number of these that were updated in the last 24 hours'),
        lastWeek: z.int().describe('number of these that were updated in the last 7 days'),
        lastMonth: z.int().describe('number of these that were updated in the last 30 days'),
      })
      .describe('numbers of stories'),
    latest: z
      .array(
        z.object({
          id: z.string().describe('id of the story'),
          version: z.int().describe('number of its current version'),
          headline: z.string().describe('its headline'),
          outletCount: z.int().describe('number of outlets that have an article in it'),
          updatedAt: z.string().describe('when this version was published (ISO 8601, UTC)'),
        }),
      )
      .describe('the ten stories with an article of this outlet that were first published last'),
  })
  .meta({ id: 'Outlet', description: 'An outlet: facts, ratings, numbers of stories and newest stories.' });
