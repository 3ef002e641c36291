import { randomUUID } from 'node:crypto';
import { payloadOf, queueNameOf, type StageName, type UnitRef } from './catalog.ts';
import { policyOf, type Runtime } from './runtime.ts';

/**
 * Puts units into the queue of a stage, each into that of its shard where the stage has shards. A job says "look at this
 * unit" and no more: one too many does nothing, one too few is made good by the reconciler. Returns how many there was
 * room for. A unit without a trace id
 * begins a trace of its own. Throws `queue-unavailable`.
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
