import { Queue, Worker } from 'bullmq';
import { Cluster, type Redis } from 'ioredis';
import { type Backend, type BackendOptions, LATE_AT_ONCE, MAX_STALLS } from './backend.ts';
import { dueNote } from './clock.ts';
import { ANSWER_MS, checkRedis, connectRedis, type RedisConnection, within } from './connection.ts';

/** Nothing here reads the events of BullMQ; a few are kept for a person who looks. */
const EVENTS_KEPT = 100;

/** A hash tag keeps all keys of one queue in one slot of a Redis Cluster, and spreads the queues over its nodes. */
const slotted = (name: string): string => `{${name}}`;

/** Where a job can be: the sorted sets, in which one is found at once, and the lists, which have to be read. */
const SETS = ['delayed', 'prioritized'];
const LISTS = ['wait', 'paused', 'active'];

/**
 * Which of the keys, deduplication keys of BullMQ, name a job that there is, that is theirs, and that a worker can come
 * by. No command of BullMQ leaves one without the others, but a person who deletes keys does, and so does a Redis that
 * lost a part of them; when it lost the counter too, the number of a job is given out again.
 * KEYS are those of SETS and LISTS and then the deduplication keys; ARGV[1] is what keys of jobs begin with. With
 * ARGV[2] = 'free' what is left of a job that is not there goes, so that its key can be added again. All is of one queue
 * and so in one slot.
 */
const HELD = `
  local sets, places = ${SETS.length}, ${SETS.length + LISTS.length}
  local listed
  local function isPlaced(job)
    for place = 1, sets do
      if redis.call('ZSCORE', KEYS[place], job) then return true end
    end
    if not listed then
      listed = {}
      for place = sets + 1, places do
        for _, id in ipairs(redis.call('LRANGE', KEYS[place], 0, -1)) do listed[id] = true end
      end
    end
    return listed[job]
  end
  local function remove(job)
    for place = 1, sets do redis.call('ZREM', KEYS[place], job) end
    for place = sets + 1, places do redis.call('LREM', KEYS[place], 0, job) end
    redis.call('DEL', ARGV[1] .. job)
  end
  local held = {}
  for place = places + 1, #KEYS do
    local job = redis.call('GET', KEYS[place])
    if job then
      local owner = redis.call('HGET', ARGV[1] .. job, 'deid')
      local isOurs = owner == string.sub(KEYS[place], #ARGV[1] + #'de:' + 1)
      if isOurs and isPlaced(job) then
        held[#held + 1] = place - places
      elseif ARGV[2] == 'free' then
        redis.call('DEL', KEYS[place])
        if isOurs or not owner then remove(job) end
      end
    end
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
  const askHeld = async (name: string, keys: readonly string[], what: 'look' | 'free'): Promise<number[]> => {
    const types = [...SETS, ...LISTS, ...keys.map((key) => `de:${key}`)];
    const names = types.map((type) => keyOf(name, type));
    return (await client.eval(HELD, names.length, ...names, keyOf(name, ''), what)) as number[];
  };
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
      const places = await askHeld(name, keys, 'look');
      return places.flatMap((place) => keys[place - 1] ?? []);
    },
    free: async (name, keys) => void (await askHeld(name, keys, 'free')),
    async late(name, at) {
      const keys = [keyOf(name, 'delayed'), keyOf(name, '')];
      return (await client.eval(LATE, keys.length, ...keys, lastScoreOf(at), dueNote(at), LATE_AT_ONCE)) as string[];
    },
    memoryShare: async () => Math.max(...(await Promise.all(nodesOf(client).map(memoryShareOf)))),
    ping: () => within(ANSWER_MS, async () => void (await client.ping())),
    close: async () => client.disconnect(),
  };
}

/** The servers that hold the queues: the masters of a cluster, or the one. */
const nodesOf = (client: Redis | Cluster): Redis[] => (client instanceof Cluster ? client.nodes('master') : [client]);

/** The share of its `maxmemory` that a server has used; 0 without a bound, and where the command is not allowed. */
async function memoryShareOf(node: Redis): Promise<number> {
  const info = await node.info('memory').catch(() => '');
  const figure = (name: string): number => Number(new RegExp(`^${name}:(\\d+)`, 'm').exec(info)?.[1] ?? 0);
  const most = figure('maxmemory');
  return most === 0 ? 0 : figure('used_memory') / most;
}
