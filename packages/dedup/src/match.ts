import { compareSignatures } from './compare.ts';
import type { Dated } from './original.ts';
import type { Signature } from './signature.ts';

/** The data that decides whether two articles are copies. `publishedAt` is in milliseconds since 1970. */
export type Comparable = Dated & {
  signature: Signature;
  /** The canonical address that the page declares, or else its own address, as written by `canonicalUrl`. */
  canonicalUrl: string | null;
  outlet: string | null;
};

/** An original or a copy of another article. */
export type Match = Dated & {
  /** `same-url`: one page. `same-text`: word for word. `near`: a copy that was edited, cut or added to. */
  kind: 'same-url' | 'same-text' | 'near';
  /** The confidence of the match, 0 to 1. */
  score: number;
};

/** Copies appear within days; after a month a match is an archive page. The same page matches at any time. */
export const copyDays = 30;

const DAY_MS = 86_400_000;

/** The outlet itself says that it is a copy, which counts like a nearly identical text. */
const CANONICAL_SCORE = 0.9;

/** Says whether `other` is the same article as `article`, or a copy; null for neither. Kind and score are symmetric. */
export function matchOf(article: Comparable, other: Comparable): Match | null {
  const dated = { id: other.id, publishedAt: other.publishedAt };
  const isSamePage = article.canonicalUrl !== null && article.canonicalUrl === other.canonicalUrl;
  if (isSamePage && article.outlet === other.outlet) return { ...dated, kind: 'same-url', score: 1 };
  if (!isSamePage && !isOfOneTime(article, other)) return null;
  const { kind, score } = compareSignatures(article.signature, other.signature);
  // If another outlet declares this address as canonical, it reprints the article. It is not the same page.
  if (isSamePage) return { ...dated, kind: kind ?? 'near', score: Math.max(score, CANONICAL_SCORE) };
  return kind && { ...dated, kind, score };
}

/** Says whether two articles are near enough in time to be copies. True if one has no time. */
export function isOfOneTime(a: Dated, b: Dated): boolean {
  if (a.publishedAt === null || b.publishedAt === null) return true;
  return Math.abs(a.publishedAt - b.publishedAt) <= copyDays * DAY_MS;
}
