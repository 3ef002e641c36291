import { type Config, loadConfig } from '@newsloom/config';
import { type Log, type Metrics, openLog, openMetrics } from '@newsloom/observability';
import { type Engines, endAtSignal, openEngines, type Runtime, runtimeOf } from '@newsloom/pipeline';
import { startStack } from '@newsloom/stack';
import { type Db, openStore, pingStore } from '@newsloom/store';

/** What a command that needs the engines works with. */
export type Session = { config: Config; engines: Engines; runtime: Runtime; metrics: Metrics; log: Log };

/** The configuration; what `--processes` says counts for more than the variable. */
export const configWith = (processes: number | undefined): Config =>
  loadConfig(processes === undefined ? process.env : { ...process.env, NEWSLOOM_PROCESSES: String(processes) });

/**
 * Runs `work` with the engines open, and closes them after. They are those of DATABASE_URL and REDIS_URL, those of a
 * running `newsloom up` of the same home, or else the private ones, started for as long as the command takes.
 * Private engines belong to this installation, so their schema is brought up to date.
 * With `queuesMayBeAway` the work begins also when the engine of the queues does not answer.
 */
export async function withSession<T>(
  work: (session: Session) => Promise<T>,
  config = configWith(undefined),
  { queuesMayBeAway = false }: { queuesMayBeAway?: boolean } = {},
): Promise<T> {
  endAtSignal();
  // A command speaks for itself; the log is for what goes wrong beneath it.
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

/** Runs `work`, which only reads the store: also when the engine of the queues does not answer. */
export const withReadSession = <T>(work: (session: Session) => Promise<T>): Promise<T> =>
  withSession(work, configWith(undefined), { queuesMayBeAway: true });

/** Runs `work` on the store alone, whatever the state of its schema, and however long it takes. */
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
