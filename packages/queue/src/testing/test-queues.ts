import { inject } from 'vitest';
import { testDatabase, testPrefix } from '../../../../test/harness/database.ts';
import { until } from '../../../../test/harness/until.ts';
import type { QueueConnection } from '../connection.ts';
import { openQueues } from '../open-queues.ts';
import type { Job, Queues, Verdict } from '../queue.ts';

export const engines = ['redis', 'postgres'] as const;

/** An engine with a prefix of the test's own, and queues over it. */
export type TestQueues = {
  queues: Queues;
  connection: QueueConnection;
  prefix: string;
  /** Consumes `queue` with the verdicts of `verdictOf`, and records the jobs. */
  consuming(queue: string, verdictOf: (job: Job) => Verdict | Promise<Verdict>): Consuming;
  /** Waits until there is nothing in `queue`. */
  empty(queue: string): Promise<unknown>;
  close(): Promise<void>;
};

export type Consuming = { seen: Job[]; close(): Promise<void> };

/** Opens queues of a test's own on `engine`. */
export async function openTestQueues(engine: (typeof engines)[number]): Promise<TestQueues> {
  const database = await testDatabase();
  const connection: QueueConnection =
    engine === 'redis' ? { kind: 'redis', url: inject('redisUrl') } : { kind: 'postgres', url: database.url };
  const prefix = testPrefix();
  const queues = await openQueues({ connection, prefix, onError: () => {} });
  return {
    queues,
    connection,
    prefix,
    consuming(queue, verdictOf) {
      const seen: Job[] = [];
      const consumer = queues.consume(queue, { concurrency: 4, lockMs: 2_000, onError: () => {} }, async (job) => {
        seen.push(job);
        return verdictOf(job);
      });
      return { seen, close: () => consumer.close(0) };
    },
    empty: (queue) =>
      until(`an empty ${queue}`, async () => {
        const { waiting, active, delayed } = await queues.depth(queue);
        return waiting + active + delayed === 0;
      }),
    async close() {
      await queues.close();
      await database.drop();
    },
  };
}
