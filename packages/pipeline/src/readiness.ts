import type { NewsloomError } from '@newsloom/errors';
import { isNewsloomError, newsloomError } from '@newsloom/errors';
import { MOST_MEMORY, type Queues } from '@newsloom/queue';
import { spaceAt, spaceFault } from '@newsloom/stack';
import { checkWritable, pingStore } from '@newsloom/store';
import type { Engines } from './engines.ts';

/** What the checks look at. `home` is the folder of private engines; null if there are none. */
export type ReadinessOf = Pick<Engines, 'store' | 'queues'> & { home: string | null };

/**
 * Checks that the engines can do the work of a worker. Returns what is nearly used up. Throws an error of the catalogue
 * when an engine is away or Postgres takes no writes.
 */
export async function workerReadiness(of: ReadinessOf): Promise<NewsloomError[]> {
  await pingEngines(of);
  await checkWritable(of.store);
  return shortages(of);
}

/** The same for the API, which only reads: a Postgres without writes is a warning. */
export async function apiReadiness(of: ReadinessOf): Promise<NewsloomError[]> {
  await pingEngines(of);
  const fault = await checkWritable(of.store).catch((error: unknown) => error);
  return [...(isNewsloomError(fault) ? [fault] : []), ...(await shortages(of))];
}

async function pingEngines({ store, queues }: Pick<Engines, 'store' | 'queues'>): Promise<void> {
  await pingStore(store.db);
  await queues.ping();
}

async function shortages({ queues, home }: ReadinessOf): Promise<NewsloomError[]> {
  const space = home === null ? null : await spaceAt(home).then(spaceFault);
  return [await memoryFault(queues), space].filter((fault) => fault !== null);
}

/** The fault `queue-nearly-full` if the queue engine has used so much memory that it gets no more jobs; else null. */
export async function memoryFault(queues: Pick<Queues, 'memoryShare'>): Promise<NewsloomError | null> {
  const share = await queues.memoryShare();
  if (share < MOST_MEMORY) return null;
  return newsloomError('queue-nearly-full', { percent: Math.floor(100 * share), most: 100 * MOST_MEMORY });
}
