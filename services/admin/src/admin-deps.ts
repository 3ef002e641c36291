import type { Runtime } from '@newsloom/pipeline';

/** What the verbs that change something are given; a `Runtime` has the first four. */
export type AdminDeps = Pick<Runtime, 'store' | 'queues' | 'tuning' | 'now'> & {
  /** Who does it: a name that the audit shows. */
  actor: string;
  /** Waits that many milliseconds: what keeps a replay to its rate. */
  pause: (ms: number) => Promise<void>;
};
