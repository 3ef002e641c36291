import { type StageName, stageNames, statusBefore } from '@newsloom/pipeline';
import type { ArticleState } from '@newsloom/store';

/** A stage from which stored articles can be run again: all that work on articles and stories. */
export type ReplayStage = Exclude<StageName, 'poll' | 'deliver'>;

export const replayStages = stageNames.filter((name) => name !== 'poll' && name !== 'deliver');

/** Why an article cannot be run again from a stage. */
export type LeftOut =
  /** It waits for an earlier stage, or never reached this one. */
  | 'not-reached'
  /** There is no address to fetch. */
  | 'no-url'
  /** Neither a snapshot (any more) nor a text in the feed. */
  | 'no-page'
  /** Extraction found no text in it. */
  | 'no-text'
  | 'no-story'
  /** An admin discarded it. It can be replayed only by its id. */
  | 'discarded';

/** Says why an article cannot be run again from `stage`; null when it can. `named`: the admin gave its id. */
export function leftOutOf(stage: ReplayStage, article: ArticleState, named: boolean): LeftOut | null {
  // A story is made from its articles, whatever they wait for.
  if (stage === 'score' || stage === 'publish') return article.storyId === null ? 'no-story' : null;
  if (waitsBefore(stage, article)) return 'not-reached';
  if (article.status === 'skipped' && article.reason === 'discarded' && !named) return 'discarded';
  return lacking(stage, article);
}

function lacking(stage: Exclude<ReplayStage, 'score' | 'publish'>, article: ArticleState): LeftOut | null {
  switch (stage) {
    case 'fetch':
      return article.hasUrl ? null : 'no-url';
    case 'extract':
      return article.hasPage ? null : 'no-page';
    case 'dedupe':
      return article.hasText ? null : 'no-text';
    case 'cluster':
      if (article.status === 'skipped') return article.reason === 'discarded' ? 'discarded' : 'no-text';
      return article.shard === null ? 'not-reached' : null;
  }
}

const waitsBefore = (stage: ReplayStage, { status }: ArticleState): boolean =>
  stageNames.slice(0, stageNames.indexOf(stage)).some((earlier) => statusBefore(earlier) === status);
