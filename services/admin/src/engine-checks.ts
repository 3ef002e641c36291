import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '@newsloom/config';
import { namedConnectionOf } from '@newsloom/pipeline';
import { openQueues, type QueueConnection, type Queues } from '@newsloom/queue';
import { startStack } from '@newsloom/stack';
import { openStore } from '@newsloom/store';
import { type Check, check, type Finding, failedCheck } from './check.ts';
import { jobCheck } from './job-check.ts';
import { redisProgram } from './machine-checks.ts';
import { storeChecks } from './store-checks.ts';

export type EngineOptions = {
  /** Make and start private engines that are not there yet; else only those that were made before are started. */
  startEngines: boolean;
  now: () => Date;
};

/**
 * Looks at the store and the queues: those that the configuration names, else the private ones, which run for as long as
 * that takes. Each is looked at by itself, so that every fault shows at once.
 */
export async function engineChecks(config: Config, options: EngineOptions): Promise<Check[]> {
  const { databaseUrl, home, queue } = config;
  const isPrivate = { postgres: databaseUrl === null, redis: queue.engine === null };
  const made = { postgres: await exists(join(home, 'postgres')), redis: await exists(join(home, 'redis')) };
  const missing = (isPrivate.postgres && !made.postgres) || (isPrivate.redis && !made.redis);
  const mayStart = options.startEngines || !missing;
  await using opened = new AsyncDisposableStack();

  const database = isPrivate.postgres && !mayStart ? unmade('postgres') : await databaseOf(config, opened);
  const store = 'url' in database ? openStore({ url: database.url, connections: 2 }) : null;
  if (store) opened.defer(store.close);
  const ofStore = store ? await storeChecks(store.db, options.now) : 'url' in database ? [] : [database];
  const isStoreWell = ofStore.some(({ name, ok }) => name === 'schema' && ok);

  if (isPrivate.redis && !mayStart) return [...ofStore, unmade('queue')];
  const queuesUrl = isStoreWell ? (store?.url ?? null) : null;
  let found: Queues | undefined;
  const ofQueue = await check('queue', async () => {
    found = await openedQueues(config, queuesUrl, opened);
    return found ? queueFinding(found) : { detail: 'in the store, and as well as it is' };
  });
  const ofJobs =
    store && isStoreWell && ofQueue.ok && found
      ? [await jobCheck({ ...config, ...options, store, queues: found })]
      : [];
  return [...ofStore, ofQueue, ...ofJobs];
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

const unmade = (name: string): Check => ({ name, ok: true, detail: 'private: the first `newsloom up` makes it' });

/** Where the store is, the private one started for it; or the check that failed. */
async function databaseOf(
  { databaseUrl, home, path }: Config,
  opened: AsyncDisposableStack,
): Promise<{ url: string } | Check> {
  if (databaseUrl !== null) return { url: databaseUrl };
  try {
    const stack = await startStack({ home, path, log: () => {}, redis: 'none' });
    opened.defer(stack.stop);
    return { url: stack.postgresUrl ?? '' };
  } catch (error) {
    return failedCheck('postgres', error);
  }
}

/** The queues, checked as they are opened; none where they are in a store (`url`) that is not well. */
async function openedQueues(
  config: Config,
  url: string | null,
  opened: AsyncDisposableStack,
): Promise<Queues | undefined> {
  const connection = (await queueConnectionOf(config, opened)) ?? (url === null ? null : { kind: 'postgres', url });
  if (connection === null) return undefined;
  const queues = await openQueues({ connection, prefix: config.queue.prefix, onError: () => {} });
  opened.defer(queues.close);
  return queues;
}

/**
 * Where the queues are, the private Redis started for it; null where they are in the store. A look must not install a
 * Redis, which the start of private engines may; without one the queues are in the store.
 */
async function queueConnectionOf(
  { queue: { engine }, home, path }: Config,
  opened: AsyncDisposableStack,
): Promise<QueueConnection | null> {
  if (engine !== null) return engine.kind === 'postgres' ? null : namedConnectionOf(engine);
  if (!(await redisProgram(path))) return null;
  const stack = await startStack({ home, path, log: () => {}, postgres: false });
  opened.defer(stack.stop);
  return stack.redisUrl === null ? null : { kind: 'redis', url: stack.redisUrl };
}

/** Opening the queues has refused a Redis that is too old or that evicts. */
async function queueFinding(queues: Queues): Promise<Finding> {
  await queues.ping();
  return { detail: queues.engine === 'redis' ? 'Redis of a fitting version, without eviction' : 'in the store' };
}
