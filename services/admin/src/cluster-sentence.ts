import { reasonsText } from '@newsloom/clustering';
import type { ClusterEvidence } from '@newsloom/store';

/** Says in a sentence why an article is in its story, from the evidence of the clusterer. */
export function becauseOf(evidence: ClusterEvidence | null): string {
  if (!evidence) return 'It is not known why it is in its story.';
  const { reason, similarity, runnersUp, components } = evidence;
  const [next] = runnersUp;
  switch (reason) {
    case 'copy':
      return `It is a copy, to ${percent(similarity)}, of an article in the story.`;
    case 'opened': {
      // `similarity` is the similarity to its own story. The similarity to the nearest other story is in `components`.
      const { likeliest } = components;
      if (typeof likeliest !== 'number') return 'It opened the story.';
      return likeliest === 0
        ? 'It opened the story: no article near its time was similar.'
        : `It opened the story: the nearest other story was similar to ${percent(likeliest)}${enough(evidence)}.`;
    }
    case 'merged':
      return `Its story was merged into this one, at a likelihood of ${percent(similarity)} that both are one${because(components)}.`;
    case 'split':
      return `It was split off from the story ${next?.storyId ?? 'that it was in'}, at a likelihood of ${percent(1 - similarity)} that both are one${because(components)}.`;
    case 'similar': {
      const other = next ? ` The story ${next.storyId} came next, at ${percent(next.similarity)}.` : '';
      return `It joined at a similarity of ${percent(similarity)}${enough(evidence)}${parts(evidence)}.${other}`;
    }
  }
}

/** The features that counted most for or against the two stories being one. */
function because(components: ClusterEvidence['components']): string {
  const reasons = reasonsText(components);
  return reasons === '' ? '' : ` (${reasons})`;
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;

const enough = ({ components: { threshold } }: ClusterEvidence): string =>
  typeof threshold !== 'number' ? '' : `, where ${percent(threshold)} is enough`;

/** The components that are shares, with their names for people. */
const PARTS = { title: 'title', nearest: 'words', names: 'names' } as const;

/** The parts of the similarity that the clusterer recorded. If one side has no names, there is no share of names. */
function parts({ components }: ClusterEvidence): string {
  const known = Object.entries(PARTS).flatMap(([component, name]) => {
    const share = components[component];
    return typeof share === 'number' ? [`${name} ${percent(share)}`] : [];
  });
  return known.length === 0 ? '' : ` (${known.join(', ')})`;
}
