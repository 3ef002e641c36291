import type { PageLesson } from './page-lesson.ts';
import { type Comparable, comparableOf, isSameSubject } from './page-subject.ts';

/** What the pages of a host teach together. */
export type HostFurniture = {
  /** How many subjects the pages have. */
  subjects: number;
  /** For each block that stands with several subjects, by its hash, with how many. */
  blocks: ReadonlyMap<number, number>;
};

/** Blocks that stand with fewer subjects are never furniture, so they are not told. */
const FEWEST_SUBJECTS = 3;

/**
 * Counts with how many subjects each block stands. Pages with one subject count once, whatever their addresses: copies
 * of an article, its forms for phones, reprints and updates, and the reports of one event, which share paragraphs of
 * background. The order of the pages matters only where one is near to two in subject that are not near to each other.
 */
export function furnitureOf(lessons: readonly PageLesson[]): HostFurniture {
  const pages = lessons.map(comparableOf);
  const stoodOn = new Map<number, number[]>();
  for (const [page, { blocks }] of lessons.entries()) {
    for (const hash of blocks) {
      const others = stoodOn.get(hash);
      if (others) others.push(page);
      else stoodOn.set(hash, [page]);
    }
  }
  const isSame = comparedOnce(pages);
  const blocks = new Map<number, number>();
  for (const [hash, places] of stoodOn) {
    if (places.length < FEWEST_SUBJECTS) continue;
    const subjects = countSubjects(places, isSame);
    if (subjects >= FEWEST_SUBJECTS) blocks.set(hash, subjects);
  }
  // Without such blocks nobody asks how many subjects there are.
  return { subjects: blocks.size === 0 ? 0 : countSubjects([...pages.keys()], isSame), blocks };
}

type Compare = (one: number, other: number) => boolean;

const [UNKNOWN, SAME, OTHER] = [0, 1, 2];

/** Each pair is compared once, however many blocks it has in common. */
function comparedOnce(pages: readonly Comparable[]): Compare {
  const known = new Uint8Array(pages.length ** 2);
  return (one, other) => {
    const pair = one * pages.length + other;
    const [first, second] = [pages[one], pages[other]];
    if (known[pair] === UNKNOWN && first && second) known[pair] = isSameSubject(first, second) ? SAME : OTHER;
    return known[pair] === SAME;
  };
}

/** How many of the pages at `places`, in their order, have a subject that none before them has. */
function countSubjects(places: readonly number[], isSame: Compare): number {
  const distinct: number[] = [];
  for (const page of places) if (!distinct.some((other) => isSame(other, page))) distinct.push(page);
  return distinct.length;
}
