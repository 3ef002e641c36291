import { statusBefore } from '@newsloom/pipeline';
import { failures, replays, trails } from '@newsloom/store';
import { count, runsOf, type Sorted, type StageReplay, sortOut } from './stage-replay.ts';

/**
 * Puts articles back to where fetch, extract or dedupe takes them. Each keeps its story; only a replay from cluster
 * changes it.
 */
export async function runAgain(replay: StageReplay): Promise<void> {
  const { stage, action, rateLimit, requeue } = replay;
  for await (const ids of runsOf(replay)) {
    const sorted = await takeRun(replay, ids);
    if (action) {
      await requeue.add(
        stage,
        sorted.chosen.map(({ id }) => ({ id })),
      );
      rateLimit.spend(sorted.chosen.length);
    }
    count(replay, sorted.chosen.length, sorted.leftOut);
  }
}

/** Handles one batch: status, open failures and trail in one transaction. A dry run only reads. */
async function takeRun(replay: StageReplay, ids: string[]): Promise<Sorted> {
  const { deps, stage, action } = replay;
  const { db } = deps.store;
  const status = statusBefore(stage);
  if (!action || !status) return sortOut(replay, await replays.states(db, ids));
  return db.transaction().execute(async (transaction) => {
    const sorted = sortOut(replay, await replays.lockStates(transaction, ids));
    const chosen = sorted.chosen.map(({ id }) => id);
    await replays.putBack(transaction, chosen, status, deps.now());
    await failures.closeOf(transaction, chosen);
    await trails.append(
      transaction,
      chosen.map((id) => action.stepOf(id, 'replayed', stage)),
    );
    return sorted;
  });
}
