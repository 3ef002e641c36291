import { prune, type Resting, type Round, resting, rounds, storyProgress } from '@newsloom/store';
import { entryOf, queueNameOf, STAGE_NAMES, type StageName } from './catalog.ts';
import { enqueue } from './enqueue.ts';
import { countVolumes } from './outlet-volumes.ts';
import type { Runtime } from './runtime.ts';

/** Units per page: one read of the store and one question to the queue for all of them. */
const PAGE = 1_000;

/** Pages that one look enqueues at most. A lost queue is filled quickly, and other stages get their turn too. */
const PAGES = 10;

/** After this time another process may take over a round whose process did not come back. */
const LEASE_MS = 10_000;

/**
 * The pause between two rounds, as a share of the rest. Often enough to find lost units; seldom enough not to ask about
 * queued ones all the time.
 */
const PAUSE = 1 / 6;

/**
 * Enqueues units that wait in the store and are not in the queue: due feeds, articles that rest in a status, stories
 * whose figures or document are behind their revision. Goes through them in rounds, a page at a time, and asks the
 * queue which it holds. Writes nothing to the units. Only one process at a time works on the round of a stage. This is
 * also the scheduler that polls feeds. Returns how many units went to each stage. Throws when an engine is away.
 */
export async function reconcile(runtime: Runtime): Promise<Partial<Record<StageName, number>>> {
  const counts: Partial<Record<StageName, number>> = {};
  const taken = new Map(
    (await rounds.take(runtime.store.db, STAGE_NAMES, LEASE_MS, runtime.now())).map((round) => [round.stage, round]),
  );
  for (const stage of STAGE_NAMES) {
    const round = taken.get(stage);
    const count = round ? await goOn(runtime, stage, round) : 0;
    if (count > 0) counts[stage] = count;
  }
  return counts;
}

/** Continues a round while it finds units that the queue lacks, then releases it. Returns how many it enqueued. */
async function goOn({ store: { db }, ...runtime }: Runtime, stage: StageName, round: Round): Promise<number> {
  const { waits, sharded } = entryOf(stage);
  // A feed or webhook waits for its own time. Everything else was enqueued when it reached its status, so it gets a
  // rest first.
  const restMs = waits.unit === 'feed' || waits.unit === 'webhook' ? 0 : runtime.restMs;
  const since = new Date(runtime.now().getTime() - restMs);
  let { after } = round;
  let count = 0;
  for (let page = 0; page < PAGES; page++) {
    const units = await resting(db, waits, { since, after, limit: PAGE });
    const lost = spread(await freed(runtime, stage, units));
    const added = await enqueue(runtime, stage, lost);
    count += added;
    // The queue is full: the next round begins with the units that it did not take. The other shards may have room.
    if (added < lost.length && !sharded) break;
    after = units.length < PAGE ? null : (units[units.length - 1] ?? null);
    if (after === null || lost.length === 0) break;
  }
  const pauseMs = after === null ? restMs * PAUSE : 0;
  await rounds.giveBack(db, { stage, after }, new Date(runtime.now().getTime() + pauseMs));
  return count;
}

/**
 * Returns the `units` that have no complete job in the queue of a stage, and frees their keys so that they can be
 * added.
 */
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

/**
 * Returns the `units` that have no complete job in the queue of a stage. Changes nothing. Throws `queue-unavailable`.
 */
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

/** Orders units so that hosts alternate: the first unit of each host, then the second of each, and so on. */
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

/** A story without a new article is quiet after two days and archived after two weeks. */
const QUIET_MS = 2 * 86_400_000;
const ARCHIVED_MS = 14 * 86_400_000;

/** Stories whose status one look changes at most: few enough for short locks. */
const AGED = 1_000;

/** The status of a story whose newest article is dated `lastArticleAt`. */
export function ageOf(lastArticleAt: Date | null, now: Date): 'active' | 'quiet' | 'archived' {
  const age = now.getTime() - (lastArticleAt ?? now).getTime();
  if (age >= ARCHIVED_MS) return 'archived';
  return age >= QUIET_MS ? 'quiet' : 'active';
}

/** The slow upkeep: ages stories, deletes rows past their retention, and counts what outlets published. */
export async function tidy({ store: { db }, retention, now }: Runtime): Promise<void> {
  const at = now();
  const before = (ms: number) => new Date(at.getTime() - ms);
  await storyProgress.touchAged(db, before(QUIET_MS), before(ARCHIVED_MS), AGED);
  await prune(db, retention, at);
  await countVolumes(db, at);
}
