import { compareSignatures } from './compare.ts';
import type { Dated } from './original.ts';
import type { Signature } from './signature.ts';

/** The data that decides whether two articles are copies. `publishedAt` is in milliseconds since 1970. */
export type Comparable = Dated & {
  signature: Signature;
  /** The page: the canonical address that it declares, or else its own address, as `pageOf` gives it. */
  page: string | null;
  outlet: string | null;
};

/** An original or a copy of another article. */
export type Match = Dated & {
  /**
   * `same-url`: one page. `same-text`: word for word. Of copies that were edited, cut or added to: `revision` in the
   * same outlet, `excerpt` if one is much shorter, otherwise `syndicated`.
   */
  kind: 'same-url' | 'same-text' | 'revision' | 'excerpt' | 'syndicated';
  /** The confidence of the match, 0 to 1. */
  score: number;
};

/** Copies appear within days; after a month a match is an archive page. The same page matches at any time. */
export const COPY_DAYS = 30;

/**
 * Outlets repeat their own words: in a weekly column, a service page, the background of a long story. So within an
 * outlet a later article is a copy only if nothing in it is new.
 */
const REVISION_DAYS = 7;

/** An excerpt has less than this part of the words. Rewritten copies lose up to a fifth, and gain a lead. */
const EXCERPT_SHARE = 0.7;

const DAY_MS = 86_400_000;

/** If the outlet itself marks the article as a copy, that counts like a nearly identical text. */
const CANONICAL_SCORE = 0.9;

/** Says whether `other` is the same article as `article`, or a copy; null for neither. Kind and score are symmetric. */
export function matchOf(article: Comparable, other: Comparable): Match | null {
  const dated = { id: other.id, publishedAt: other.publishedAt };
  const isSamePage = article.page !== null && article.page === other.page;
  const isSameOutlet = article.outlet === other.outlet;
  if (isSamePage && isSameOutlet) return { ...dated, kind: 'same-url', score: 1 };
  if (!isSamePage && !isOfOneTime(article, other)) return null;
  const { kind, score } = compareSignatures(article.signature, other.signature);
  if (kind === 'same-text') return { ...dated, kind, score };
  // If another outlet declares this address as canonical, it reprints the article. It is not the same page.
  if (isSamePage) return { ...dated, kind: kindOf(article, other), score: Math.max(score, CANONICAL_SCORE) };
  if (kind === null || (article.outlet !== null && isSameOutlet && !areWithin(REVISION_DAYS, article, other)))
    return null;
  return { ...dated, kind: kindOf(article, other), score };
}

function kindOf(a: Comparable, b: Comparable): 'revision' | 'excerpt' | 'syndicated' {
  if (a.outlet !== null && a.outlet === b.outlet) return 'revision';
  const [shorter = 0, longer = 0] = [a.signature.wordCount, b.signature.wordCount].sort((x, y) => x - y);
  return shorter < EXCERPT_SHARE * longer ? 'excerpt' : 'syndicated';
}

/** Says whether two articles are near enough in time to be copies. True if one has no time. */
export const isOfOneTime = (a: Dated, b: Dated): boolean => areWithin(COPY_DAYS, a, b);

function areWithin(days: number, a: Dated, b: Dated): boolean {
  if (a.publishedAt === null || b.publishedAt === null) return true;
  return Math.abs(a.publishedAt - b.publishedAt) <= days * DAY_MS;
}
