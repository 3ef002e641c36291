import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isAtRest } from '@newsloom/pipeline';
import type { SampleServer } from '@newsloom/sample';
import { type EngineServer, startPostgres, startRedis } from '@newsloom/stack';
import { articleCounts, type Db, migrate, openStore, type StoryDocument } from '@newsloom/store';
import { testPrefix } from './database.ts';
import { storedStories } from './exported.ts';
import { followSample } from './sample.ts';
import { until } from './until.ts';

/** Engines that a test may kill or change, with the sample newsroom followed on them. */
export type OwnEngines = {
  postgres: EngineServer;
  redis: EngineServer;
  server: SampleServer;
  environment: Record<string, string>;
  db: Db;
  /** How many articles are in each status. */
  counts(): Promise<Record<string, number>>;
  /** Waits until no unit waits for a stage, and no second look is due soon. */
  idle(): Promise<void>;
  stories(): Promise<StoryDocument[]>;
  close(): Promise<void>;
};

/** Starts a Postgres and a Redis for one test. */
export async function openOwnEngines(): Promise<OwnEngines> {
  const home = await mkdtemp(join(tmpdir(), 'newsloom-crash-'));
  const options = { home, path: process.env.PATH ?? '', log: () => {} };
  const [postgres, redis] = await Promise.all([startPostgres(options), startRedis({ ...options, installRedis: true })]);
  if (!redis) throw new Error('the crash tests need a Redis');
  const store = openStore({ url: postgres.url, connections: 2 });
  await migrate(store.db);
  const server = await followSample(store.db);
  return {
    postgres,
    redis,
    server,
    db: store.db,
    environment: {
      DATABASE_URL: postgres.url,
      REDIS_URL: redis.url,
      NEWSLOOM_QUEUE_PREFIX: testPrefix(),
      NEWSLOOM_HOME: home,
      NEWSLOOM_LOG_LEVEL: 'error',
      // The sample newsroom is served on this machine.
      NEWSLOOM_ALLOW_RANGES: '127.0.0.1',
      NEWSLOOM_DEBOUNCE_MS: '50',
      NEWSLOOM_BACKOFF_FIRST_MS: '50',
      NEWSLOOM_REST_MS: '1500',
      NEWSLOOM_RECONCILE_MS: '200',
      NEWSLOOM_LOCK_MS: '1500',
      // One process, so that a killed worker is gone completely. Tests of several processes override this.
      NEWSLOOM_PROCESSES: '1',
    },
    counts: async () => Object.fromEntries((await articleCounts(store.db)).map(({ status, count }) => [status, count])),
    idle: async () => {
      // While Postgres restarts, the query fails. That does not count as idle.
      const look = () => isAtRest(store.db, new Date());
      await until('an idle pipeline', () => look().catch(() => false));
    },
    stories: () => storedStories(store.db),
    async close() {
      await server.stop();
      await store.close();
      await Promise.all([postgres.stop(), redis.stop()]);
      await rm(home, { recursive: true, force: true });
    },
  };
}
