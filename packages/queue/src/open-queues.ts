import type { Backend, BackendOptions } from './backend.ts';
import { type Clock, engineTime } from './clock.ts';
import { ANSWER_MS, type QueueConnection, within } from './connection.ts';
import { consume } from './consume.ts';
import { postgresBackend } from './postgres-backend.ts';
import type { NewJob, Queues } from './queue.ts';
import { redisBackend } from './redis-backend.ts';
import { openRoom } from './room.ts';

/** More tries than any stage has: the store decides when to give up, not the queue. */
const ATTEMPTS = 1_000;

export type QueuesOptions = Omit<BackendOptions, 'now'> & {
  connection: QueueConnection;
  /** The clock for all times; the clock of this process if absent. */
  now?: Clock;
  /** Jobs that a queue takes before it is full; `MOST_JOBS` if absent. */
  mostJobs?: number;
};

/**
 * Opens the queues and checks their engine.
 * Throws `queue-unavailable`, `redis-too-old`, `redis-evicts`.
 */
export async function openQueues(given: QueuesOptions): Promise<Queues> {
  const options = { now: () => new Date(), ...given };
  const { connection, now, mostJobs } = options;
  const backend =
    connection.kind === 'postgres'
      ? await postgresBackend(connection.url, options)
      : await redisBackend(connection, options);
  const queues = new Map<string, ReturnType<Backend['queue']>>();
  const queueOf = (name: string) => {
    const known = queues.get(name);
    if (known) return known;
    const queue = backend.queue(name);
    queue.on('error', options.onError);
    queues.set(name, queue);
    return queue;
  };

  const room = openRoom(
    {
      memoryShare: backend.memoryShare,
      async jobsIn(name) {
        const counts = await queueOf(name).getJobCounts('waiting', 'prioritized', 'delayed');
        return Object.values(counts).reduce((sum, count) => sum + count, 0);
      },
    },
    mostJobs,
  );

  return {
    engine: backend.engine,
    ping: backend.ping,
    memoryShare: () => within(ANSWER_MS, backend.memoryShare),
    async add(name, jobs) {
      if (jobs.length === 0) return 0;
      return within(ANSWER_MS, async () => {
        const added = jobs.slice(0, await room.take(name, jobs.length));
        if (added.length > 0) await queueOf(name).addBulk(added.map((job) => entryOf(job, now)));
        return added.length;
      });
    },
    consume: (name, work, handle) => consume({ backend, name, queue: queueOf(name), now }, work, handle),
    async held(name, keys) {
      if (keys.length === 0) return new Set();
      return new Set(await within(ANSWER_MS, () => backend.held(name, keys)));
    },
    async free(name, keys) {
      if (keys.length > 0) await within(ANSWER_MS, () => backend.free(name, keys));
    },
    async depth(name) {
      const queue = queueOf(name);
      const [counts, late, paused] = await within(ANSWER_MS, () =>
        Promise.all([
          queue.getJobCounts('waiting', 'prioritized', 'active', 'delayed'),
          queue.getDelayedCount(engineTime(now(), now)),
          queue.isPaused(),
        ]),
      );
      const { waiting = 0, prioritized = 0, active = 0, delayed = 0 } = counts;
      return { waiting: waiting + prioritized, active, delayed, late, paused };
    },
    async close() {
      await Promise.all([...queues.values()].map((queue) => queue.close()));
      await backend.close();
    },
  };
}

// Every option is packed, stored and read with every job. Options that only repeat defaults cost a tenth of the time
// from one stage to the next, so they are left out.
const entryOf = ({ key, data, delayMs = 0 }: NewJob, now: Clock) => ({
  name: 'unit',
  data,
  opts: {
    ...(delayMs > 0 ? { delay: delayMs, timestamp: engineTime(now(), now) } : {}),
    attempts: ATTEMPTS,
    // The store keeps what happened, and a finished job that stayed would block its key.
    removeOnComplete: true,
    removeOnFail: true,
    // If a key is added while its job runs, the job may not have seen the change. So one more run must follow.
    deduplication: { id: key, keepLastIfActive: true },
  },
});
