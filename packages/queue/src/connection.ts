import { newsloomError, reasonOf } from '@newsloom/errors';
import { Cluster, Redis, type RedisOptions } from 'ioredis';

export type HostPort = { host: string; port: number };
type Login = { username?: string; password?: string; tls?: boolean };

/** Where the queues live. */
export type QueueConnection =
  | { kind: 'redis'; url: string }
  | ({ kind: 'sentinel'; sentinels: HostPort[]; name: string } & Login)
  | ({ kind: 'cluster'; nodes: HostPort[] } & Login)
  | { kind: 'postgres'; url: string };

export type RedisConnection = Exclude<QueueConnection, { kind: 'postgres' }>;

/** An engine that does not answer within this time is away, even if its socket is open. */
export const ANSWER_MS = 10_000;

/**
 * A connection without an answer for this long after a command is dead, even if its socket is open. A new one is made.
 * BullMQ waits for jobs with a command that Redis answers after ten seconds at the latest.
 */
const SILENT_MS = 15_000;

/** The longest wait between two tries to reconnect. They never end: when Redis is away, that only costs time. */
const RECONNECT_CAP_MS = 2_000;

/**
 * Refusals within this time, in milliseconds, answer commands that were sent together. Those of another connection come
 * later.
 */
const TOGETHER_MS = 50;

/**
 * Makes a function that says whether to reconnect after an error. A replica that was a master before a failover refuses
 * writes, so the client must connect to the new master. Of refusals that come together only the first counts: ioredis
 * would end the connection for each, and add a listener each time.
 */
export function afterReadOnly(nowMs = () => performance.now()): (error: Error) => boolean {
  let lastAt = Number.NEGATIVE_INFINITY;
  return (error) => {
    if (!error.message.startsWith('READONLY') || nowMs() - lastAt < TOGETHER_MS) return false;
    lastAt = nowMs();
    return true;
  };
}

const common = {
  // BullMQ demands it of workers: a blocking read must outlive a reconnect.
  maxRetriesPerRequest: null,
  socketTimeout: SILENT_MS,
  retryStrategy: (times: number) => Math.min(times * 100, RECONNECT_CAP_MS),
  // Units that end together are enqueued with one write to the socket. Without that an import costs a quarter more.
  enableAutoPipelining: true,
  reconnectOnError: afterReadOnly(),
} satisfies RedisOptions;

const loginOf = ({ username, password, tls }: Login) => ({
  ...(username === undefined ? {} : { username }),
  ...(password === undefined ? {} : { password }),
  ...(tls ? { tls: {} } : {}),
});

/** Opens the connection that producers and consumers of this process share. */
export function connectRedis(connection: RedisConnection): Redis | Cluster {
  switch (connection.kind) {
    case 'redis':
      return new Redis(connection.url, common);
    case 'sentinel':
      return new Redis({
        ...common,
        ...loginOf(connection),
        sentinels: connection.sentinels,
        name: connection.name,
      });
    case 'cluster':
      return new Cluster(connection.nodes, {
        redisOptions: { ...common, ...loginOf(connection) },
        clusterRetryStrategy: common.retryStrategy,
      });
  }
}

const OLDEST_VERSION: [number, number] = [6, 2]; // BullMQ 6 recommends it, and uses commands that older ones lack.

/**
 * Refuses a Redis that would lose jobs: too old, or with a policy that evicts keys when memory runs out.
 * Throws `queue-unavailable`, `redis-too-old`, `redis-evicts`.
 */
export async function checkRedis(client: { info(): Promise<string> }, timeoutMs: number): Promise<void> {
  const info = await within(timeoutMs, () => client.info());
  const version = /^(?:redis|valkey)_version:(\S+)/m.exec(info)?.[1] ?? '';
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major < OLDEST_VERSION[0] || (major === OLDEST_VERSION[0] && minor < OLDEST_VERSION[1])) {
    throw newsloomError('redis-too-old', { version });
  }
  const policy = /^maxmemory_policy:(\S+)/m.exec(info)?.[1];
  if (policy !== undefined && policy !== 'noeviction') throw newsloomError('redis-evicts', { policy });
}

/** Runs a command, but waits at most `timeoutMs` for Redis to answer. Throws `queue-unavailable`. */
export async function within<T>(timeoutMs: number, command: () => Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${timeoutMs} ms`)), timeoutMs);
  });
  try {
    return await Promise.race([command(), late]);
  } catch (error) {
    throw newsloomError('queue-unavailable', { reason: reasonOf(error) }, { cause: error });
  } finally {
    clearTimeout(timer);
  }
}
