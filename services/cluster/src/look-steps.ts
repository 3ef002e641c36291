import { reasonsText, type StoryChange } from '@newsloom/clustering';
import type { Step } from '@newsloom/store';

/**
 * The steps of a change for the trails of both stories: what happened to each, the likelihood that both are one, the
 * features that decided, and the next candidates.
 */
export function stepsOf(change: StoryChange, now: Date): { unitId: string; step: Step }[] {
  const { kind, storyId, otherId, articleIds } = change;
  const articles = `${articleIds.length} ${articleIds.length === 1 ? 'article' : 'articles'}`;
  const why = whyOf(change);
  const told =
    kind === 'merged'
      ? { stays: `It took in story ${otherId} with ${articles}`, other: `Story ${storyId} took it in with ${articles}` }
      : { stays: `${articles} went to story ${otherId}`, other: `It began with ${articles} of story ${storyId}` };
  const step = { at: now, stage: 'cluster', outcome: 'done' as const, code: kind, attempt: 1, ms: 0 };
  return [
    { unitId: storyId, step: { ...step, message: `${told.stays}, ${why}` } },
    { unitId: otherId, step: { ...step, message: `${told.other}, ${why}` } },
  ];
}

function whyOf({ kind, similarity, threshold, reasons, candidates }: StoryChange): string {
  const enough = `where ${kind === 'merged' ? '' : 'less than '}${percent(threshold)} is enough`;
  const next = candidates.map(({ storyId, similarity }) => `${storyId} at ${percent(similarity)}`);
  return (
    `at a likelihood of ${percent(similarity)} that both are one, ${enough} (${reasonsText(reasons)}).` +
    (next.length === 0 ? '' : ` Next came ${next.join(', ')}.`)
  );
}

const percent = (share: number): string => `${Math.round(100 * share)} %`;
