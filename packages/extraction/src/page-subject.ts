import type { PageLesson, SubjectWord } from './page-lesson.ts';

/** A lesson in a form for many comparisons. */
export type Comparable = { subject: readonly SubjectWord[]; words: ReadonlySet<number>; blocks: ReadonlySet<number> };

export const comparableOf = ({ subject, blocks }: PageLesson): Comparable => ({
  subject,
  words: new Set(subject.map(({ word }) => word)),
  blocks: new Set(blocks),
});

/**
 * Two pages have the same subject if they share `SAME_WORDS` of their `COMPARED_WORDS` most frequent words, not
 * counting words of blocks that both have. This holds for all of 256 pairs of articles with long common passages, for
 * all of 210 copies (also cut and rewritten ones), for 144 of 150 pairs about one event, and for 16 % of unrelated
 * articles that one outlet published one after the other. All but the last figure are from `npm run bench --
 * furniture`. With 16 compared words it would be 96 % of the first and 10 % of the last.
 */
const COMPARED_WORDS = 20;
const SAME_WORDS = 3;

/** Copies have at least this share of blocks in common, of the page with fewer blocks. */
const SAME_BLOCKS = 1 / 2;

/** Says whether two pages have the same subject: they are forms of one article, or articles about one event. */
export function isSameSubject(one: Comparable, other: Comparable): boolean {
  const blocks = inBoth(one.blocks, other.blocks);
  if (blocks >= SAME_BLOCKS * Math.min(one.blocks.size, other.blocks.size)) return true;
  // A quick check first: most pairs have too few words in common anyway.
  if (inBoth(one.words, other.words) < SAME_WORDS) return false;
  return inBoth(comparedWords(one, other), comparedWords(other, one)) >= SAME_WORDS;
}

function inBoth(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
  let count = 0;
  for (const value of one) if (other.has(value)) count += 1;
  return count;
}

/** The compared words of a page: the most frequent ones that are not in a block of the other page. */
const comparedWords = ({ subject }: Comparable, { blocks }: Comparable): Set<number> =>
  new Set(
    subject
      .filter(({ block }) => !blocks.has(block))
      .slice(0, COMPARED_WORDS)
      .map(({ word }) => word),
  );
