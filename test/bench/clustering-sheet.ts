/** A labelled article, and the story that it was given. */
export type Placed = { title: string; gold: string; storyId: string };

/** Stories shown of each kind. */
const SHOWN = 5;

/** Titles shown of a story. */
const TITLES = 8;

/**
 * The worst mixed stories (those that mix articles of the most pairs of events) and the worst split events, for a
 * person to read.
 */
export function sheetOf(name: string, placed: readonly Placed[]): string {
  const mixed = worst(
    placed,
    ({ storyId }) => storyId,
    ({ gold }) => gold,
  );
  const split = worst(
    placed,
    ({ gold }) => gold,
    ({ storyId }) => storyId,
  );
  return [
    `## ${name}: several events in one story`,
    ...mixed.map((parts) => shown(parts, 'event')),
    `## ${name}: one event in several stories`,
    ...split.map((parts) => shown(parts, 'story')),
  ].join('\n');
}

/** The groups with the most pairs of articles in different parts. Each is a list of its parts, the largest first. */
function worst(
  placed: readonly Placed[],
  groupOf: (one: Placed) => string,
  partOf: (one: Placed) => string,
): Placed[][][] {
  return Array.from(Map.groupBy(placed, groupOf).values(), (group) => {
    const parts = [...Map.groupBy(group, partOf).values()].sort((a, b) => b.length - a.length);
    const pairs = parts.reduce((sum, part) => sum + part.length * (group.length - part.length), 0);
    return { parts, pairs };
  })
    .filter(({ pairs }) => pairs > 0)
    .sort((a, b) => b.pairs - a.pairs)
    .slice(0, SHOWN)
    .map(({ parts }) => parts);
}

const shown = (parts: readonly Placed[][], part: string): string =>
  [
    `- ${parts.flat().length} articles of ${parts.length} parts`,
    ...parts.slice(0, TITLES).map(
      (titles) =>
        `  - ${part} of ${titles.length}: ${titles
          .slice(0, 2)
          .map(({ title }) => title)
          .join(' | ')}`,
    ),
  ].join('\n');
