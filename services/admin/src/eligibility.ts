import { type CatalogEntry, catalog, entryOf, STAGE_NAMES, type StageName, statusBefore } from '@newsloom/pipeline';
import type { ArticleState } from '@newsloom/store';

type StagesOf<Unit> = { [Name in StageName]: (typeof catalog)[Name]['unit'] extends Unit ? Name : never }[StageName];

/** A stage from which stored articles can be run again: all that work on articles and stories. */
export type ReplayStage = StagesOf<'article' | 'story'>;

const isReplayStage = (name: StageName): name is ReplayStage => ['article', 'story'].includes(catalog[name].unit);

export const replayStages = STAGE_NAMES.filter(isReplayStage);

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
  const { unit, needs } = entryOf(stage);
  // A story is made from its articles, whatever they wait for.
  if (unit === 'story') return article.storyId === null ? 'no-story' : null;
  if (waitsBefore(stage, article)) return 'not-reached';
  if (article.status === 'skipped' && article.reason === 'discarded' && !named) return 'discarded';
  return lacking(needs, article);
}

function lacking(needs: CatalogEntry['needs'], article: ArticleState): LeftOut | null {
  switch (needs) {
    case 'address':
      return article.hasUrl ? null : 'no-url';
    case 'page':
      return article.hasPage ? null : 'no-page';
    case 'text':
      return article.hasText ? null : 'no-text';
    case 'shard':
      if (article.status === 'skipped') return article.reason === 'discarded' ? 'discarded' : 'no-text';
      return article.shard === null ? 'not-reached' : null;
    case null:
      return null;
  }
}

const waitsBefore = (stage: StageName, { status }: ArticleState): boolean =>
  STAGE_NAMES.slice(0, STAGE_NAMES.indexOf(stage)).some((earlier) => statusBefore(earlier) === status);
