import { prune, type Resting, type Round, resting, rounds, storyProgress } from '@newsloom/store';
import { entryOf, queueNameOf, type StageName, stageNames } from './catalog.ts';
import { enqueue } from './enqueue.ts';
import type { Runtime } from './runtime.ts';

/** Units looked at together: one look-up in the store, one question to the queue. */
const PAGE = 1_000;

/** Pages a look enqueues at most: a queue that was lost is filled in good time, and other stages have their turn. */
const PAGES = 10;

/** A round that another process took and did not come back with is taken by the next after this time. */
const LEASE_MS = 10_000;

/** A round begins anew after this part of a rest: what gets lost is found, and what is safely queued is not asked after all the time. */
const PAUSE = 1 / 6;

/**
 * Enqueues what the store waits for and the queue does not hold: feeds whose time has come, articles that rest in a
 * status, stories behind their revision. It goes through them in rounds, a page at a time, and asks the queue which it
 * holds; in the store it writes nothing. Of any number of processes one is on the round of a stage. It is also the
 * scheduler: a due feed is work whose time has come.
 * Returns how many units went to each stage. Throws when an engine is away.
 */
export async function reconcile(runtime: Runtime): Promise<Partial<Record<StageName, number>>> {
  const counts: Partial<Record<StageName, number>> = {};
  const taken = new Map(
    (await rounds.take(runtime.store.db, stageNames, LEASE_MS, runtime.now())).map((round) => [round.stage, round]),
  );
  for (const stage of stageNames) {
    const round = taken.get(stage);
    const count = round ? await goOn(runtime, stage, round) : 0;
    if (count > 0) counts[stage] = count;
  }
  return counts;
}

/** Goes on with a round for as long as it finds what the queue lacks, and gives it back. Returns how much that was. */
async function goOn({ store: { db }, ...runtime }: Runtime, stage: StageName, round: Round): Promise<number> {
  const { waits } = entryOf(stage);
  // A feed is due when its time has come; everything else is in the queue since it came to where it waits.
  const restMs = waits.unit === 'feed' ? 0 : runtime.restMs;
  const since = new Date(runtime.now().getTime() - restMs);
  let { after } = round;
  let count = 0;
  for (let page = 0; page < PAGES; page++) {
    const units = await resting(db, waits, { since, after, limit: PAGE });
    const lost = spread(await freed(runtime, stage, units));
    const added = await enqueue(runtime, stage, lost);
    count += added;
    // What a full queue did not take is the first that the next round looks at.
    if (added < lost.length) break;
    after = units.length < PAGE ? null : (units[units.length - 1] ?? null);
    if (after === null || lost.length === 0) break;
  }
  const pauseMs = after === null ? restMs * PAUSE : 0;
  await rounds.giveBack(db, { stage, after }, new Date(runtime.now().getTime() + pauseMs));
  return count;
}

/** Those of `units` that the queue of a stage does not hold, or not whole; after this they can be added. */
async function freed(runtime: Pick<Runtime, 'queues'>, stage: StageName, units: Resting[]): Promise<Resting[]> {
  const lost = await notHeld(runtime, stage, units);
  const byQueue = Map.groupBy(lost, ({ shard }) => queueNameOf(stage, shard));
  await Promise.all(
    Array.from(byQueue, ([queue, inQueue]) =>
      runtime.queues.free(
        queue,
        inQueue.map(({ id }) => id),
      ),
    ),
  );
  return lost;
}

/** Those of `units` that the queue of a stage does not hold, or not whole. It only looks. Throws `queue-unavailable`. */
export async function notHeld(
  { queues }: Pick<Runtime, 'queues'>,
  stage: StageName,
  units: Resting[],
): Promise<Resting[]> {
  const byQueue = Map.groupBy(units, ({ shard }) => queueNameOf(stage, shard));
  const lost = await Promise.all(
    Array.from(byQueue, async ([queue, inQueue]) => {
      const held = await queues.held(
        queue,
        inQueue.map(({ id }) => id),
      );
      return inQueue.filter(({ id }) => !held.has(id));
    }),
  );
  return lost.flat();
}

/** The units of each host spread out: the first of each, then the second of each, and so on. */
function spread(units: readonly Resting[]): Resting[] {
  const turns = new Map<string | null, number>();
  const inTurn = units.map((unit) => {
    const turn = turns.get(unit.host) ?? 0;
    // Units without a host keep their order.
    turns.set(unit.host, unit.host === null ? 0 : turn + 1);
    return { unit, turn };
  });
  return inTurn.sort((a, b) => a.turn - b.turn).map(({ unit }) => unit);
}

/** Without news for two days a story is quiet, after two weeks it is history. */
const QUIET_MS = 2 * 86_400_000;
const ARCHIVED_MS = 14 * 86_400_000;

/** Stories aged in one look: few enough for short locks. */
const AGED = 1_000;

/** The status of a story whose newest article is of `lastArticleAt`. */
export function ageOf(lastArticleAt: Date | null, now: Date): 'active' | 'quiet' | 'archived' {
  const age = now.getTime() - (lastArticleAt ?? now).getTime();
  if (age >= ARCHIVED_MS) return 'archived';
  return age >= QUIET_MS ? 'quiet' : 'active';
}

/** The slow upkeep: stories grow quiet, and what is past its retention goes. */
export async function tidy({ store: { db }, retention, now }: Runtime): Promise<void> {
  const at = now();
  const before = (ms: number) => new Date(at.getTime() - ms);
  await storyProgress.touchAged(db, before(QUIET_MS), before(ARCHIVED_MS), AGED);
  await prune(db, retention, at);
}
