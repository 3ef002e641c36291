import { randomUUID } from 'node:crypto';
import { articles, feeds, prune, stories } from '@newsloom/store';
import { entryOf, type StageName, stageNames, type UnitRef } from './catalog.ts';
import { enqueue } from './enqueue.ts';
import type { Runtime } from './runtime.ts';

/** Units taken at once for one stage: enough to keep every worker busy until the next look, few enough to be quick. */
const BATCH = 1_000;

/**
 * Enqueues what the store waits for and the queue may have lost: feeds whose time has come, articles that rest in a
 * status, stories behind their revision. Rows are marked as they are taken, so any number of processes may do this at
 * once and each unit is enqueued once per rest. It is also the scheduler: a due feed is work whose time has come.
 * Returns how many units went to each stage. Throws when an engine is away.
 */
export async function reconcile(runtime: Runtime): Promise<Partial<Record<StageName, number>>> {
  const counts: Partial<Record<StageName, number>> = {};
  for (const stage of stageNames) {
    const units = await takeResting(runtime, stage);
    await enqueue(runtime, stage, units, randomUUID());
    if (units.length > 0) counts[stage] = units.length;
  }
  return counts;
}

async function takeResting({ store: { db }, restMs, now }: Runtime, stage: StageName): Promise<UnitRef[]> {
  const at = now();
  const restedSince = new Date(at.getTime() - restMs);
  const { waitsIn } = entryOf(stage);
  if (waitsIn) {
    const resting = await articles.takeResting(db, waitsIn, restedSince, BATCH, at);
    return resting.map(({ id, shard }) => ({ id, shard: stage === 'cluster' ? shard : null }));
  }
  const ids =
    stage === 'poll'
      ? await feeds.takeDue(db, at, restMs, BATCH)
      : await stories.takeResting(db, stage === 'score' ? 'score' : 'publish', restedSince, BATCH, at);
  return ids.map((id) => ({ id }));
}

/** Without news for two days a story is quiet, after two weeks it is history. */
const QUIET_MS = 2 * 86_400_000;
const ARCHIVED_MS = 14 * 86_400_000;

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
  await stories.touchAged(db, before(QUIET_MS), before(ARCHIVED_MS), BATCH);
  await prune(db, retention, at);
}
