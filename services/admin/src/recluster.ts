import { failures, members, replays, shards, storyProgress, type Transaction, trails } from '@newsloom/store';
import type { AdminAction } from './admin-action.ts';
import type { LeftOut } from './eligibility.ts';
import { count, runsOf, type StageReplay, sortOut } from './stage-replay.ts';

/** An article to be clustered again. Only these fields, because all of them are in memory at once. */
type Leaving = { id: string; shard: string; storyId: string | null; at: Date };

/** `turnAt` is when the article gets its turn in the queue. */
type Turn = Leaving & { turnAt: Date };

/**
 * Takes articles out of their stories and clusters them again. All leave before the first comes back; otherwise the
 * first would join the others in the old story. They come back in the order of events, in which stories form.
 */
export async function recluster(replay: StageReplay): Promise<void> {
  const { deps, action, limit, rateLimit, requeue, counts, stopping } = replay;
  const { leaving, leftOut } = await choose(replay);
  if (stopping.aborted) return;
  const start = deps.now().getTime();
  const turns = leaving
    .slice(0, limit)
    .map((article, index) => ({ ...article, turnAt: new Date(start + index * rateLimit.spacingMs) }));
  if (action)
    await deps.store.db.transaction().execute((transaction) => detachAll(transaction, turns, action, deps.now()));
  counts.stories = distinct(turns.map(({ storyId }) => storyId)).length;
  count(replay, 0, leftOut);
  for (let from = 0; from < turns.length; from += rateLimit.run) {
    const run = turns.slice(from, from + rateLimit.run);
    await rateLimit.wait();
    // All have left their stories already. The reconciler enqueues those that are not enqueued here.
    if (stopping.aborted) break;
    if (action) {
      await requeue.add('cluster', run);
      rateLimit.spend(run.length);
    }
    count(replay, run.length, []);
  }
}

/** All articles that match and can be clustered again, in the order of events. */
async function choose(replay: StageReplay): Promise<{ leaving: Leaving[]; leftOut: LeftOut[] }> {
  const leaving: Leaving[] = [];
  const leftOut: LeftOut[] = [];
  // The limit selects the earliest, which are known only after reading all.
  for await (const ids of runsOf({ ...replay, limit: Number.POSITIVE_INFINITY })) {
    const states = await replays.states(replay.deps.store.db, ids);
    const sorted = sortOut({ ...replay, limit: Number.POSITIVE_INFINITY }, states);
    leftOut.push(...sorted.leftOut);
    for (const { id, shard, storyId, at } of sorted.chosen)
      if (shard !== null) leaving.push({ id, shard, storyId, at });
  }
  leaving.sort((a, b) => a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : 1));
  return { leaving, leftOut };
}

/** Articles per statement. */
const BATCH = 500;

/**
 * One transaction for all articles. Locks in the same order as other transactions: the writer of a shard locks the
 * shard first, publish locks a story before its articles. Ends the epochs, so that no writer uses its memory of the old
 * stories.
 */
async function detachAll(transaction: Transaction, turns: Turn[], action: AdminAction, now: Date): Promise<void> {
  // The old stories rest until the last has come back, so that readers do not see them empty for a moment.
  const last = turns[turns.length - 1]?.turnAt ?? now;
  const touched = new Set(distinct(turns.map(({ storyId }) => storyId)));
  await shards.endEpochs(transaction, distinct(turns.map(({ shard }) => shard)));
  await storyProgress.touchAll(transaction, [...touched], last);
  for (let from = 0; from < turns.length; from += BATCH) {
    const batch = turns.slice(from, from + BATCH);
    const ids = batch.map(({ id }) => id);
    const detached = await members.detach(transaction, ids, now);
    await replays.takeTurns(transaction, batch);
    await failures.closeOf(transaction, ids);
    await trails.append(
      transaction,
      ids.map((id) => action.stepOf(id, 'replayed', 'cluster')),
    );
    // An article may have joined a story after it was chosen.
    const late = detached.stories.filter((id) => !touched.has(id));
    await storyProgress.touchAll(transaction, late, last);
    for (const id of late) touched.add(id);
  }
}

const distinct = (ids: (string | null)[]): string[] => [...new Set(ids.filter((id) => id !== null))];
