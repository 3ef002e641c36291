import { newsloomError } from '@newsloom/errors';
import { outletView } from '@newsloom/reading';
import { storyAggregates, storyList } from '@newsloom/store';
import { z } from 'zod';
import type { ApiOptions, ApiServer } from './api-options.ts';
import { commonErrors, errorAnswer } from './error-answer.ts';
import { outletSchema } from './outlet-schema.ts';
import { textParameter } from './parameter.ts';
import { unchangedSchema } from './story-schema.ts';

const unknownOutlet = errorAnswer('Nothing is known of this outlet, and no story has an article of it.');

const LATEST = 10; // Enough to see what the outlet writes about; `stories?outlet=` lists all.

const DAY_MS = 86_400_000;

const latestSchema = z.object({
  id: z.string(),
  version: z.int(),
  headline: z.object({ text: z.string() }),
  outletCount: z.int(),
  updatedAt: z.string(),
});

/** GET /v1/outlets/{domain}. */
export function outletRoutes(server: ApiServer, { store: { db }, now }: ApiOptions): void {
  server.get(
    '/v1/outlets/:domain',
    {
      schema: {
        operationId: 'getOutlet',
        summary: 'An outlet: facts, ratings, numbers of stories and newest stories',
        description:
          'Finds the outlet by any of its domains. Facts have a date and a source, ratings have a rater and a date. Unknown facts are null. The name of a section that is rated separately has a path: write its slash as %2F.',
        tags: ['outlets'],
        params: z.strictObject({
          domain: textParameter(253)
            .toLowerCase()
            .meta({ description: 'domain of the outlet, or another of its domains', examples: ['gazette.example'] }),
        }),
        response: {
          200: { description: 'The outlet.', content: { 'application/json': { schema: outletSchema } } },
          304: unchangedSchema,
          404: unknownOutlet,
          ...commonErrors,
        },
      },
    },
    async ({ params: { domain: name } }) => {
      const view = await outletView(db, name);
      if (view === null) throw newsloomError('not-found', { what: 'outlet', id: name });
      const { domain, stories: _, ...facts } = view;
      const since = [1, 7, 30].map((days) => new Date(now().getTime() - days * DAY_MS));
      const [[stories = 0, lastDay = 0, lastWeek = 0, lastMonth = 0], latest] = await Promise.all([
        storyAggregates.volumesOf(db, domain, since),
        storyList.find(
          db,
          { sort: 'new', limit: LATEST, outlet: domain },
          { fields: Object.keys(latestSchema.shape), isBrief: false },
        ),
      ]);
      return {
        ...facts,
        domain,
        aliases: [...(facts.aliases ?? [])],
        volumes: { stories, lastDay, lastWeek, lastMonth },
        latest: latest.stories.map(({ json }) => {
          const { headline, ...story } = latestSchema.parse(JSON.parse(json));
          return { ...story, headline: headline.text };
        }),
      };
    },
  );
}
