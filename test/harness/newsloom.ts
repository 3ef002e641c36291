import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Config, loadConfig } from '@newsloom/config';
import { openLog, openMetrics } from '@newsloom/observability';
import {
  isAtRest,
  openEngines,
  type Runtime,
  runtimeOf,
  type Service,
  startServices,
  type Worker,
} from '@newsloom/pipeline';
import type { Db, StoryDocument } from '@newsloom/store';
import { inject } from 'vitest';
import { allServices } from './all-services.ts';
import { testDatabase, testPrefix } from './database.ts';
import { storedStories } from './exported.ts';
import { until } from './until.ts';

/** A whole newsloom for one test: a database, a queue prefix and a home of its own. */
export type Newsloom = {
  config: Config;
  /** The same configuration as environment variables, for processes. */
  environment: Record<string, string>;
  runtime: Runtime;
  db: Db;
  start(services?: Service[]): Worker;
  /** Waits until no unit waits for a stage, and no second look is due soon. */
  idle(): Promise<void>;
  stories(): Promise<StoryDocument[]>;
  close(): Promise<void>;
};

/** Waits that are short enough for a test. Everything else is as in a real run. */
const SHORT_WAITS = {
  NEWSLOOM_LOG_LEVEL: 'error',
  NEWSLOOM_DEBOUNCE_MS: '50',
  NEWSLOOM_BACKOFF_FIRST_MS: '20',
  NEWSLOOM_REST_MS: '2000',
  NEWSLOOM_RECONCILE_MS: '200',
  NEWSLOOM_LOCK_MS: '2000',
  // Tests serve feeds and the sample newsroom on this machine.
  NEWSLOOM_ALLOW_RANGES: '127.0.0.1',
  // One process, which a test may kill. Tests of several processes override this.
  NEWSLOOM_PROCESSES: '1',
  // Long, because a page may take longer on a busy machine.
  NEWSLOOM_EXTRACT_DEADLINE_MS: '120000',
};

/** Opens a newsloom on the engines of the test run, with the queues in Redis or in Postgres. */
export async function openNewsloom(
  engine: 'redis' | 'postgres' = 'redis',
  overrides: Record<string, string> = {},
): Promise<Newsloom> {
  const database = await testDatabase();
  const home = await mkdtemp(join(tmpdir(), 'newsloom-home-'));
  const environment = {
    ...SHORT_WAITS,
    DATABASE_URL: database.url,
    ...(engine === 'redis' ? { REDIS_URL: inject('redisUrl') } : { NEWSLOOM_QUEUE: 'postgres' }),
    NEWSLOOM_QUEUE_PREFIX: testPrefix(),
    NEWSLOOM_HOME: home,
    ...overrides,
  };
  const config = loadConfig({ ...environment, PATH: process.env.PATH });
  const log = openLog({ level: config.logLevel });
  const engines = await openEngines(config, { migrate: false, log, tell: (line) => log.info(line) });
  const runtime = runtimeOf(config, engines, log, openMetrics());
  const workers: Worker[] = [];
  const { db } = engines.store;
  return {
    config,
    environment,
    runtime,
    db,
    start(services = allServices) {
      const worker = startServices(config, runtime, services);
      workers.push(worker);
      return worker;
    },
    idle: async () => {
      await until('an idle pipeline', () => isAtRest(db, new Date()));
    },
    stories: () => storedStories(db),
    async close() {
      await Promise.all(workers.map((worker) => worker.stop(1_000)));
      await engines.close();
      await database.drop();
      await rm(home, { recursive: true, force: true });
    },
  };
}
