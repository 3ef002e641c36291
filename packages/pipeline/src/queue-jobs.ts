import type { Queues } from '@newsloom/queue';
import { entryOf, queueNameOf, type StageName, stageNames } from './catalog.ts';

/** The states of jobs that are shown. A job that has become due counts as delayed until a worker promotes it. */
const STATES = ['waiting', 'active', 'delayed'] as const;

/** The number of jobs of a stage in one state, over all its shards. */
export type QueueJobs = { stage: StageName; state: (typeof STATES)[number]; jobs: number };

/** The jobs of all stages by state. Throws `queue-unavailable`. */
export async function queueJobs(queues: Pick<Queues, 'depth'>, shards: readonly string[]): Promise<QueueJobs[]> {
  const all = await Promise.all(
    stageNames.map(async (stage) => {
      const names = entryOf(stage).sharded ? shards.map((shard) => queueNameOf(stage, shard)) : [queueNameOf(stage)];
      const depths = await Promise.all(names.map((name) => queues.depth(name)));
      return STATES.map((state) => ({ stage, state, jobs: depths.reduce((sum, depth) => sum + depth[state], 0) }));
    }),
  );
  return all.flat();
}
