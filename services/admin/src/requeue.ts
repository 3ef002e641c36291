import { isNewsloomError } from '@newsloom/errors';
import { enqueue, type Runtime, type StageName, type UnitRef } from '@newsloom/pipeline';

/** Enqueues the units of a replay. */
export type Requeue = {
  add(stage: StageName, units: UnitRef[]): Promise<void>;
  /** The queue did not answer. The reconciler will enqueue the remaining units. */
  readonly queueAway: boolean;
};

/** Once the queue did not answer, later units do not try it again. */
export function openRequeue(runtime: Pick<Runtime, 'queues' | 'tuning'>, traceId: string): Requeue {
  let queueAway = false;
  return {
    get queueAway() {
      return queueAway;
    },
    async add(stage, units) {
      if (queueAway || units.length === 0) return;
      try {
        await enqueue(
          runtime,
          stage,
          units.map((unit) => ({ ...unit, traceId })),
        );
      } catch (error) {
        if (!isNewsloomError(error) || error.code !== 'queue-unavailable') throw error;
        queueAway = true;
      }
    },
  };
}
