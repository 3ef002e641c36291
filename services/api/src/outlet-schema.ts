import { z } from 'zod';

const text = (description: string) => z.string().nullable().optional().describe(description);

const ratingSchema = z
  .object({
    domain: z.string().describe('the name that the rating was given for'),
    rater: z.string().describe('who rates'),
    ratedAt: z.string().describe('date of the rating, possibly shortened to a year'),
    lean: z.string().nullable().describe('political lean in the words of the rater; null if it does not rate that'),
    factuality: z.string().nullable().describe('factuality in the words of the rater; null if it does not rate that'),
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
      .describe('lean that the ratings come to'),
    leanScore: z.number().nullable().describe('mean of the raters, -2 (left) to 2 (right)'),
    leanRange: z
      .object({ min: z.number().describe('lowest score, -2 to 2'), max: z.number().describe('highest score, -2 to 2') })
      .nullable()
      .describe('lowest and highest score: how far the raters are apart'),
    agreement: z
      .enum(['one', 'same', 'same-side', 'adjacent', 'opposed'])
      .nullable()
      .describe('only one rater; the same level; levels of one side; center and a side; left and right'),
    factuality: z
      .enum(['very-high', 'high', 'mostly-factual', 'mixed', 'low', 'very-low'])
      .nullable()
      .describe('mean of the levels of the raters'),
    leanRaters: z.array(z.string()).describe('the raters that the lean rests on'),
    factualityRaters: z.array(z.string()).describe('the raters that the factuality rests on'),
    asOf: z.string().nullable().describe('date of the newest rating that counts'),
  })
  .describe('What the newest rating of each rater comes to; stories use this.');

/** An outlet, as the API returns it. */
export const outletSchema = z
  .object({
    domain: z.string().describe('its main domain; of a section that is rated apart with a path'),
    aliases: z.array(z.string()).describe('other hosts, domains or paths of it'),
    sections: z.array(z.string()).describe('parts of it that are rated apart'),
    name: text('its name'),
    country: text('its country, as ISO 3166-1'),
    owner: text('who publishes it'),
    family: text('who owns the owner in the end; null if nobody does, or it is unknown'),
    ownerType: text('`private`, `independent`, `non-profit`, `public-service` or `state-funded`'),
    stateMedia: z.boolean().nullable().optional().describe('whether a state decides what it publishes'),
    category: text('what it publishes: `news`, `satire` or `press-release`'),
    factsAt: text('when these facts were so, as ISO date, possibly shortened to a year'),
    factsSource: text('where the facts are from'),
    rating: combinedSchema.nullable().describe('the combined rating; null if nobody has rated it'),
    ratings: z.array(ratingSchema).describe('all ratings'),
    volumes: z
      .object({
        stories: z.int().describe('published stories with an article of it, in all'),
        lastDay: z.int().describe('those of them that were updated in the last 24 hours'),
        lastWeek: z.int().describe('updated in the last 7 days'),
        lastMonth: z.int().describe('updated in the last 30 days'),
      })
      .describe('counts of stories'),
    latest: z
      .array(
        z.object({
          id: z.string().describe('id of the story'),
          version: z.int().describe('number of its present version'),
          headline: z.string().describe('its headline'),
          outletCount: z.int().describe('outlets that have an article in it'),
          updatedAt: z.string().describe('when this version was published (ISO 8601, UTC)'),
        }),
      )
      .describe('its ten newest stories by first publication'),
  })
  .meta({ id: 'Outlet', description: 'An outlet: facts, ratings, volumes and newest stories.' });
