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
    since: z.iso.datetime().describe('beginning of the span (ISO 8601, UTC), inclusive'),
    until: z.iso.datetime().describe('end of the span, exclusive'),
    stories,
    days: z
      .array(z.object({ day: z.string().describe('date in UTC'), stories }))
      .describe('stories by the day of their first publication; days without any are left out'),
    topics: z
      .array(
        z.object({
          id: z.string().describe('id of the topic (IPTC Media Topics)'),
          label: z.string().nullable().describe('its name'),
          stories,
          bias: z
            .object({
              left: z.int().describe('mean share of outlets that lean left, in percent of the rated ones'),
              center: z.int().describe('mean share of outlets in the center, in percent'),
              right: z.int().describe('mean share of outlets that lean right, in percent'),
              rated: z.int().describe('stories with a rated outlet, which the means are of'),
            })
            .nullable()
            .describe('null if no story of the topic has a rated outlet'),
        }),
      )
      .describe('the fifty most frequent topics, with the mean of the bias of their stories'),
    outlets: z
      .array(z.object({ domain: z.string().describe('domain of the outlet'), stories }))
      .describe('the fifty outlets with most stories'),
    owners: z
      .array(z.object({ owner: z.string().describe('owner of outlets, in small letters'), stories }))
      .describe('the fifty owners with most stories'),
    languages: z
      .array(z.object({ language: z.string().nullable().describe('ISO 639; null if unknown'), stories }))
      .describe('stories by language'),
    blindspots: z
      .object({
        left: z.int().describe('stories that almost only the left covers'),
        right: z.int().describe('stories that almost only the right covers'),
      })
      .describe('stories with a blind spot, by the side that covers them'),
  })
  .meta({ id: 'Aggregates', description: 'Figures over the stories first published within a span of time.' });

/** GET /v1/aggregates. */
export function aggregateRoute(server: ApiServer, { store: { db }, now }: ApiOptions): void {
  server.get(
    '/v1/aggregates',
    {
      schema: {
        operationId: 'getAggregates',
        summary: 'Stories a day, bias by topic, volumes of outlets and owners, languages',
        description:
          'Over the stories first published in the span, without merged and retracted ones; without parameters over the last seven days. At most 366 days.',
        tags: ['stories'],
        querystring: z.strictObject({
          since: timeParameter('first published at this time or later; seven days before `until` without it'),
          until: timeParameter('first published before this time; now without it', '2026-09-01T00:00:00Z'),
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
