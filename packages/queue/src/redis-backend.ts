import { Queue, Worker } from 'bullmq';
import type { Backend, BackendOptions } from './backend.ts';
import { ANSWER_MS, checkRedis, connectRedis, type RedisConnection, within } from './connection.ts';

/** Nothing here reads the events of BullMQ; a few are kept for a person who looks. */
const EVENTS_KEPT = 100;

/** A hash tag keeps all keys of one queue in one slot of a Redis Cluster, and spreads the queues over its nodes. */
const slotted = (name: string): string => `{${name}}`;

/** Queues on Redis, over one shared connection. Throws what `checkRedis` throws. */
export async function redisBackend(connection: RedisConnection, { prefix, onError }: BackendOptions): Promise<Backend> {
  const client = connectRedis(connection);
  client.on('error', onError);
  try {
    await checkRedis(client, ANSWER_MS);
  } catch (error) {
    client.disconnect();
    throw error;
  }
  return {
    engine: 'redis',
    queue: (name) =>
      new Queue(slotted(name), { connection: client, prefix, streams: { events: { maxLen: EVENTS_KEPT } } }),
    worker: (name, process, options) => new Worker(slotted(name), process, { ...options, connection: client, prefix }),
    ping: () => within(ANSWER_MS, async () => void (await client.ping())),
    close: async () => client.disconnect(),
  };
}
