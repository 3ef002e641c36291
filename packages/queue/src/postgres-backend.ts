import { Queue, Worker } from 'bullmq';
import { type Backend, type BackendOptions, LATE_AT_ONCE } from './backend.ts';
import { dueNote } from './clock.ts';
import { ANSWER_MS, within } from './connection.ts';
import { sharePostgres } from './postgres-connection.ts';
import { ownLockMs, watchStalls } from './postgres-stalls.ts';

/** `drain` and `clean` leave keys whose jobs are gone. Such a key is not held: BullMQ reuses it when it is added. */
const HELD = `
  select dedup.dedup_id as key from dedup join job on job.queue = dedup.queue and job.id = dedup.job_id
  where dedup.queue = $1 and dedup.dedup_id = any($2)`;

/** Notes sort by their times. */
const LATE = `
  select id from job where queue = $1 and state = 'delayed' and process_at_ms <= $2
  and (failed_reason is null or failed_reason collate "C" <= $3) order by process_at_ms limit ${LATE_AT_ONCE}`;

/**
 * Queues in Postgres, in a schema of their own. Slower by an order of magnitude: for machines without Redis.
 * Throws `queue-unavailable`.
 */
export async function postgresBackend(url: string, { prefix, onError, now }: BackendOptions): Promise<Backend> {
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
    worker(name, process, { concurrency, lockMs, onError }) {
      const lockDuration = ownLockMs(lockMs, now);
      const worker = new Worker(
        name,
        process,
        { connection: url, concurrency, lockDuration, lockRenewTime: lockMs / 2, skipStalledCheck: true },
        backendOf,
      );
      const unwatch = watchStalls(pool, { queue: name, lockMs, now }, onError);
      worker.once('closing', () => {
        unwatch();
        forget(worker.getBackend());
      });
      return worker;
    },
    async held(name, keys) {
      const { rows } = await pool.query<{ key: string }>(HELD, [name, keys]);
      return rows.map(({ key }) => key);
    },
    // Nothing to free: a job is never lost in part, and BullMQ reuses a key whose job is gone.
    free: async () => {},
    async late(name, at) {
      const { rows } = await pool.query<{ id: string }>(LATE, [name, at.getTime(), dueNote(at)]);
      return rows.map(({ id }) => id);
    },
    // Jobs are on disk.
    memoryShare: async () => 0,
    ping: () => within(ANSWER_MS, async () => void (await pool.query('select'))),
    close: () => connection.close(),
  };
}
