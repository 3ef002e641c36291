import { userInfo } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import type { AdminDeps } from '@newsloom/admin';
import type { Runtime } from '@newsloom/pipeline';

/** What the admin verbs are given: the audit names the person at the keyboard. */
export const adminDepsOf = ({ store, queues, tuning, now }: Runtime): AdminDeps => ({
  store,
  queues,
  tuning,
  now,
  actor: userInfo().username,
  pause: (ms) => setTimeout(ms),
});
