import { isNewsloomError } from '@newsloom/errors';
import { backlog } from '@newsloom/pipeline';
import { ARTICLE_STATUSES, articleCounts, feeds, figures, storyCount } from '@newsloom/store';
import { z } from 'zod';
import type { ApiOptions, ApiServer } from './api-options.ts';
import { commonErrors } from './error-answer.ts';

const count = (description: string) => z.int().describe(description);
const time = (description: string) => z.iso.datetime().nullable().describe(description);

const statusSchema = z
  .object({
    trouble: z.string().nullable().describe('code of what is away, such as `queue-unavailable`; null if all answers'),
    stages: z
      .array(
        z.object({
          stage: z.string().describe('name of the stage'),
          waiting: count('units that wait for it or are in hand'),
        }),
      )
      .describe('in the order in which an article passes through them'),
    articles: z
      .object(Object.fromEntries(ARTICLE_STATUSES.map((status) => [status, count(`articles that are ${status}`)])))
      .describe('articles by how far they have come'),
    stories: count('published stories'),
    feeds: z
      .object({
        active: count('feeds that are read'),
        failing: count('of those, the ones whose last read failed'),
        quiet: count('of those, the ones that have been without news for unusually long'),
        paused: count('feeds that somebody has paused'),
        gone: count('feeds that are no more'),
      })
      .describe('followed feeds'),
    polledAt: time('when a feed was read last (ISO 8601, UTC); null if none was'),
    publishedAt: time('when a version of a story was published last; null if none was'),
  })
  .meta({ id: 'Status', description: 'What newsloom is doing.' });

type Status = z.infer<typeof statusSchema>;

/** Readers who ask at the same time, or again within seconds, share one count of the articles. */
const KEPT_MS = 2_000;

/** GET /v1/status. */
export function statusRoute(server: ApiServer, options: ApiOptions): void {
  let kept: { until: number; told: Promise<Status> } | null = null;
  server.get(
    '/v1/status',
    {
      schema: {
        operationId: 'getStatus',
        summary: 'What newsloom is doing: what waits for each stage, feeds, and when something came last',
        description:
          'For people who wonder whether it runs. Figures are at most two seconds old. `/readyz` says more of what is away, `/metrics` more of everything.',
        tags: ['operation'],
        response: {
          200: { description: 'The figures.', content: { 'application/json': { schema: statusSchema } } },
          ...commonErrors,
        },
      },
    },
    () => {
      const at = options.now().getTime();
      if (kept && kept.until > at) return kept.told;
      const told = statusOf(options);
      kept = { until: at + KEPT_MS, told };
      told.catch(() => {
        kept = null;
      });
      return told;
    },
  );
}

async function statusOf({ store: { db }, ready, now }: ApiOptions): Promise<Status> {
  const at = now();
  const [trouble, waiting, articles, stories, feedCounts, { polledAt, publishedAt }] = await Promise.all([
    ready().then(() => null, codeOf),
    backlog(db, at),
    articleCounts(db),
    storyCount(db),
    feeds.counts(db, at),
    figures.newest(db),
  ]);
  const byStatus = new Map(articles.map(({ status, count: n }) => [status, n]));
  return {
    trouble,
    stages: waiting.map(({ stage, waiting: units }) => ({ stage, waiting: units })),
    articles: Object.fromEntries(ARTICLE_STATUSES.map((status) => [status, byStatus.get(status) ?? 0])),
    stories,
    feeds: feedCounts,
    polledAt: polledAt?.toISOString() ?? null,
    publishedAt: publishedAt?.toISOString() ?? null,
  };
}

const codeOf = (error: unknown): string => (isNewsloomError(error) ? error.code : 'unexpected');
