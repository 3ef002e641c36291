import { newsloomError } from '@newsloom/errors';
import { storyAggregates } from '@newsloom/store';
import { z } from 'zod';
import type { ApiOptions, ApiServer } from './api-options.ts';
import { commonErrors } from './error-answer.ts';
import { timeParameter } from './parameter.ts';
import { unchangedSchema } from './story-schema.ts';

const DAY_MS = 86_400_000;

/** A leap year. More would read a large part of the store for one answer. */
const MOST_DAYS = 366;

const stories = z.int().describe('number of stories');

const aggregateSchema = z
  .object({
    since: z.iso.datetime().describe('start of the period (ISO 8601, UTC), inclusive'),
    until: z.iso.datetime().describe('end of the period (ISO 8601, UTC), exclusive'),
    stories,
    days: z
      .array(z.object({ day: z.string().describe('date in UTC, as YYYY-MM-DD'), stories }))
      .describe('number of stories by the day of their first publication; days without stories are left out'),
    topics: z
      .array(
        z.object({
          id: z.string().describe('id of the topic (IPTC Media Topics)'),
          label: z.string().nullable().describe('its name'),
          stories,
          bias: z
            .object({
              left: z
                .int()
                .describe(
                  'share of outlets that lean left among the rated outlets of a story, in percent: the mean over the stories',
                ),
              center: z.int().describe('the same for outlets in the center'),
              right: z.int().describe('the same for outlets that lean right'),
              rated: z.int().describe('number of stories with a rated outlet: the means are over these'),
            })
            .nullable()
            .describe('mean bias of the stories of the topic; null if none has a rated outlet'),
        }),
      )
      .describe('the fifty topics with the most stories, with the mean bias of these'),
    outlets: z
      .array(z.object({ domain: z.string().describe('domain of the outlet'), stories }))
      .describe('the fifty outlets with the most stories'),
    owners: z
      .array(z.object({ owner: z.string().describe('owner of outlets, in lower case'), stories }))
      .describe('the fifty owners with the most stories'),
    languages: z
      .array(
        z.object({
          language: z.string().nullable().describe('language, as an ISO 639 code; null if unknown'),
          stories,
        }),
      )
      .describe('number of stories by language'),
    blindspots: z
      .object({
        left: z.int().describe('number of stories that almost only left-leaning outlets cover'),
        right: z.int().describe('number of stories that almost only right-leaning outlets cover'),
      })
      .describe('number of stories with a blind spot, by the side that covers them'),
  })
  .meta({ id: 'Aggregates', description: 'Figures over the stories that were first published within a period.' });

/** GET /v1/aggregates. */
export function aggregateRoute(server: ApiServer, { store: { db }, now }: ApiOptions): void {
  server.get(
    '/v1/aggregates',
    {
      schema: {
        operationId: 'getAggregates',
        summary: 'Numbers of stories by day, topic, outlet, owner and language, and bias by topic',
        description:
          'Counts the stories that were first published in the period, except merged and retracted ones. Without parameters the period is the last seven days. It may have at most 366 days.',
        tags: ['stories'],
        querystring: z.strictObject({
          since: timeParameter('start of the period, inclusive; without it, seven days before `until`'),
          until: timeParameter('end of the period, exclusive; without it, now', '2026-09-01T00:00:00Z'),
        }),
        response: {
          200: { description: 'The figures.', content: { 'application/json': { schema: aggregateSchema } } },
          304: unchangedSchema,
          ...commonErrors,
        },
      },
    },
    async ({ query }) => {
      const until = query.until === undefined ? now() : new Date(query.until);
      const since = query.since === undefined ? new Date(until.getTime() - 7 * DAY_MS) : new Date(query.since);
      const days = (until.getTime() - since.getTime()) / DAY_MS;
      if (!(days > 0 && days <= MOST_DAYS))
        throw newsloomError('request-invalid', { reason: `since: must be before until, by ${MOST_DAYS} days at most` });
      const told = await storyAggregates.aggregate(db, since, until);
      return { since: since.toISOString(), until: until.toISOString(), ...told };
    },
  );
}
