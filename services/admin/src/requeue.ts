import { isNewsloomError } from '@newsloom/errors';
import { enqueue, type Runtime, type StageName, type UnitRef } from '@newsloom/pipeline';

/** Takes units from a replay to the queues. */
export type Requeue = {
  add(stage: StageName, units: UnitRef[]): Promise<void>;
  /** The queue did not answer: what is not enqueued is in the store, and the reconciler will find it there. */
  readonly queueAway: boolean;
};

/** Opens the way to the queues. Once the queue is found to be away, nothing more waits for it. */
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
