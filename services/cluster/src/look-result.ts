import { CLUSTERER_VERSION, type StoryChange } from '@newsloom/clustering';
import type { ClusterEvidence, LookResult, MovedArticle, StrayCopy } from '@newsloom/store';

/**
 * Combines the changes of a look into its result: the articles that ended in another story, the stories that ended, and
 * those that began. A story that began and ended in the same look is left out. Stray copies follow their originals.
 */
export function lookResultOf(
  changes: readonly StoryChange[],
  strays: readonly StrayCopy[] = [],
): Pick<LookResult, 'moved' | 'merged'> & { begun: ReadonlyMap<string, string> } {
  const moved = new Map<string, MovedArticle>();
  const origins = new Map<string, string>();
  const ended = new Map<string, string>();
  for (const change of changes) {
    const { kind, storyId, otherId } = change;
    const [from, to] = kind === 'merged' ? [otherId, storyId] : [storyId, otherId];
    for (const id of change.articleIds) {
      moved.set(id, { id, from: moved.get(id)?.from ?? from, to, evidence: evidenceOf(change) });
    }
    if (kind === 'merged') ended.set(from, to);
    else origins.set(to, origins.get(from) ?? from);
  }
  const last = (id: string): string => {
    const into = ended.get(id);
    return into === undefined ? id : last(into);
  };
  for (const { id, from, originalId, to, score } of strays) {
    const evidence = { ...COPIED, similarity: score, components: { copy: score } };
    moved.set(id, { id, from, to: moved.get(originalId)?.to ?? last(to), evidence });
  }
  return {
    moved: [...moved.values()].filter(({ from, to }) => from !== to),
    merged: new Map([...ended.keys()].filter((id) => !origins.has(id)).map((id) => [id, last(id)])),
    begun: new Map([...origins].filter(([id]) => !ended.has(id)).map(([id, from]) => [id, last(from)])),
  };
}

const COPIED = { clusterer: CLUSTERER_VERSION, reason: 'copy' as const, runnersUp: [] };

function evidenceOf({ kind, storyId, similarity, reasons }: StoryChange): ClusterEvidence {
  const clusterer = CLUSTERER_VERSION;
  if (kind === 'merged') return { clusterer, reason: 'merged', similarity, components: reasons, runnersUp: [] };
  // The likelihood that both stories are one is low, so the article is in its own story with the remaining probability.
  // The other story stays related.
  const runnersUp = [{ storyId, similarity }];
  return { clusterer, reason: 'split', similarity: 1 - similarity, components: reasons, runnersUp };
}
