import type { Processor, Queue, Worker, WorkerOptions } from 'bullmq';
import type { Queues } from './queue.ts';

/** What the two engines of BullMQ have in common, as far as it is used here. */
export type Backend = Pick<Queues, 'engine' | 'ping'> & {
  queue(name: string): BackendQueue;
  worker(name: string, process: Processor, options: Omit<WorkerOptions, 'connection'>): BackendWorker;
  /** Those of `keys` that have a job in the queue. */
  held(name: string, keys: readonly string[]): Promise<string[]>;
  close(): Promise<void>;
};

export type BackendQueue = Pick<Queue, 'addBulk' | 'getJobCounts' | 'getDelayedCount' | 'isPaused' | 'close'> & {
  on(event: 'error', listener: (error: Error) => void): unknown;
};
export type BackendWorker = Pick<Worker, 'close'> & { on(event: 'error', listener: (error: Error) => void): unknown };

export type BackendOptions = {
  /** Sets the queues of one installation apart from those of another on the same engine: letters, digits, `_`. */
  prefix: string;
  onError: (error: Error) => void;
};
