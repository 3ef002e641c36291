import { type ArticleFilter, type ArticleState, articles } from '@newsloom/store';
import type { AdminAction } from './admin-action.ts';
import type { AdminDeps } from './admin-deps.ts';
import { type LeftOut, leftOutOf, type ReplayStage } from './eligibility.ts';
import type { RateLimit } from './rate-limit.ts';
import type { Requeue } from './requeue.ts';

/** How many articles a replay has come to, and what became of them. */
export type ReplayCounts = {
  /** Looked at. */
  matched: number;
  /** Run again, or in a dry run: would be. */
  replayed: number;
  /** Stories that the replayed articles are, or were, in. */
  stories: number;
  leftOut: Partial<Record<LeftOut, number>>;
  /** It was stopped before it came to the end of what matches. */
  stopped: boolean;
};

/** A replay from a stage that is going on. */
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
  /** Aborted when nothing more is to be taken up; what is begun is ended. */
  stopping: AbortSignal;
  onProgress: (counts: ReplayCounts) => void;
};

/** Articles that were looked at: those to run again, and why the others are not. */
export type Sorted = { chosen: ArticleState[]; leftOut: LeftOut[] };

/** The ids of the articles that match, run by run at the rate of the replay, until its limit is reached or it is stopped. */
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

/** Sorts articles into those to run again and those left out; looks at none beyond the limit of the replay. */
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

/** Counts articles once they are dealt with: how many were chosen, and why the others were not. */
export function count({ counts, onProgress }: StageReplay, chosen: number, leftOut: LeftOut[]): void {
  counts.matched += chosen + leftOut.length;
  counts.replayed += chosen;
  for (const reason of leftOut) counts.leftOut[reason] = (counts.leftOut[reason] ?? 0) + 1;
  onProgress({ ...counts, leftOut: { ...counts.leftOut } });
}
