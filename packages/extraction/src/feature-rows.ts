import type { PageFacts, ReadBlock } from './page-facts.ts';
import type { Place } from './place.ts';

export type Feature = readonly [name: string, value: (block: ReadBlock, page: PageFacts) => number];

/** Features that are computed together: of a block itself, of the way to a place of the page, of its neighbours. */
export type FeatureSet = {
  own: readonly Feature[];
  /** The elements up and down on the path from the block to a place. */
  ways: readonly (readonly [name: string, target: (page: PageFacts) => Place | null])[];
  neighbours: readonly Feature[];
  /** Features of a neighbour and the block together. */
  pairs: readonly (readonly [name: string, value: (neighbour: ReadBlock | undefined, block: ReadBlock) => number])[];
};

/** Three blocks before and three after. */
const OFFSETS = [-3, -2, -1, 1, 2, 3];

/** The value of a neighbour that does not exist. */
const NONE = -1;

/** The names of the features, in the order of their values in a row. */
export const featureNames = ({ own, ways, neighbours, pairs }: FeatureSet): string[] => [
  ...[...own, ...ways].map(([name]) => name),
  ...OFFSETS.flatMap((offset) => [...neighbours, ...pairs].map(([name]) => `${offset}: ${name}`)),
];

/** A row of values for each block of a page, in the order of `featureNames`. */
export function featureRows(page: PageFacts, { own, ways, neighbours, pairs }: FeatureSet): Float32Array[] {
  const steps = ways.map(([, target]) => stepsTo(target(page)));
  const seen = page.blocks.map((block) => neighbours.map(([, value]) => value(block, page)));
  const none = neighbours.map(() => NONE);
  const width = own.length + ways.length + OFFSETS.length * (neighbours.length + pairs.length);
  return page.blocks.map((block) => {
    const row = new Float32Array(width);
    let column = 0;
    for (const [, value] of own) row[column++] = value(block, page);
    for (const stepsFrom of steps) row[column++] = stepsFrom(block.place);
    for (const offset of OFFSETS) {
      for (const value of seen[block.at + offset] ?? none) row[column++] = value;
      for (const [, value] of pairs) row[column++] = value(page.blocks[block.at + offset], block);
    }
    return row;
  });
}

/** More elements count the same. */
const FAR = 30;

/** Counts the elements up and down on the path from a place to `target`; 0 inside `target`. */
function stepsTo(target: Place | null): (place: Place) => number {
  const known = new Map<Place, { steps: number; isInside: boolean }>();
  for (let place = target; place !== null; place = place.parent) {
    known.set(place, { steps: (target?.depth ?? 0) - place.depth, isInside: place === target });
  }
  const way = (place: Place): { steps: number; isInside: boolean } => {
    const before = known.get(place);
    if (before) return before;
    const outer = place.parent === null ? { steps: FAR, isInside: false } : way(place.parent);
    const found = outer.isInside ? outer : { steps: Math.min(FAR, outer.steps + 1), isInside: false };
    known.set(place, found);
    return found;
  };
  return (place) => way(place).steps;
}
