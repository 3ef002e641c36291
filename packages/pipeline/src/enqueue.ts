import { randomUUID } from 'node:crypto';
import { payloadOf, queueNameOf, type StageName, type UnitRef } from './catalog.ts';
import { policyOf, type Runtime } from './runtime.ts';

/**
 * Puts units into the queue of a stage, or into the queue of their shard. A job only says "look at this unit": a job
 * too many does nothing, and the reconciler adds a missing one. A unit without a trace id begins a new trace. Returns
 * how many jobs the queue had room for. Throws `queue-unavailable`.
 */
export async function enqueue(
  runtime: Pick<Runtime, 'queues' | 'tuning'>,
  stage: StageName,
  units: readonly (UnitRef & { traceId?: string })[],
): Promise<number> {
  let added = 0;
  const { unit, debounceMs } = policyOf(runtime, stage);
  for (const [queue, refs] of Map.groupBy(units, (ref) => queueNameOf(stage, ref.shard))) {
    const jobs = refs.map(({ id, traceId = randomUUID() }) => ({
      key: id,
      data: payloadOf(unit, id, traceId),
      delayMs: debounceMs,
    }));
    added += await runtime.queues.add(queue, jobs);
  }
  return added;
}
