import { newsloomError } from '@newsloom/errors';
import { failures, replays, type Transaction, trails } from '@newsloom/store';
import { type AdminAction, beginAction } from './admin-action.ts';
import type { AdminDeps } from './admin-deps.ts';
import { lockUnit } from './failed-unit.ts';
import type { FailureChoice } from './replay-failures.ts';

export type DiscardOptions = {
  /** How many failures at most: the newest, as `listFailures` shows them. */
  limit?: number;
  /** Only report what would be done. */
  dryRun?: boolean;
  reason: string | null;
};

/** The result for one failure. */
export type DiscardedFailure = {
  failureId: number;
  unitId: string;
  stage: string;
  outcome: 'discarded' | 'would-discard' | 'already-closed';
};

/**
 * Closes open failures that are not worth a replay. An article that is stopped by its failure ends as skipped, with the
 * reason `discarded`. Feeds and stories are still retried. Throws `filter-empty` if the filter is empty, so that nobody
 * discards everything by mistake.
 */
export async function* discardFailures(
  deps: Pick<AdminDeps, 'store' | 'now' | 'actor'>,
  choice: FailureChoice,
  { limit, dryRun = false, reason }: DiscardOptions,
): AsyncGenerator<DiscardedFailure> {
  if (Object.values(choice).every((criterion) => criterion === undefined)) {
    throw newsloomError('filter-empty', { action: 'A discard' });
  }
  const { db } = deps.store;
  const ids = await failures.ids(db, { ...choice, ...(limit === undefined ? {} : { limit }), status: 'open' });
  const action = dryRun
    ? null
    : await beginAction(deps, 'failed.discard', { ...choice, limit, reason, chosen: ids.length });
  let discarded = 0;
  try {
    for (const id of ids) {
      const now = deps.now();
      const result = await db.transaction().execute((transaction) => settle(transaction, id, action, now));
      if (result.outcome === 'discarded') discarded++;
      yield result;
    }
  } finally {
    await action?.conclude({ discarded });
  }
}

async function settle(
  transaction: Transaction,
  id: number,
  action: AdminAction | null,
  now: Date,
): Promise<DiscardedFailure> {
  const failure = await failures.byId(transaction, id);
  if (!failure) throw newsloomError('not-found', { what: 'failure', id });
  const { stage, unit_id: unitId } = failure;
  const ended = (outcome: DiscardedFailure['outcome']) => ({ failureId: id, unitId, stage, outcome });
  if (failure.status !== 'open') return ended('already-closed');
  const unit = await lockUnit(transaction, failure);
  if (!action) return ended('would-discard');
  if (!(await failures.close(transaction, id, 'discarded'))) return ended('already-closed');
  // Only ends articles: no article has the id of a feed or story.
  if (unit.state === 'stopped') await replays.skip(transaction, unitId, 'discarded', now);
  await trails.append(transaction, [action.stepOf(unitId, 'discarded', stage)]);
  return ended('discarded');
}
