import type { Config, QueueEngine } from '@newsloom/config';
import { isNewsloomError, newsloomError, reasonOf } from '@newsloom/errors';
import type { Log } from '@newsloom/observability';
import { openQueues, type QueueConnection, type Queues } from '@newsloom/queue';
import { startStack } from '@newsloom/stack';
import {
  migrateStore,
  openStore,
  openStoreClock,
  pendingMigrations,
  pingStore,
  type Store,
  type StoreClock,
} from '@newsloom/store';
import { awayQueues } from './away-queues.ts';
import { namedConnectionOf } from './queue-connection.ts';

/** The open engines of a process. */
export type Engines = {
  store: Store;
  clock: StoreClock;
  queues: Queues;
  /** Closes the connections, and stops the private engines if no other process uses them. */
  close(): Promise<void>;
};

export type EnginesOptions = {
  /** True brings the schema up to date. False refuses to run on an old one. */
  migrate: boolean;
  /** True for commands that only read the store: they go on when the queue engine does not answer. */
  queuesMayBeAway?: boolean;
  log: Log;
  /** Takes one line for each thing that an operator should know. */
  tell: (line: string) => void;
};

/**
 * Opens the store and the queues that the configuration names. Where it names none, uses the private engines of the
 * home, and starts them if they do not run. Without any Redis the queues are in Postgres. Throws `store-unavailable`,
 * `store-schema`, `queue-unavailable`, `redis-evicts`, `redis-too-old`, `postgres-start`, `redis-start`, `home-in-use`.
 */
export async function openEngines(config: Config, options: EnginesOptions): Promise<Engines> {
  const { migrate: wanted, queuesMayBeAway = false, log, tell } = options;
  const stack = await startStack({
    home: config.home,
    path: config.path,
    log: tell,
    postgres: config.databaseUrl === null,
    redis: config.queue.engine === null ? 'private' : 'none',
    installRedis: true,
  });
  const closing: (() => Promise<unknown>)[] = [() => stack.stop()];
  const close = async (): Promise<void> => {
    for (const step of closing) await step();
  };
  try {
    const url = config.databaseUrl ?? stack.postgresUrl ?? '';
    const onError = (error: Error) => log.debug({ reason: reasonOf(error) }, 'the store complains');
    const store = openStore({ url, patienceMs: config.storePatienceMs, onError });
    closing.unshift(store.close);
    await pingStore(store.db);
    await ensureSchema(store, wanted, tell);
    const clock = await openStoreClock(store.db);
    const queues = await openQueues({
      connection: connectionOf(config.queue.engine, stack.redisUrl, url),
      prefix: config.queue.prefix,
      now: clock.now,
      onError: (error) => log.debug({ reason: reasonOf(error) }, 'the queue complains'),
    }).catch((error: unknown) => {
      if (!queuesMayBeAway || !isNewsloomError(error) || error.code !== 'queue-unavailable') throw error;
      return awayQueues(config.queue.engine?.kind === 'postgres' ? 'postgres' : 'redis', error);
    });
    closing.unshift(queues.close);
    return { store, clock, queues, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function ensureSchema({ db, url }: Store, wanted: boolean, tell: (line: string) => void): Promise<void> {
  if (wanted) {
    const applied = await migrateStore(url);
    if (applied.length > 0) tell(`schema brought up to date: ${applied.join(', ')}`);
    return;
  }
  const pending = await pendingMigrations(db);
  if (pending.length > 0) {
    throw newsloomError('store-schema', { found: `without ${pending.join(', ')}`, wanted: 'all migrations' });
  }
}

function connectionOf(engine: QueueEngine | null, redisUrl: string | null, postgresUrl: string): QueueConnection {
  if (engine === null) return redisUrl ? { kind: 'redis', url: redisUrl } : { kind: 'postgres', url: postgresUrl };
  if (engine.kind === 'postgres') return { kind: 'postgres', url: postgresUrl };
  return namedConnectionOf(engine);
}
