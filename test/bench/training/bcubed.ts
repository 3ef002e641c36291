export type Scores = { p: number; r: number; f1: number };

/** BCubed of a partition against the right one, 0 to 1 (Bagga and Baldwin 1998). */
export function bcubed(
  assigned: readonly { id: string; storyId: string }[],
  gold: ReadonlyMap<string, string>,
): Scores {
  const labelled = assigned.flatMap(({ id, storyId }) => {
    const story = gold.get(id);
    return story === undefined ? [] : [{ story, storyId, both: `${story} ${storyId}` }];
  });
  const count = (key: 'story' | 'storyId' | 'both'): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const one of labelled) counts.set(one[key], (counts.get(one[key]) ?? 0) + 1);
    return counts;
  };
  const [stories, clusters, cells] = [count('story'), count('storyId'), count('both')];
  let p = 0;
  let r = 0;
  for (const { story, storyId, both } of labelled) {
    const shared = cells.get(both) ?? 0;
    p += shared / (clusters.get(storyId) ?? 1) / labelled.length;
    r += shared / (stories.get(story) ?? 1) / labelled.length;
  }
  return { p, r, f1: (2 * p * r) / (p + r) };
}
