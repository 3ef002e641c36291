import { entryOf } from '@newsloom/pipeline';
import type { ArticleFilter } from '@newsloom/store';
import { beginAction } from './admin-action.ts';
import type { AdminDeps } from './admin-deps.ts';
import type { ReplayStage } from './eligibility.ts';
import { rateLimitOf } from './rate-limit.ts';
import { recluster } from './recluster.ts';
import type { ReplayOptions } from './replay-failures.ts';
import { openRequeue } from './requeue.ts';
import { rescore } from './rescore.ts';
import { runAgain } from './run-again.ts';
import type { ReplayCounts, StageReplay } from './stage-replay.ts';

export type ReplayFromOptions = ReplayOptions & {
  /** Called with the counts so far, after every few hundred articles. */
  onProgress?: (counts: ReplayCounts) => void;
  /** Stops the replay after the current batch of a few hundred articles. */
  stopping?: AbortSignal;
};

const NEVER = new AbortController().signal;

/**
 * How articles are run again from a stage: their stories are scored again, or the articles leave their stories and are
 * clustered again, or they are run again and keep their stories.
 */
function wayOf(stage: ReplayStage): (replay: StageReplay) => Promise<void> {
  const { unit, sharded } = entryOf(stage);
  if (unit === 'story') return rescore;
  return sharded ? recluster : runAgain;
}

/**
 * Runs stored articles that match `filter` again from `stage`. Articles that lack what the stage needs are left out and
 * counted by reason. Closes the open failures of articles that are run again. Returns the counts; a dry run returns
 * those that a real run would. Safe to interrupt and to repeat: the store knows what remains to be done.
 */
export async function replayFrom(
  deps: AdminDeps,
  stage: ReplayStage,
  filter: ArticleFilter,
  options: ReplayFromOptions,
): Promise<ReplayCounts> {
  const { limit, ratePerSecond, dryRun = false, reason, onProgress = () => {}, stopping = NEVER } = options;
  const action = dryRun ? null : await beginAction(deps, 'replay', { stage, ...filter, limit, ratePerSecond, reason });
  const counts: ReplayCounts = { matched: 0, replayed: 0, stories: 0, leftOut: {}, stopped: false };
  const requeue = openRequeue(deps, action?.traceId ?? '');
  try {
    await wayOf(stage)({
      deps,
      stage,
      filter,
      limit: limit ?? Number.POSITIVE_INFINITY,
      action,
      rateLimit: rateLimitOf(ratePerSecond, deps.pause),
      requeue,
      counts,
      stopping,
      onProgress,
    });
    counts.stopped = stopping.aborted;
  } finally {
    await action?.conclude({ ...counts, queueAway: requeue.queueAway });
  }
  return counts;
}
