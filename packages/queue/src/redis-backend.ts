import { Queue, Worker } from 'bullmq';
import { Cluster, type Redis } from 'ioredis';
import { type Backend, type BackendOptions, LATE_AT_ONCE, MAX_STALLS } from './backend.ts';
import { dueNote } from './clock.ts';
import { ANSWER_MS, checkRedis, connectRedis, type RedisConnection, within } from './connection.ts';

/** Newsloom does not read the events of BullMQ. A few are kept for people. */
const EVENTS_KEPT = 100;

/** A hash tag keeps all keys of one queue in one slot of a Redis Cluster, and spreads the queues over its nodes. */
const slotted = (name: string): string => `{${name}}`;

/** Looks for the jobs of lost workers while a lock lasts. */
const STALL_LOOKS = 3;

/**
 * The time between two looks for the jobs of lost workers, in whole milliseconds, as Redis needs it. A job comes back
 * at the second look that finds it without a lock: two thirds of a lock after the lock at the latest. All workers of a
 * queue together look this often.
 */
const stallLookMs = (lockMs: number): number => Math.ceil(lockMs / STALL_LOOKS);

/** Where a job can be: in sorted sets, where a look-up is fast, or in lists, which must be read through. */
const SETS = ['delayed', 'prioritized'];
const LISTS = ['wait', 'paused', 'active'];

/**
 * Which deduplication keys of BullMQ name a job that exists, belongs to the key, and can reach a worker. BullMQ always
 * keeps the three together, but a person may delete Redis keys, and Redis may lose some. If Redis also lost the
 * counter, the number of a job is given to another job. KEYS: those of SETS and LISTS, then the deduplication keys.
 * ARGV[1]: the prefix of the keys of jobs. ARGV[2] = 'free' deletes the remains of a lost job, so that its key can be
 * added again. All keys are of one queue, and so in one slot of a cluster.
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
 * The jobs of the delayed set KEYS[1] up to the score ARGV[1], without those whose note names a later time than the
 * note ARGV[2]. Notes sort by their times. KEYS[2]: the prefix of the keys of jobs. ARGV[3]: how many jobs at most.
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
        stalledInterval: stallLookMs(lockMs),
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

/** The servers that hold the queues: the masters of a cluster, or the single server. */
const nodesOf = (client: Redis | Cluster): Redis[] => (client instanceof Cluster ? client.nodes('master') : [client]);

/** The share of its `maxmemory` that a server has used; 0 if there is no limit or the command is not allowed. */
async function memoryShareOf(node: Redis): Promise<number> {
  const info = await node.info('memory').catch(() => '');
  const figure = (name: string): number => Number(new RegExp(`^${name}:(\\d+)`, 'm').exec(info)?.[1] ?? 0);
  const most = figure('maxmemory');
  return most === 0 ? 0 : figure('used_memory') / most;
}
