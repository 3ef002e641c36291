import { reasonOf } from '@newsloom/errors';
import type { Metrics } from '@newsloom/observability';
import { backlog } from '@newsloom/pipeline';
import { changes, failures, feeds, figures, outletDays } from '@newsloom/store';
import { z } from 'zod';
import { type ApiOptions, type ApiServer, JOB_STATES } from './api-options.ts';

/** GET /metrics. */
export function metricsRoute(server: ApiServer, options: ApiOptions): void {
  const { metrics, log } = options;
  server.get(
    '/metrics',
    {
      config: { scope: 'none' },
      schema: {
        operationId: 'getMetrics',
        summary: 'Metrics for Prometheus',
        description: 'Waiting units and open failures are counted when the request is made.',
        tags: ['operation'],
        response: {
          200: {
            description: 'The metrics in the text format of Prometheus.',
            content: { 'text/plain': { schema: z.string() } },
          },
        },
      },
    },
    async (_request, reply) => {
      // Without the store, only the figures of this process are given. Those of the store are left out, so that no
      // stale figures are shown.
      await countStore(options).catch((error) => {
        log.warn({ reason: reasonOf(error) }, 'the store could not be counted');
        clearStore(options);
      });
      return reply.type(metrics.contentType).send(await metrics.text());
    },
  );
}

async function countStore({ store: { db }, metrics, now, depths }: ApiOptions): Promise<void> {
  const at = now();
  const [waiting, open, feedCounts, volumes, stories, newest, seen, lag, queues] = await Promise.all([
    backlog(db, at),
    failures.countOpen(db),
    feeds.counts(db, at),
    outletDays.dropCounts(db),
    figures.openStories(db),
    changes.newest(db),
    figures.seenLag(db),
    figures.storyLag(db),
    // /readyz reports queues that are away. All other figures come from the store.
    depths().catch(() => []),
  ]);
  clearStore({ metrics });
  // A stage without waiting units reports zero, because an alert cannot use a series that disappears.
  for (const { stage, waiting: units, oldestAt } of waiting) {
    metrics.waiting.set({ stage }, units);
    // A unit that rests until a later time has not waited yet.
    metrics.oldest.set({ stage }, oldestAt ? Math.max(0, at.getTime() - oldestAt.getTime()) / 1000 : 0);
  }
  for (const { stage, code, count } of open) metrics.openFailures.set({ stage, code }, count);
  for (const { stage, depth } of queues) {
    for (const state of JOB_STATES) metrics.queueJobs.set({ stage, state }, depth[state]);
    metrics.paused.set({ stage }, depth.paused ? 1 : 0);
  }
  for (const [state, count] of Object.entries(feedCounts)) metrics.feeds.set({ state }, count);
  for (const state of ['judged', 'fewer', 'shorter'] as const) metrics.outlets.set({ state }, volumes[state]);
  for (const [status, count] of Object.entries(stories)) metrics.stories.set({ status }, count);
  metrics.changes.set(newest ?? 0);
  setLag(metrics.seenLag, seen);
  setLag(metrics.storyLag, lag);
}

function setLag(gauge: Metrics['storyLag'], { median, p95 }: figures.Lag): void {
  if (median !== null) gauge.set({ quantile: '0.5' }, median);
  if (p95 !== null) gauge.set({ quantile: '0.95' }, p95);
}

function clearStore({ metrics }: Pick<ApiOptions, 'metrics'>): void {
  const { waiting, oldest, openFailures, queueJobs, paused, feeds, outlets, stories, changes, seenLag, storyLag } =
    metrics;
  const gauges = [
    waiting,
    oldest,
    openFailures,
    queueJobs,
    paused,
    feeds,
    outlets,
    stories,
    changes,
    seenLag,
    storyLag,
  ];
  for (const gauge of gauges) gauge.reset();
}
