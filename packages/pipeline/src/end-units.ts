import { type NewsloomError, reasonOf } from '@newsloom/errors';
import { runs, trails } from '@newsloom/store';
import { type CatalogEntry, entryOf, type UnitRef } from './catalog.ts';
import { enqueue } from './enqueue.ts';
import { failUnits } from './fail-units.ts';
import { type Run, stepOf } from './run.ts';
import type { Runtime } from './runtime.ts';
import type { StageContext, StageDefinition } from './stage.ts';

/** A unit that a stage has finished: its work is done, or it has failed. */
export type Ended<Unit, Result> =
  | { kind: 'done'; run: Run; unit: Unit; code: string; result: Result }
  | { kind: 'failed'; run: Run; error: NewsloomError };

/**
 * Saves how units ended, in one transaction for all: results and statuses, failures, trails, counts. Then enqueues the
 * units that go on, for the next stage. Returns for each unit whether it was saved; a unit that no longer waits for the
 * stage is not changed. Throws if nothing was saved.
 */
export async function endUnits<Unit, Result>(
  stage: StageDefinition<Unit, Result>,
  policy: CatalogEntry,
  runtime: Runtime,
  context: StageContext,
  ended: readonly Ended<Unit, Result>[],
): Promise<boolean[]> {
  const finished = ended.flatMap((one) =>
    one.kind === 'done' ? [{ id: one.run.unitId, unit: one.unit, result: one.result }] : [],
  );
  const failed = ended.filter((one) => one.kind === 'failed');
  if (finished.length > 0) await stage.announce?.(finished, context);
  const now = runtime.now();
  const next = await runtime.store.db.transaction().execute(async (transaction) => {
    const kept = finished.length > 0 ? await stage.save(transaction, finished, context) : new Map<string, UnitRef[]>();
    const failing =
      failed.length > 0 ? await failUnits(transaction, stage.name, policy, failed, now) : new Set<string>();
    const steps = ended.flatMap((one) => {
      const { unitId } = one.run;
      if (!(one.kind === 'done' ? kept : failing).has(unitId)) return [];
      const { code, message } = one.kind === 'done' ? { code: one.code, message: null } : one.error;
      // An invalid payload names no unit, so there is no trail to write to.
      if (code === 'job-invalid') return [];
      return [{ unitId, step: stepOf(one.run, { stage: stage.name, outcome: one.kind, code, message, at: now }) }];
    });
    await trails.append(transaction, steps);
    await runs.append(transaction, stage.name, { done: kept.size, failed: failing.size }, now);
    return { kept, failing };
  });
  await passOn(policy, runtime, ended, next.kept);
  return ended.map(({ kind, run }) => (kind === 'done' ? next.kept : next.failing).has(run.unitId));
}

/** If this fails, the reconciler enqueues the units later: the results are already saved. */
async function passOn(
  { next }: CatalogEntry,
  runtime: Runtime,
  ended: readonly { run: Run }[],
  kept: ReadonlyMap<string, UnitRef[]>,
): Promise<void> {
  if (next === null) return;
  const isStory = entryOf(next).unit === 'story';
  const units = ended.flatMap(({ run: { unitId, traceId } }) =>
    // A trace follows one article, up to the stories that it changes. Another article begins its own trace.
    (kept.get(unitId) ?? []).map((unit) => (isStory || unit.id === unitId ? { ...unit, traceId } : unit)),
  );
  try {
    await enqueue(runtime, next, units);
  } catch (error) {
    runtime.log.warn({ next, reason: reasonOf(error) }, 'not enqueued; the reconciler will');
  }
}
