import { withoutCase } from './case-ending.ts';
import type { KeywordDigest } from './keyword-digest.ts';

/** A word or phrase that a story is about, of one to three words. */
export type Keyword = {
  label: string;
  /** Two thirds of it is the share of titles with the word, one third the share of articles: 0 to 1. */
  score: number;
};

const MOST_KEYWORDS = 8;
/** Words with the same beginning are one keyword: "blockade", "blockading". */
const SAME_BEGINNING = 6;
/** With this many articles, a keyword must be in more than one. */
const SHARED_FROM = 3;

/**
 * The keywords of a story: first those in most titles and articles, then those with the most weight there, and last by
 * the alphabet.
 * @param names the words of the names in the story, which are entities
 */
export function keywordsOf(articles: readonly (readonly KeywordDigest[])[], names: ReadonlySet<string>): Keyword[] {
  const found = new Map<string, { label: string; titles: number; count: number; weight: number }>();
  for (const [label, weight, inTitle] of articles.flat()) {
    if (label.split(' ').some((word) => names.has(word.toLowerCase()))) continue;
    const key = withoutCase(label.toLowerCase());
    const known = found.get(key) ?? { label, titles: 0, count: 0, weight: 0 };
    const isEarlier = known.label < label;
    found.set(key, {
      label: isEarlier ? known.label : label,
      titles: known.titles + inTitle,
      count: known.count + 1,
      weight: known.weight + weight,
    });
  }
  const fewest = articles.length < SHARED_FROM ? 1 : 2;
  const ranked = [...found.values()]
    .filter(({ count }) => count >= fewest)
    .map((one) => ({ ...one, score: (2 * one.titles + one.count) / (3 * articles.length) }))
    .sort(
      (a, b) =>
        b.score * b.weight - a.score * a.weight || b.label.length - a.label.length || (a.label < b.label ? -1 : 1),
    );
  const told = new Set<string>();
  const keywords: Keyword[] = [];
  for (const { label, score } of ranked) {
    const stems = label.split(' ').map((word) => word.slice(0, SAME_BEGINNING).toLowerCase());
    if (keywords.length === MOST_KEYWORDS) break;
    if (stems.some((stem) => told.has(stem))) continue;
    for (const stem of stems) told.add(stem);
    keywords.push({ label, score });
  }
  return keywords;
}
