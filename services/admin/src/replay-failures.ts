import { newsloomError } from '@newsloom/errors';
import { type FailureFilter, failures, type Transaction, trails } from '@newsloom/store';
import { type AdminAction, beginAction } from './admin-action.ts';
import type { AdminDeps } from './admin-deps.ts';
import { lockUnit, putBack, type StoppedUnit } from './failed-unit.ts';
import { rateLimitOf } from './rate-limit.ts';
import { openRequeue } from './requeue.ts';

/** How failures are selected. Only open failures are selected. */
export type FailureChoice = Pick<FailureFilter, 'ids' | 'stage' | 'code' | 'host' | 'since' | 'until'>;

export type ReplayOptions = {
  /** How many failures at most: the newest, as `listFailures` shows them. */
  limit?: number;
  /** Units a second, at most. */
  ratePerSecond?: number;
  /** Only report what would be done. */
  dryRun?: boolean;
  reason: string | null;
};

/** The result for one failure. */
export type ReplayedFailure = {
  failureId: number;
  unitId: string;
  stage: string;
  outcome:
    | 'replayed'
    | 'would-replay'
    /** Another admin has closed it. */
    | 'already-closed'
    /** The unit is not stopped any more. Only the failure is closed. */
    | 'moved-on'
    /** There is nothing to put back. The failure stays open until it is discarded. */
    | 'no-unit';
};

/**
 * Replays open failures: puts each unit back to where its stage takes it, closes the failure, marks the trail, and
 * enqueues the unit. Each failure has its own transaction, so any number of admins may do this at once and each failure
 * is replayed once. The replay advances when the caller takes a result, and stops when the caller stops.
 */
export async function* replayFailures(
  deps: AdminDeps,
  choice: FailureChoice,
  options: ReplayOptions,
): AsyncGenerator<ReplayedFailure> {
  const { limit, ratePerSecond, dryRun = false, reason } = options;
  const { db } = deps.store;
  // Selected once, because units that fail again meanwhile are new failures. Only ids, so that all fit in memory.
  const ids = await failures.ids(db, { ...choice, ...(limit === undefined ? {} : { limit }), status: 'open' });
  const action = dryRun
    ? null
    : await beginAction(deps, 'failed.replay', { ...choice, limit, ratePerSecond, reason, chosen: ids.length });
  const requeue = openRequeue(deps, action?.traceId ?? '');
  const rateLimit = rateLimitOf(ratePerSecond, deps.pause);
  let replayed = 0;
  try {
    for (const id of ids) {
      await rateLimit.wait();
      const now = deps.now();
      const settled = await db.transaction().execute((transaction) => settle(transaction, id, action, now));
      if (settled.unit) {
        replayed++;
        rateLimit.spend(1);
        await requeue.add(settled.unit.stage, [settled.unit.ref]);
      }
      yield settled.result;
    }
  } finally {
    await action?.conclude({ replayed, queueAway: requeue.queueAway });
  }
}

/** Replays one failure, or without an action says what would happen. Also returns the unit if it was put back. */
async function settle(
  transaction: Transaction,
  id: number,
  action: AdminAction | null,
  now: Date,
): Promise<{ result: ReplayedFailure; unit?: StoppedUnit }> {
  const failure = await failures.byId(transaction, id);
  if (!failure) throw newsloomError('not-found', { what: 'failure', id });
  const { stage, unit_id: unitId } = failure;
  const ended = (outcome: ReplayedFailure['outcome']) => ({ result: { failureId: id, unitId, stage, outcome } });
  if (failure.status !== 'open') return ended('already-closed');
  const unit = await lockUnit(transaction, failure);
  if (unit.state === 'none') return ended('no-unit');
  if (!action) return ended(unit.state === 'stopped' ? 'would-replay' : 'moved-on');
  if (!(await failures.close(transaction, id, 'replayed'))) return ended('already-closed');
  if (unit.state === 'moved-on') return ended('moved-on');
  await putBack(transaction, unit, now);
  await trails.append(transaction, [action.stepOf(unitId, 'replayed', stage)]);
  return { ...ended('replayed'), unit };
}
