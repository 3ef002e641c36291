import { randomUUID } from 'node:crypto';
import { audit, type Step } from '@newsloom/store';
import type { AdminDeps } from './admin-deps.ts';

/** Something that an admin does: its entry in the audit, and its mark on the trail of each unit. */
export type AdminAction = Awaited<ReturnType<typeof beginAction>>;

/**
 * Writes down what is about to be done, before anything is: an entry without an effect is an action that was cut off, and
 * the trails of the units say how far it came.
 */
export async function beginAction(
  { store: { db }, now, actor }: Pick<AdminDeps, 'store' | 'now' | 'actor'>,
  action: 'failed.replay' | 'failed.discard' | 'replay',
  details: { reason: string | null; [detail: string]: unknown },
) {
  const id = await audit.append(db, { actor, action, details }, now());
  const traceId = randomUUID();
  const because = details.reason ? `: ${details.reason}` : '';
  return {
    traceId,
    /** The step for the trail of a unit. Its stage is none of the pipeline's, so that it counts in no rate of theirs. */
    stepOf: (unitId: string, code: 'replayed' | 'discarded', stage: string): { unitId: string; step: Step } => ({
      unitId,
      step: {
        at: now(),
        stage: 'admin',
        outcome: 'done',
        code,
        attempt: 1,
        ms: 0,
        message: `${stage}, by ${actor}${because}`,
      },
    }),
    /** Adds to the audit what came of it. */
    conclude: (effect: Record<string, unknown>) => audit.conclude(db, id, { effect }),
  };
}
