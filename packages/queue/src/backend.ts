import type { IQueueBackend, Job, Processor, Queue, Worker } from 'bullmq';
import type { Clock } from './clock.ts';
import type { Queues, WorkOptions } from './queue.ts';

/** The part of BullMQ that newsloom uses, on either of its engines. */
export type Backend = Pick<Queues, 'engine' | 'ping'> & {
  queue(name: string): BackendQueue;
  worker(name: string, process: Processor, work: WorkOptions): BackendWorker;
  /** Those of `keys` that have a job in the queue. */
  held(name: string, keys: readonly string[]): Promise<string[]>;
  /** See `Queues.free`. */
  free(name: string, keys: readonly string[]): Promise<void>;
  /** The jobs of a queue that are put off although they are due at `at`, `LATE_AT_ONCE` at most. */
  late(name: string, at: Date): Promise<string[]>;
  /** See `Queues.memoryShare`. */
  memoryShare(): Promise<number>;
  close(): Promise<void>;
};

export type BackendQueue = Pick<Queue, 'addBulk' | 'getJobCounts' | 'getDelayedCount' | 'isPaused' | 'close'> & {
  getBackend(): Pick<IQueueBackend, 'promote' | 'getDeduplicationJobId'>;
  on(event: 'error', listener: (error: Error) => void): unknown;
};
export type BackendWorker = Pick<Worker, 'close' | 'concurrency'> & {
  getBackend(): Pick<IQueueBackend, 'moveToDelayed'>;
  on(event: 'error', listener: (error: Error) => void): unknown;
  on(event: 'completed', listener: (job: Job) => void): unknown;
};

export type BackendOptions = {
  /** Separates the queues of installations that share an engine: letters, digits, `_`. */
  prefix: string;
  onError: (error: Error) => void;
  /** The clock that all processes agree on. */
  now: Clock;
};

/** As many as BullMQ promotes at once. */
export const LATE_AT_ONCE = 1_000;

/** The handler ends a job that takes workers down (see `Job.stalls`) long before BullMQ would. */
export const MAX_STALLS = 10;
