import { newsloomError } from '@newsloom/errors';
import { defineStage, done, enqueue, type Runtime, type Service } from '@newsloom/pipeline';
import { articleProgress, articles, audit, type Db, failures, feedIdOf, feeds, trails } from '@newsloom/store';
import { dump } from '../../../../test/harness/dump.ts';
import type { Newsloom } from '../../../../test/harness/newsloom.ts';
import { until } from '../../../../test/harness/until.ts';
import type { AdminDeps } from '../admin-deps.ts';

/** So late that no poll becomes due during a test. */
const NEVER = new Date('2100-01-01T00:00:00Z');

/** Announces `count` articles of `host`, an hour apart, each with its own page. Returns their ids. */
export async function announce(db: Db, count: number, host = 'gazette.example'): Promise<string[]> {
  const feedUrl = `https://${host}/feed`;
  await feeds.add(db, [{ url: feedUrl, title: 'The Gazette' }], NEVER);
  const discoveries = Array.from({ length: count }, (_, index) => ({
    identity: `https://${host}/${index}`,
    url: `https://${host}/${index}`,
    title: `Article ${index}`,
    outlet: host,
    publishedAt: new Date(Date.UTC(2026, 0, 1, index)),
    byline: null,
    language: 'en',
    image: null,
    feedText: null,
  }));
  return db
    .transaction()
    .execute((transaction) => articles.discover(transaction, feedIdOf(feedUrl), discoveries, new Date()));
}

/** A fetch stage to which every host answers 404. */
export const refusingFetch: Service = {
  name: 'fetch',
  open: () => ({
    stage: defineStage({
      name: 'fetch',
      load: async (ids, { db }) =>
        new Map((await articleProgress.inStatus(db, 'discovered', ids, ['url'])).map(({ id, url }) => [id, url])),
      work: async (url: string | null) => {
        if (url) throw newsloomError('http-refused', { url, status: 404 });
        return done('no-page', null);
      },
      save: async () => new Map(),
    }),
    close: async () => {},
  }),
};

/** The dependencies of the admin functions, with a list of the requested pauses. */
export function adminOf(runtime: Runtime, actor = 'ada'): AdminDeps & { pauses: number[] } {
  const pauses: number[] = [];
  const { store, queues, tuning, now } = runtime;
  return {
    store,
    queues,
    tuning,
    now,
    actor,
    pauses,
    pause: async (ms) => {
      pauses.push(ms);
    },
  };
}

/** Waits until `count` failures are open. */
export const untilFailed = (db: Db, count: number) =>
  until(`${count} open failures`, async () => (await failures.list(db, {})).length === count);

/** Collects all values of a generator. */
export async function collect<T>(results: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const result of results) all.push(result);
  return all;
}

/** Articles that failed in fetch, made by running the pipeline. No worker runs afterwards. */
export async function failArticles({ db, runtime, start }: Newsloom, count: number): Promise<string[]> {
  const ids = await announce(db, count);
  await enqueue(
    runtime,
    'fetch',
    ids.map((id) => ({ id, traceId: 'test' })),
  );
  const worker = start([refusingFetch]);
  await untilFailed(db, count);
  await worker.stop(1_000);
  return ids;
}

/** Everything that a replay could change: tables, audit, trails, queue. */
export async function everythingOf({ db, runtime }: Newsloom) {
  const ids = (await collect(articles.matching(db, {}, Number.POSITIVE_INFINITY))).flat();
  return {
    tables: await dump(db),
    audit: await audit.list(db, 100),
    trails: await Promise.all(ids.map((id) => trails.of(db, id))),
    queue: await runtime.queues.depth('fetch'),
  };
}
