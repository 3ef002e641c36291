import type { PageLesson, SubjectWord } from './page-lesson.ts';

/** A lesson, ready to be compared with many. */
export type Comparable = { subject: readonly SubjectWord[]; words: ReadonlySet<number>; blocks: ReadonlySet<number> };

export const comparableOf = ({ subject, blocks }: PageLesson): Comparable => ({
  subject,
  words: new Set(subject.map(({ word }) => word)),
  blocks: new Set(blocks),
});

/**
 * Two pages are compared by so many of their most frequent words that do not stand in a block of both, and have the
 * same subject if they share this many. So do all of 256 pairs of articles with long common passages, all of 210
 * copies, cut and rewritten ones among them, 144 of 150 pairs about one event, and 16 % of other articles of one outlet
 * that follow each other closely (`npm run bench -- furniture`, but for the last). By 16 words it would be 96 % of the
 * first and 10 % of the last.
 */
const COMPARED_WORDS = 20;
const SAME_WORDS = 3;

/** The part of the blocks of the page with fewer that copies have in common, at least. */
const SAME_BLOCKS = 1 / 2;

/** Says whether two pages have the same subject: they are forms of one article, or articles about one event. */
export function isSameSubject(one: Comparable, other: Comparable): boolean {
  const blocks = inBoth(one.blocks, other.blocks);
  if (blocks >= SAME_BLOCKS * Math.min(one.blocks.size, other.blocks.size)) return true;
  // Most pairs have too few words in common, however they are counted.
  if (inBoth(one.words, other.words) < SAME_WORDS) return false;
  return inBoth(comparedWords(one, other), comparedWords(other, one)) >= SAME_WORDS;
}

function inBoth(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
  let count = 0;
  for (const value of one) if (other.has(value)) count += 1;
  return count;
}

/** What a page says besides what another says too. */
const comparedWords = ({ subject }: Comparable, { blocks }: Comparable): Set<number> =>
  new Set(
    subject
      .filter(({ block }) => !blocks.has(block))
      .slice(0, COMPARED_WORDS)
      .map(({ word }) => word),
  );
