import { type Config, loadConfig } from '@newsloom/config';
import { type Log, type Metrics, openLog, openMetrics } from '@newsloom/observability';
import { type Engines, endAtSignal, openEngines, type Runtime, runtimeOf } from '@newsloom/pipeline';
import { startStack } from '@newsloom/stack';
import { type Db, openStore, pingStore } from '@newsloom/store';

/** What a command gets when the engines are open. */
export type Session = { config: Config; engines: Engines; runtime: Runtime; metrics: Metrics; log: Log };

/** The configuration. `--processes` takes precedence over the variable. */
export const configWith = (processes: number | undefined): Config =>
  loadConfig(processes === undefined ? process.env : { ...process.env, NEWSLOOM_PROCESSES: String(processes) });

/**
 * Runs `work` with the engines open, and closes them afterwards. The engines are those of DATABASE_URL and REDIS_URL,
 * or those of a running `newsloom up` of the same home, or else private ones that are started for the command. The
 * schema of private engines is brought up to date, since they belong to this installation. With `queuesMayBeAway` the
 * work also begins when the queue engine does not answer.
 */
export async function withSession<T>(
  work: (session: Session) => Promise<T>,
  config = configWith(undefined),
  { queuesMayBeAway = false }: { queuesMayBeAway?: boolean } = {},
): Promise<T> {
  endAtSignal();
  // A command prints its own messages. The log only shows warnings and errors below it.
  const log = openLog({ level: process.env.NEWSLOOM_LOG_LEVEL ? config.logLevel : 'warn' });
  const engines = await openEngines(config, {
    migrate: config.databaseUrl === null,
    queuesMayBeAway,
    log,
    tell: () => {},
  });
  const metrics = openMetrics();
  try {
    return await work({ config, engines, log, metrics, runtime: runtimeOf(config, engines, log, metrics) });
  } finally {
    await engines.close();
  }
}

/** Runs `work` that only reads the store, even if the queue engine does not answer. */
export const withReadSession = <T>(work: (session: Session) => Promise<T>): Promise<T> =>
  withSession(work, configWith(undefined), { queuesMayBeAway: true });

/** Runs `work` on the store only, with any schema and without a time limit for queries. */
export async function withStore<T>(config: Config, work: (db: Db) => Promise<T>): Promise<T> {
  const { home, path, databaseUrl } = config;
  const stack = await startStack({ home, path, log: () => {}, postgres: databaseUrl === null, redis: 'none' });
  const store = openStore({ url: databaseUrl ?? stack.postgresUrl ?? '', connections: 2, patienceMs: 0 });
  try {
    await pingStore(store.db);
    return await work(store.db);
  } finally {
    await store.close();
    await stack.stop();
  }
}
