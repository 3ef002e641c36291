import type { ExplainedClusters, Placement, StoryChange } from '@newsloom/clustering';

/** The stories of a file with every decision, and the original of each copy (null for an original), by id. */
export type ExplainedFile = ExplainedClusters & { copies: ReadonlyMap<string, string | null> };

/** Decimal places of probabilities and of what features add. More would only be noise. */
const PLACES = 3;

const rounded = (value: number): number => Number(value.toFixed(PLACES));

const roundedAll = (reasons: Record<string, number>): Record<string, number> =>
  Object.fromEntries(Object.entries(reasons).map(([feature, adds]) => [feature, rounded(adds)]));

/**
 * The lines of `inspect clusters --explain`: first one per article, in the order of the file, with what the first pass
 * saw (null for a copy); then one per merge and split of the second look, in their order. Decisions name clusters as
 * they were at that moment; `cluster` of an article is its cluster at the end.
 */
export function* explainedLines({ articles, decisions, copies }: ExplainedFile): Generator<object> {
  const placements = new Map(decisions.flatMap((one) => (one.kind === 'placed' ? [[one.id, one] as const] : [])));
  for (const { id, storyId } of articles) {
    yield {
      id,
      cluster: storyId,
      copyOf: copies.get(id) ?? null,
      firstPass: firstPassOf(placements.get(id)),
    };
  }
  for (const decision of decisions) if (decision.kind !== 'placed') yield changeOf(decision);
}

function firstPassOf(placement: Placement | undefined): object | null {
  if (placement === undefined) return null;
  const { storyId, isNew, isDigest, threshold, candidates } = placement;
  return {
    cluster: storyId,
    decision: isDigest ? 'digest' : isNew ? 'opened' : 'joined',
    threshold,
    candidates: candidates.map(({ storyId, similarity, reasons }) => ({
      cluster: storyId,
      similarity: rounded(similarity),
      reasons: roundedAll(reasons),
    })),
  };
}

function changeOf({ kind, storyId, otherId, articleIds, similarity, threshold, reasons, candidates }: StoryChange) {
  return {
    change: kind,
    cluster: storyId,
    other: otherId,
    articles: articleIds,
    similarity: rounded(similarity),
    threshold,
    reasons: roundedAll(reasons),
    candidates: candidates.map((one) => ({ cluster: one.storyId, similarity: rounded(one.similarity) })),
  };
}
