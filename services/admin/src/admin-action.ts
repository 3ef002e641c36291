import { randomUUID } from 'node:crypto';
import { audit, type Step } from '@newsloom/store';
import type { AdminDeps } from './admin-deps.ts';

/** An action of an admin: its entry in the audit, and its mark on the trail of each unit. */
export type AdminAction = Awaited<ReturnType<typeof beginAction>>;

/**
 * Records an action in the audit before anything is done. An entry without an effect is an action that was cut off; the
 * trails of the units say how far it came.
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
    /** The step for the trail of a unit. Its stage is `admin`, so that it does not count in the rates of the stages. */
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
    /** Adds the effect to the audit. */
    conclude: (effect: Record<string, unknown>) => audit.conclude(db, id, { effect }),
  };
}
