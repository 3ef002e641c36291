import { Queue, Worker } from 'bullmq';
import { type Backend, type BackendOptions, LATE_AT_ONCE, MAX_STALLS } from './backend.ts';
import { dueNote } from './clock.ts';
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

/**
 * The jobs of the delayed set KEYS[1], up to the score ARGV[1], that bear no note of a time after that in ARGV[2]; notes
 * sort like their times. KEYS[2] is what keys of jobs begin with. ARGV[3] at most.
 */
const LATE = `
  local late = {}
  for _, job in ipairs(redis.call('ZRANGEBYSCORE', KEYS[1], 0, ARGV[1])) do
    local note = redis.call('HGET', KEYS[2] .. job, 'failedReason')
    if not note or note <= ARGV[2] then late[#late + 1] = job end
    if #late == tonumber(ARGV[3]) then break end
  end
  return late`;

/** BullMQ keeps the milliseconds in the upper bits of a score, and 12 bits of order below. */
const lastScoreOf = (at: Date): number => (at.getTime() + 1) * 0x1000 - 1;

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
    worker: (name, process, { concurrency, lockMs }) =>
      new Worker(slotted(name), process, {
        connection: client,
        prefix,
        concurrency,
        lockDuration: lockMs,
        stalledInterval: lockMs,
        maxStalledCount: MAX_STALLS,
      }),
    async held(name, keys) {
      const names = keys.map((key) => keyOf(name, `de:${key}`));
      const places = await client.eval(HELD, names.length, ...names, keyOf(name, ''));
      return (places as number[]).flatMap((place) => keys[place - 1] ?? []);
    },
    async late(name, at) {
      const keys = [keyOf(name, 'delayed'), keyOf(name, '')];
      return (await client.eval(LATE, keys.length, ...keys, lastScoreOf(at), dueNote(at), LATE_AT_ONCE)) as string[];
    },
    ping: () => within(ANSWER_MS, async () => void (await client.ping())),
    close: async () => client.disconnect(),
  };
}
