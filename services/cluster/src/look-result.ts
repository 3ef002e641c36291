import { clustererVersion, type StoryChange } from '@newsloom/clustering';
import type { ClusterEvidence, LookResult, MovedArticle } from '@newsloom/store';

/**
 * What the changes of a look come to: where each article ended that is not where it was, which stories ended, and which
 * began. A story that began and ended in the same look never was.
 */
export function lookResultOf(
  changes: readonly StoryChange[],
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
  return {
    moved: [...moved.values()].filter(({ from, to }) => from !== to),
    merged: new Map([...ended.keys()].filter((id) => !origins.has(id)).map((id) => [id, last(id)])),
    begun: new Map([...origins].filter(([id]) => !ended.has(id)).map(([id, from]) => [id, last(from)])),
  };
}

function evidenceOf({ kind, storyId, similarity, reasons }: StoryChange): ClusterEvidence {
  const clusterer = clustererVersion;
  if (kind === 'merged') return { clusterer, reason: 'merged', similarity, components: reasons, runnersUp: [] };
  // It is as certain of its own story as it is uncertain that both are one. The other story stays related.
  const runnersUp = [{ storyId, similarity }];
  return { clusterer, reason: 'split', similarity: 1 - similarity, components: reasons, runnersUp };
}
