import { Queue, Worker } from 'bullmq';
import type { Backend, BackendOptions } from './backend.ts';
import { ANSWER_MS, within } from './connection.ts';
import { sharePostgres } from './postgres-connection.ts';

/** `drain` and `clean` leave keys whose jobs are gone. They hold nothing: BullMQ takes them over when they are added. */
const HELD = `
  select dedup.dedup_id as key from dedup join job on job.queue = dedup.queue and job.id = dedup.job_id
  where dedup.queue = $1 and dedup.dedup_id = any($2)`;

/**
 * Queues in Postgres, in a schema of their own. Slower by an order of magnitude: for machines without Redis.
 * Throws `queue-unavailable`.
 */
export async function postgresBackend(url: string, { prefix, onError }: BackendOptions): Promise<Backend> {
  const { connection, backendOf, forget } = sharePostgres(url, prefix, onError);
  try {
    await within(ANSWER_MS, () => connection.waitUntilReady());
  } catch (error) {
    await connection.close();
    throw error;
  }
  const { pool } = connection;
  return {
    engine: 'postgres',
    queue: (name) => new Queue(name, { connection: url }, backendOf),
    worker(name, process, options) {
      const worker = new Worker(name, process, { ...options, connection: url }, backendOf);
      worker.once('closing', () => forget(worker.getBackend()));
      return worker;
    },
    async held(name, keys) {
      const { rows } = await pool.query<{ key: string }>(HELD, [name, keys]);
      return rows.map(({ key }) => key);
    },
    ping: () => within(ANSWER_MS, async () => void (await pool.query('select'))),
    close: () => connection.close(),
  };
}
