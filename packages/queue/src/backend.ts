import {
  createPostgresBackend,
  type PostgresConnectionOptions,
  type PostgresQueueBackend,
  type Processor,
  Queue,
  Worker,
  type WorkerOptions,
} from 'bullmq';
import { ANSWER_MS, checkRedis, connectRedis, type RedisConnection, within } from './connection.ts';
import type { Queues } from './queue.ts';

/** What the two engines of BullMQ have in common, as far as it is used here. */
export type Backend = Pick<Queues, 'engine' | 'ping'> & {
  queue(name: string): BackendQueue;
  worker(name: string, process: Processor, options: Omit<WorkerOptions, 'connection'>): BackendWorker;
  close(): Promise<void>;
};
type BackendQueue = Pick<
  Queue,
  'addBulk' | 'getJobCounts' | 'getDelayedCount' | 'isPaused' | 'close' | 'waitUntilReady'
> & { on(event: 'error', listener: (error: Error) => void): unknown };
type BackendWorker = Pick<Worker, 'close'> & { on(event: 'error', listener: (error: Error) => void): unknown };

export type BackendOptions = {
  /** Sets the queues of one installation apart from those of another on the same engine: letters, digits, `_`. */
  prefix: string;
  onError: (error: Error) => void;
};

/** Nothing here reads the event streams; a few entries are kept for a person who looks. */
const STREAM_LENGTH = 100;

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
      new Queue(slotted(name), { connection: client, prefix, streams: { events: { maxLen: STREAM_LENGTH } } }),
    worker: (name, process, options) => new Worker(slotted(name), process, { ...options, connection: client, prefix }),
    ping: () => within(ANSWER_MS, async () => void (await client.ping())),
    close: async () => client.disconnect(),
  };
}

/**
 * Queues in Postgres, in a schema of their own. Slower by an order of magnitude: for machines without Redis.
 * Throws `queue-unavailable`.
 */
export async function postgresBackend(url: string, { prefix }: BackendOptions): Promise<Backend> {
  // Each queue and worker brings a pool; most of them sleep, so they are kept small and let go of idle connections.
  const connection = (max: number): PostgresConnectionOptions => ({
    connectionString: url,
    schema: prefix,
    migrate: true,
    max,
    idleTimeoutMillis: 10_000,
  });
  type PostgresQueue = Queue<
    unknown,
    unknown,
    string,
    unknown,
    unknown,
    string,
    PostgresQueueBackend,
    PostgresConnectionOptions
  >;
  const open = (name: string, max: number): PostgresQueue =>
    new Queue(name, { connection: connection(max) }, createPostgresBackend);
  const probe = open('probe', 1);
  const ping = () => within(ANSWER_MS, async () => void (await probe.getJobCounts('waiting')));
  try {
    await ping();
  } catch (error) {
    await probe.close();
    throw error;
  }
  return {
    engine: 'postgres',
    queue: (name) => open(name, 2),
    worker: (name, process, options) =>
      new Worker(name, process, { ...options, connection: connection(3) }, createPostgresBackend),
    ping,
    close: () => probe.close(),
  };
}
