import { randomUUID } from 'node:crypto';
import { payloadOf } from '@newsloom/pipeline';
import type { JobHandler, NewJob, Queues } from '@newsloom/queue';

/** A queue and the handler of its jobs. */
export type Hop = { queue: string; handle: JobHandler };

/** The default. Jobs here take far less. */
const LOCK_MS = 30_000;

/**
 * Sends `jobs` through `hops` and returns how many per second finish the last. Each handler must pass its job on. A
 * first job is not timed, because it opens every connection. Rejects on an error of the engine.
 */
export async function jobsASecond(
  queues: Queues,
  hops: readonly [Hop, ...Hop[]],
  concurrency: number,
  [first, ...others]: readonly NewJob[],
): Promise<number> {
  const failed = Promise.withResolvers<never>();
  let arrive = (): void => {};
  const consumers = hops.map(({ queue, handle }, place) =>
    queues.consume(queue, { concurrency, lockMs: LOCK_MS, onError: failed.reject }, async (job, signal) => {
      const verdict = await handle(job, signal);
      if (place === hops.length - 1) arrive();
      return verdict;
    }),
  );
  const send = async (jobs: readonly NewJob[]): Promise<void> => {
    const arrived = Promise.withResolvers<void>();
    let left = jobs.length;
    arrive = () => --left === 0 && arrived.resolve();
    await queues.add(hops[0].queue, [...jobs]);
    await Promise.race([arrived.promise, failed.promise]);
  };
  try {
    if (first) await send([first]);
    const startedAt = performance.now();
    await send(others);
    return (1000 * others.length) / (performance.now() - startedAt);
  } finally {
    await Promise.all(consumers.map((consumer) => consumer.close(LOCK_MS)));
  }
}

/** Jobs about articles, as the pipeline makes them. */
export const articleJobs = (ids: readonly string[]): NewJob[] =>
  ids.map((id) => ({ key: id, data: payloadOf('article', id, id) }));

/** Ids that no queue has seen. */
export const newIds = (count: number): string[] => Array.from({ length: count }, () => randomUUID());

/** Does nothing with a job: the last hop. */
export const end: JobHandler = async () => ({ kind: 'complete' });

/** Only adds a job about the same article to `next`. */
export const passOn =
  (queues: Queues, next: string): JobHandler =>
  async ({ data }) => {
    const { articleId } = data as { articleId: string };
    await queues.add(next, articleJobs([articleId]));
    return { kind: 'complete' };
  };
