import { Queue, Worker } from 'bullmq';
import type { Backend, BackendOptions } from './backend.ts';
import { ANSWER_MS, checkRedis, connectRedis, type RedisConnection, within } from './connection.ts';

/** Nothing here reads the events of BullMQ; a few are kept for a person who looks. */
const EVENTS_KEPT = 100;

/** A hash tag keeps all keys of one queue in one slot of a Redis Cluster, and spreads the queues over its nodes. */
const slotted = (name: string): string => `{${name}}`;

/**
 * Which of the KEYS, the deduplication keys of BullMQ, name a job that there is; ARGV[1] is what keys of jobs begin with.
 * No command of BullMQ leaves such a key without its job, but a person who deletes keys does. It holds nothing then:
 * BullMQ takes it over when it is added again. All keys are of one queue and so in one slot.
 */
const HELD = `
  local held = {}
  for place, key in ipairs(KEYS) do
    local job = redis.call('GET', key)
    if job and redis.call('EXISTS', ARGV[1] .. job) == 1 then held[#held + 1] = place end
  end
  return held`;

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
  const keyOf = (name: string, type: string): string => `${prefix}:${slotted(name)}:${type}`;
  return {
    engine: 'redis',
    queue: (name) =>
      new Queue(slotted(name), { connection: client, prefix, streams: { events: { maxLen: EVENTS_KEPT } } }),
    worker: (name, process, options) => new Worker(slotted(name), process, { ...options, connection: client, prefix }),
    async held(name, keys) {
      const names = keys.map((key) => keyOf(name, `de:${key}`));
      const places = await client.eval(HELD, names.length, ...names, keyOf(name, ''));
      return (places as number[]).flatMap((place) => keys[place - 1] ?? []);
    },
    ping: () => within(ANSWER_MS, async () => void (await client.ping())),
    close: async () => client.disconnect(),
  };
}
