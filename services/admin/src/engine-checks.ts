import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '@newsloom/config';
import { memoryFault, namedConnectionOf } from '@newsloom/pipeline';
import { openQueues, type QueueConnection, type Queues } from '@newsloom/queue';
import { startStack } from '@newsloom/stack';
import { openStore } from '@newsloom/store';
import { type Check, check, type Finding, failedCheck } from './check.ts';
import { jobCheck } from './job-check.ts';
import { redisProgram } from './machine-checks.ts';
import { storeChecks } from './store-checks.ts';

export type EngineOptions = {
  /** True creates private engines that do not exist yet. False starts only existing ones. */
  startEngines: boolean;
  now: () => Date;
};

/**
 * Checks the store and the queues that the configuration names. Where it names none, starts the private engines and
 * checks those. Each is checked separately, so that all faults show at once.
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
  const ofStore = store ? await storeChecks(store, options.now) : 'url' in database ? [] : [database];
  const isStoreWell = ofStore.some(({ name, ok }) => name === 'schema' && ok);

  if (isPrivate.redis && !mayStart) return [...ofStore, unmade('queue')];
  const queuesUrl = isStoreWell ? (store?.url ?? null) : null;
  let found: Queues | undefined;
  const ofQueue = await check('queue', async () => {
    found = await openedQueues(config, queuesUrl, opened);
    return found ? queueFinding(found) : { detail: 'in the store, so the checks of the store apply' };
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

/** Returns the address of the store, after starting the private one; or the failed check. */
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

/** Opens the queues, which checks them. Null if they are in a store (`url`) that failed its check. */
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
 * Returns the address of the queue engine, after starting the private Redis; null if the queues are in the store.
 * Starting private engines may install Redis, which a check must not do. Without Redis the queues are in the store.
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

/** A Redis that is too old or evicts was already refused when the queues were opened. */
async function queueFinding(queues: Queues): Promise<Finding> {
  await queues.ping();
  const fault = await memoryFault(queues);
  if (fault) return { detail: fault.message, remedy: fault.remedy };
  return { detail: queues.engine === 'redis' ? 'Redis of a supported version, without eviction' : 'in the store' };
}
