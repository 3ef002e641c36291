import { userInfo } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import type { AdminDeps } from '@newsloom/admin';
import type { Runtime } from '@newsloom/pipeline';

/** The dependencies of the admin functions. The audit log names the user who runs the command. */
export const adminDepsOf = ({ store, queues, tuning, now }: Runtime): AdminDeps => ({
  store,
  queues,
  tuning,
  now,
  actor: userInfo().username,
  pause: (ms) => setTimeout(ms),
});
