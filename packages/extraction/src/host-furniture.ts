import type { PageLesson } from './page-lesson.ts';
import { type Comparable, comparableOf, isSameSubject } from './page-subject.ts';

/** What the pages of a host teach together about its furniture. */
export type HostFurniture = {
  /** How many subjects the pages have. */
  subjects: number;
  /** For each block that occurs with several subjects: the number of subjects, by the hash of the block. */
  blocks: ReadonlyMap<number, number>;
};

/** Blocks with fewer subjects are never furniture, so they are left out. */
const FEWEST_SUBJECTS = 3;

/**
 * Counts the subjects that each block occurs with. Pages with one subject count once, whatever their addresses: copies
 * of an article, its mobile forms, reprints and updates, and reports of one event, which share paragraphs of
 * background. The order of the pages matters only if one page shares its subject with two others that do not share
 * theirs.
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
  // Without such blocks the number of subjects is never used.
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

/** How many of the pages at `places`, in their order, have a subject that no page before them has. */
function countSubjects(places: readonly number[], isSame: Compare): number {
  const distinct: number[] = [];
  for (const page of places) if (!distinct.some((other) => isSame(other, page))) distinct.push(page);
  return distinct.length;
}
