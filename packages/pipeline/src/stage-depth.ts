import type { Depth, Queues } from '@newsloom/queue';
import { entryOf, queueNameOf, STAGE_NAMES, type StageName } from './catalog.ts';

/**
 * The jobs of a stage by state, over the queues of all its shards. Paused if any of them is. Throws
 * `queue-unavailable`.
 */
export async function stageDepth(
  queues: Pick<Queues, 'depth'>,
  stage: StageName,
  shards: readonly string[],
): Promise<Depth> {
  const names = entryOf(stage).sharded ? shards.map((shard) => queueNameOf(stage, shard)) : [queueNameOf(stage)];
  const depths = await Promise.all(names.map((name) => queues.depth(name)));
  const total = (state: 'waiting' | 'active' | 'delayed' | 'late') =>
    depths.reduce((sum, depth) => sum + depth[state], 0);
  return {
    waiting: total('waiting'),
    active: total('active'),
    delayed: total('delayed'),
    late: total('late'),
    paused: depths.some(({ paused }) => paused),
  };
}

/** A stage, and the jobs that it has. */
export type StageDepth = { stage: StageName; depth: Depth };

/** The depth of each stage. Throws `queue-unavailable`. */
export const stageDepths = (queues: Pick<Queues, 'depth'>, shards: readonly string[]): Promise<StageDepth[]> =>
  Promise.all(STAGE_NAMES.map(async (stage) => ({ stage, depth: await stageDepth(queues, stage, shards) })));
