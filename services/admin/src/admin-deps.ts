import type { Runtime } from '@newsloom/pipeline';

/** The dependencies of the functions that change something. A `Runtime` has the first four. */
export type AdminDeps = Pick<Runtime, 'store' | 'queues' | 'tuning' | 'now'> & {
  /** The name of the admin, for the audit. */
  actor: string;
  /** Waits `ms` milliseconds. Keeps a replay to its rate. */
  pause: (ms: number) => Promise<void>;
};
