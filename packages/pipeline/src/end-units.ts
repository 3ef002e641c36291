import { type NewsloomError, reasonOf } from '@newsloom/errors';
import { runs, trails } from '@newsloom/store';
import type { CatalogEntry, UnitRef } from './catalog.ts';
import { enqueue } from './enqueue.ts';
import { failUnits } from './fail-units.ts';
import { type Run, stepOf } from './run.ts';
import type { Runtime } from './runtime.ts';
import type { StageContext, StageDefinition } from './stage.ts';

/** A unit that a stage has ended with: its work is done, or it cannot succeed. */
export type Ended<Unit, Result> =
  | { kind: 'done'; run: Run; unit: Unit; code: string; result: Result }
  | { kind: 'failed'; run: Run; error: NewsloomError };

/**
 * What became of a unit that ended: it was kept; it waits for the stage no more and is left as it is; or it is in hand
 * twice, after a worker was lost, and was kept for the other run.
 */
export type Ending = 'kept' | 'stale' | 'twice';

/**
 * Keeps how units ended, in one transaction for all: results and statuses, failures, trails, counts. Then hands over
 * what goes on. Returns what became of each. Throws when nothing was kept.
 */
export async function endUnits<Unit, Result>(
  stage: StageDefinition<Unit, Result>,
  policy: CatalogEntry,
  runtime: Runtime,
  context: StageContext,
  all: readonly Ended<Unit, Result>[],
): Promise<Ending[]> {
  const firsts = new Map<string, Ended<Unit, Result>>();
  for (const one of all) if (!firsts.has(one.run.unitId)) firsts.set(one.run.unitId, one);
  const ended = [...firsts.values()];
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
      // A payload that does not fit names no unit, so it has no trail.
      if (code === 'job-invalid') return [];
      return [{ unitId, step: stepOf(one.run, { stage: stage.name, outcome: one.kind, code, message, at: now }) }];
    });
    await trails.append(transaction, steps);
    await runs.append(transaction, stage.name, { done: kept.size, failed: failing.size }, now);
    return { kept, failing };
  });
  await passOn(policy, runtime, ended, next.kept);
  return all.map((one) => {
    const { unitId } = one.run;
    if (firsts.get(unitId) !== one) return 'twice';
    return (one.kind === 'done' ? next.kept : next.failing).has(unitId) ? 'kept' : 'stale';
  });
}

/** What is not enqueued now is found by the reconciler later: the results are kept already. */
async function passOn(
  { next }: CatalogEntry,
  runtime: Runtime,
  ended: readonly { run: Run }[],
  kept: ReadonlyMap<string, UnitRef[]>,
): Promise<void> {
  if (next === null) return;
  const units = ended.flatMap(({ run: { unitId, traceId } }) =>
    (kept.get(unitId) ?? []).map((unit) => ({ ...unit, traceId })),
  );
  try {
    await enqueue(runtime, next, units);
  } catch (error) {
    runtime.log.warn({ next, reason: reasonOf(error) }, 'not enqueued; the reconciler will');
  }
}
