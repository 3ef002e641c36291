import { openLog, type StageEvent } from '@newsloom/observability';
import { openQueues, type Queues } from '@newsloom/queue';
import { articleIdOf, articles, feedIdOf, feeds, openStore, type Store } from '@newsloom/store';
import { inject } from 'vitest';
import { testDatabase, testPrefix } from '../../../../test/harness/database.ts';
import type { Runtime } from '../runtime.ts';

/** Where the clock of the tests starts. */
export const START = new Date('2026-03-01T12:00:00.000Z');

/** A runtime over a database and queues of the test's own. */
export type TestRuntime = {
  runtime: Runtime;
  /** The reported events, in order. */
  reports: StageEvent[];
  /** Moves the clock of the runtime on. */
  pass(ms: number): void;
  /** Opens queues without jobs, as after a flush. Closed with the rest. */
  freshQueues(prefix?: string, mostJobs?: number): Promise<Queues>;
  /** Resets everything: an empty store, queues without jobs, the clock at `START`. */
  reset(): Promise<void>;
  /** Opens a second store over the same database, as another process would. Closed with the rest. */
  freshStore(): Store;
  close(): Promise<void>;
};

/** Opens a runtime over a database and queues of its own. Its clock stands still until `pass` moves it. */
export async function openTestRuntime(): Promise<TestRuntime> {
  const database = await testDatabase();
  const closing: (() => Promise<void>)[] = [database.drop];
  const freshStore = () => {
    const store = openStore({ url: database.url, connections: 8 });
    closing.unshift(store.close);
    return store;
  };
  const freshQueues = async (prefix = testPrefix(), mostJobs?: number) => {
    const connection = { kind: 'redis', url: inject('redisUrl') } as const;
    const queues = await openQueues({ connection, prefix, onError: () => {}, ...(mostJobs && { mostJobs }) });
    closing.unshift(queues.close);
    return queues;
  };
  let now = START.getTime();
  const reports: StageEvent[] = [];
  const store = freshStore();
  const runtime: Runtime = {
    store,
    queues: await freshQueues(),
    log: openLog({ level: 'silent' }),
    report: (event) => reports.push(event),
    now: () => new Date(now),
    setClock: async () => {},
    random: () => 0,
    tuning: { concurrency: {}, attempts: {}, backoff: { firstMs: null, capMs: null }, debounceMs: 0 },
    retention: { snapshotDays: 30, snapshotBytes: 1e9, changeDays: 90, versionsPerStory: 50, runDays: 2 },
    restMs: 30_000,
    // Practically never: the tests call the reconciler themselves.
    reconcileMs: 3_600_000,
    lockMs: 2_000,
    leaseMs: 5_000,
  };
  return {
    runtime,
    reports,
    async reset() {
      for (const table of [
        'articles',
        'feeds',
        'stories',
        'changes',
        'failures',
        'trails',
        'runs',
        'rounds',
        'shards',
        'outlets',
        'outlet_aliases',
        'outlet_days',
        'outlet_drops',
        'counted_days',
      ] as const) {
        await store.db.deleteFrom(table).execute();
      }
      runtime.queues = await freshQueues();
      reports.length = 0;
      now = START.getTime();
    },
    pass: (ms) => {
      now += ms;
    },
    freshQueues,
    freshStore,
    async close() {
      for (const step of closing) await step();
    },
  };
}

export const FEED = 'https://gazette.example/feed';

/** Announces articles and returns their ids, in order. */
export async function discover({ store: { db }, now }: Runtime, ...names: string[]): Promise<string[]> {
  await feeds.add(db, [{ url: FEED }], now());
  const discoveries = names.map((name) => ({
    identity: name,
    url: `https://gazette.example/${name}`,
    title: name,
    outlet: 'gazette.example',
    publishedAt: now(),
    byline: null,
    language: 'en',
    image: null,
    feedText: null,
  }));
  await db.transaction().execute((transaction) => articles.discover(transaction, feedIdOf(FEED), discoveries, now()));
  return names.map(articleIdOf);
}
