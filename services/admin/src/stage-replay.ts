import { type ArticleFilter, type ArticleState, articles } from '@newsloom/store';
import type { AdminAction } from './admin-action.ts';
import type { AdminDeps } from './admin-deps.ts';
import { type LeftOut, leftOutOf, type ReplayStage } from './eligibility.ts';
import type { RateLimit } from './rate-limit.ts';
import type { Requeue } from './requeue.ts';

/** The counts of a replay. */
export type ReplayCounts = {
  /** Articles that matched. */
  matched: number;
  /** Articles run again, or in a dry run those that would be. */
  replayed: number;
  /** Stories that the replayed articles are, or were, in. */
  stories: number;
  leftOut: Partial<Record<LeftOut, number>>;
  /** It was stopped before all matching articles were handled. */
  stopped: boolean;
};

/** A running replay from a stage. */
export type StageReplay = {
  deps: AdminDeps;
  stage: ReplayStage;
  filter: ArticleFilter;
  /** Articles to replay, at most. */
  limit: number;
  /** Null in a dry run. */
  action: AdminAction | null;
  rateLimit: RateLimit;
  requeue: Requeue;
  counts: ReplayCounts;
  /** When aborted, the current batch is finished and no new one begins. */
  stopping: AbortSignal;
  onProgress: (counts: ReplayCounts) => void;
};

/** Checked articles: those to run again, and why the others are left out. */
export type Sorted = { chosen: ArticleState[]; leftOut: LeftOut[] };

/** The ids of matching articles, in batches at the rate of the replay, until its limit is reached or it is stopped. */
export async function* runsOf({
  deps,
  filter,
  limit,
  rateLimit,
  counts,
  stopping,
}: StageReplay): AsyncGenerator<string[]> {
  for await (const page of articles.matching(deps.store.db, filter, Number.POSITIVE_INFINITY)) {
    for (let from = 0; from < page.length && counts.replayed < limit; from += rateLimit.run) {
      await rateLimit.wait();
      if (stopping.aborted) return;
      yield page.slice(from, from + rateLimit.run);
    }
    if (counts.replayed >= limit) return;
  }
}

/** Sorts articles into those to run again and those left out. Stops at the limit of the replay. */
export function sortOut({ stage, filter, limit, counts }: StageReplay, articles: ArticleState[]): Sorted {
  const sorted: Sorted = { chosen: [], leftOut: [] };
  for (const article of articles) {
    if (counts.replayed + sorted.chosen.length >= limit) break;
    const reason = leftOutOf(stage, article, filter.ids !== undefined);
    if (reason === null) sorted.chosen.push(article);
    else sorted.leftOut.push(reason);
  }
  return sorted;
}

/** Adds handled articles to the counts. */
export function count({ counts, onProgress }: StageReplay, chosen: number, leftOut: LeftOut[]): void {
  counts.matched += chosen + leftOut.length;
  counts.replayed += chosen;
  for (const reason of leftOut) counts.leftOut[reason] = (counts.leftOut[reason] ?? 0) + 1;
  onProgress({ ...counts, leftOut: { ...counts.leftOut } });
}
