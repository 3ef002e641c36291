/** A job: it only names one unit of work. `data` is what the producer put in; the reader must check it. */
export type Job = {
  id: string;
  data: unknown;
  /** Which try this is, from 1. Being put off does not count. */
  attempt: number;
  /** How often a worker that had this job died or lost it. */
  stalls: number;
  /** Milliseconds that it waited for a worker, beyond its delay; null if it was put off or lost before. */
  waitedMs: number | null;
};

/** A job to add. While a job with the same key waits, adding another does nothing; while one runs, one more follows. */
export type NewJob = { key: string; data: object; delayMs?: number };

/** The decision of a handler about its job. */
export type Verdict =
  | { kind: 'complete' }
  /** To be handed out again at this time, on the clock of `openQueues`; spends no attempt. */
  | { kind: 'delay'; until: Date }
  /** To be handed out again after this time; spends an attempt. */
  | { kind: 'retry'; afterMs: number };

export type JobHandler = (job: Job, signal: AbortSignal) => Promise<Verdict>;

export type WorkOptions = {
  concurrency: number;
  /** How long a job stays with a worker that no longer renews its lock. */
  lockMs: number;
  onError: (error: Error) => void;
};

/** A running consumer of one queue. */
export type Consumer = {
  /**
   * Takes no more jobs and waits for those in hand, `deadlineMs` at most. Jobs still in hand then go to another worker
   * when their locks run out.
   */
  close(deadlineMs: number): Promise<void>;
};

/** Numbers of jobs by state. `late` counts the delayed jobs that are already due. */
export type Depth = { waiting: number; active: number; delayed: number; late: number; paused: boolean };

/** The queues between the stages, on any engine. A queue is created when it is first named. */
export type Queues = {
  engine: 'redis' | 'postgres';
  /** Adds jobs in order while the queue has room, and returns how many it added. Throws `queue-unavailable`. */
  add(queue: string, jobs: NewJob[]): Promise<number>;
  consume(queue: string, options: WorkOptions, handle: JobHandler): Consumer;
  /**
   * Which of `keys` have a job that waits, is put off or runs: adding them again does nothing, or makes one more run.
   * One question to the engine for all of them. Throws `queue-unavailable`.
   */
  held(queue: string, keys: readonly string[]): Promise<Set<string>>;
  /**
   * Clears the `keys` whose jobs were partly lost, so that they can be added again. That happens when somebody deletes
   * lists, or when Redis comes back with half of its keys. Keys that are held are not changed. Throws
   * `queue-unavailable`.
   */
  free(queue: string, keys: readonly string[]): Promise<void>;
  depth(queue: string): Promise<Depth>;
  /**
   * The share of its memory that the engine has used, from 0 to 1; 0 if its memory has no limit. From `MOST_MEMORY` on
   * no more jobs are added. Throws `queue-unavailable`.
   */
  memoryShare(): Promise<number>;
  /** Throws `queue-unavailable` when the engine does not answer. */
  ping(): Promise<void>;
  close(): Promise<void>;
};
