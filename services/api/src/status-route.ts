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
    trouble: z
      .string()
      .nullable()
      .describe('code of the error if an engine does not answer, such as `queue-unavailable`; else null'),
    stages: z
      .array(
        z.object({
          stage: z.string().describe('name of the stage'),
          waiting: count('number of units that wait for this stage or are in it'),
        }),
      )
      .describe('the stages, in the order in which an article passes through them'),
    articles: z
      .object(
        Object.fromEntries(ARTICLE_STATUSES.map((status) => [status, count(`number of articles that are ${status}`)])),
      )
      .describe('number of articles by status'),
    stories: count('number of published stories'),
    feeds: z
      .object({
        active: count('number of feeds that are polled'),
        failing: count('number of these whose last poll failed'),
        quiet: count('number of these that have had nothing new for far longer than usual'),
        paused: count('number of feeds that somebody has paused'),
        gone: count('number of feeds that no longer exist'),
      })
      .describe('feeds by state'),
    polledAt: time('when a feed was last polled (ISO 8601, UTC); null if none was'),
    publishedAt: time('when a version of a story was last published (ISO 8601, UTC); null if none was'),
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
        summary: 'What newsloom is doing: units that wait for each stage, feeds, and the last activity',
        description:
          'Shows people whether newsloom works. The figures are at most two seconds old. `/readyz` says more about engines that do not answer, `/metrics` has more figures.',
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
