import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '@newsloom/config';
import { isNewsloomError } from '@newsloom/errors';
import { type Engines, namedConnectionOf, openEngines, type Runtime } from '@newsloom/pipeline';
import { openQueues, type Queues } from '@newsloom/queue';
import { openStore } from '@newsloom/store';
import { type Check, check, type Finding, failedCheck } from './check.ts';
import { redisProgram } from './machine-checks.ts';
import { storeChecks } from './store-checks.ts';

export type EngineOptions = {
  /** Make and start private engines that are not there yet; else only those that were made before are started. */
  startEngines: boolean;
  now: () => Date;
  log: Runtime['log'];
};

/**
 * Looks at the store and the queues: at each by itself where the configuration names both, so that every fault shows at
 * once; else at the private engines, which run for as long as that takes.
 */
export async function engineChecks(config: Config, options: EngineOptions): Promise<Check[]> {
  const { databaseUrl, home, queue } = config;
  const isPrivate = { postgres: databaseUrl === null, redis: queue.engine === null };
  const made = { postgres: await exists(join(home, 'postgres')), redis: await exists(join(home, 'redis')) };
  const missing = (isPrivate.postgres && !made.postgres) || (isPrivate.redis && !made.redis);
  if ((isPrivate.postgres || isPrivate.redis) && (options.startEngines || !missing)) {
    return privateChecks(config, options);
  }
  return [
    ...(databaseUrl === null ? [unmade('postgres')] : await storeChecksAt(databaseUrl, options)),
    queue.engine === null ? unmade('queue') : await check('queue', () => queueFindingAt(config)),
  ];
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

const unmade = (name: string): Check => ({ name, ok: true, detail: 'private: the first `newsloom up` makes it' });

async function storeChecksAt(url: string, { now }: EngineOptions): Promise<Check[]> {
  const store = openStore({ url, connections: 1 });
  try {
    return await storeChecks(store.db, now);
  } finally {
    await store.close();
  }
}

async function queueFindingAt({ queue: { engine, prefix } }: Config): Promise<Finding> {
  if (engine === null || engine.kind === 'postgres') return { detail: 'in the store, and as well as it is' };
  const queues = await openQueues({ connection: namedConnectionOf(engine), prefix, onError: () => {} });
  try {
    return await queueFinding(queues);
  } finally {
    await queues.close();
  }
}

/** Opening the queues has refused a Redis that is too old or that evicts. */
async function queueFinding(queues: Queues): Promise<Finding> {
  await queues.ping();
  return { detail: queues.engine === 'redis' ? 'Redis of a fitting version, without eviction' : 'in the store' };
}

async function privateChecks(config: Config, { now, log }: EngineOptions): Promise<Check[]> {
  let engines: Engines;
  try {
    engines = await openEngines(await withoutInstalling(config), { migrate: false, log, tell: () => {} });
  } catch (error) {
    return [failedCheck(checkOf(error), error)];
  }
  try {
    return [...(await storeChecks(engines.store.db, now)), await check('queue', () => queueFinding(engines.queues))];
  } finally {
    await engines.close();
  }
}

/** A look must not install a Redis, which the start of private engines may; without one the queues are in the store. */
async function withoutInstalling(config: Config): Promise<Config> {
  if (config.queue.engine !== null || (await redisProgram(config.path))) return config;
  return { ...config, queue: { ...config.queue, engine: { kind: 'postgres' } } };
}

/** The check that an error of the engines belongs to. */
function checkOf(error: unknown): string {
  if (!isNewsloomError(error)) return 'engines';
  if (error.code === 'store-schema') return 'schema';
  return /^(queue|redis)-/.test(error.code) ? 'queue' : 'postgres';
}
