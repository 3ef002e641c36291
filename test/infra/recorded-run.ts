import { startApi } from '@newsloom/api';
import { openLog, openMetrics } from '@newsloom/observability';
import { apiReadiness, stageDepths } from '@newsloom/pipeline';
import { startSampleServer } from '@newsloom/sample';
import { feeds } from '@newsloom/store';
import { openNewsloom } from '../harness/newsloom.ts';
import { SOME } from '../harness/sample.ts';
import { until } from '../harness/until.ts';
import { startWorkerProcess } from '../harness/worker-process.ts';

/** A running newsroom whose metrics can be read. */
export type RecordedRun = {
  /** The addresses of the metrics, by the name of the Prometheus job. */
  metrics: Record<'newsloom-worker' | 'newsloom-api', string>;
  /** Follows the outlets, and waits until every article is in a story, except those that fail. */
  work(): Promise<void>;
  close(): Promise<void>;
};

/**
 * Starts a worker of all stages and the API for some outlets of the sample newsroom. A page and a feed fail, so that
 * every panel has data. The news is of today.
 */
export async function startRun(): Promise<RecordedRun> {
  const newsloom = await openNewsloom('redis', {
    NEWSLOOM_POLL_INTERVAL_MS: '1000',
    // Pages of a host are put off for a few scrapes, and the tries of a failing page are in different scrapes.
    NEWSLOOM_HOST_SPACING_MS: '300',
    NEWSLOOM_BACKOFF_FIRST_MS: '1500',
    NEWSLOOM_ATTEMPTS: 'fetch=3',
  });
  const server = await startSampleServer({ anchor: new Date() });
  const followed = server.feeds.filter(({ outletId }) => SOME.includes(outletId));
  const outlets = new Set(followed.map(({ url }) => new URL(url).host));
  const [failing] = server.articles.filter(({ url }) => outlets.has(new URL(url).host));
  const broken = server.feeds.find(({ outletId }) => !SOME.includes(outletId));
  if (!failing || !broken) throw new Error('the sample newsroom has too few outlets');
  for (const address of [failing.url, broken.url]) server.setFault(({ href }) => href === address, { status: 500 });

  const worker = await startWorkerProcess(['all'], newsloom.environment);
  const { store, queues } = newsloom.runtime;
  const api = await startApi({
    port: 0,
    access: { ...newsloom.config.api, allow: [] },
    store,
    metrics: openMetrics(),
    log: openLog({ level: 'silent' }),
    version: 'test',
    now: () => new Date(),
    depths: () => stageDepths(queues, newsloom.config.shards),
    ready: () => apiReadiness({ store, queues, home: null }),
  });
  const [, health = ''] = /health at ([^)\s;]+)/.exec(worker.said()) ?? [];
  return {
    metrics: { 'newsloom-worker': `${health}/metrics`, 'newsloom-api': `${api.url}/metrics` },
    async work() {
      await feeds.add(newsloom.db, [...followed, broken], new Date());
      const some = server.articles.filter(({ url }) => outlets.has(new URL(url).host)).length - 1;
      await until('every article in a story', async () => {
        const { length } = (await newsloom.stories()).flatMap(({ articles }) => articles);
        return length >= some;
      });
      await newsloom.idle();
    },
    async close() {
      await worker.kill();
      await api.stop();
      await newsloom.close();
      await server.stop();
    },
  };
}
