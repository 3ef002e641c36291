/** A job: it names one unit of work and nothing more. `data` is whatever the producer put in; its reader checks it. */
export type Job = {
  id: string;
  data: unknown;
  /** Which try this is, from 1. Being put off does not count. */
  attempt: number;
  /** How often a worker that had this job died or lost it. */
  stalls: number;
  /** Milliseconds that it waited for a worker, beyond its delay; null where it was put off or lost before. */
  waitedMs: number | null;
};

/** A job to add. While a job with the same key waits, adding another does nothing; while one runs, one more follows. */
export type NewJob = { key: string; data: object; delayMs?: number };

/** What becomes of a job that a handler has looked at. */
export type Verdict =
  | { kind: 'complete' }
  /** Not before this time, on the clock of `openQueues`; spends no attempt. */
  | { kind: 'delay'; until: Date }
  /** Again after this time; spends an attempt. */
  | { kind: 'retry'; afterMs: number };

export type JobHandler = (job: Job, signal: AbortSignal) => Promise<Verdict>;

export type WorkOptions = {
  concurrency: number;
  /** How long a job stays with a worker that no longer says that it lives. */
  lockMs: number;
  onError: (error: Error) => void;
};

/** A running consumer of one queue. */
export type Consumer = {
  /**
   * Takes no more jobs and waits for those in hand, `deadlineMs` at most; then lets go of them, and they go to another
   * worker when their locks run out.
   */
  close(deadlineMs: number): Promise<void>;
};

/** Jobs by state. `late` are those whose time has come but that still count as delayed. */
export type Depth = { waiting: number; active: number; delayed: number; late: number; paused: boolean };

/** The queues between the stages, whatever engine carries them. Queues come into being when they are first named. */
export type Queues = {
  engine: 'redis' | 'postgres';
  /**
   * Adds jobs, the first of them first, for as long as the queue has room, and returns how many that were: a full one is
   * fed no further. Throws `queue-unavailable`.
   */
  add(queue: string, jobs: NewJob[]): Promise<number>;
  consume(queue: string, options: WorkOptions, handle: JobHandler): Consumer;
  /**
   * Which of `keys` have a job that waits, is put off or runs: adding them again does nothing, or makes one more run.
   * One question to the engine for all of them. Throws `queue-unavailable`.
   */
  held(queue: string, keys: readonly string[]): Promise<Set<string>>;
  /**
   * Lets go of those of `keys` whose jobs were lost in part, so that adding them works: lists that somebody deleted, a
   * Redis that came back with half of its keys. What is held stays as it is. Throws `queue-unavailable`.
   */
  free(queue: string, keys: readonly string[]): Promise<void>;
  depth(queue: string): Promise<Depth>;
  /** Throws `queue-unavailable` when the engine does not answer. */
  ping(): Promise<void>;
  close(): Promise<void>;
};
