import { commonWords, rankedWords as ranked } from '@newsloom/lexicon';
import { stem } from './stem.ts';

/** Rough shares of news articles that have a word, by its list. */
const EVERYDAY = 0.1;
const FREQUENT = 0.04;
const TOPICAL = 0.01;
const UNLISTED = 0.001;

/** Even the most common word is missing in some articles. */
const MOST = 0.5;

/**
 * The word of rank n is about every (10 n)th word of a language (Zipf). An article has about 200 words that are
 * compared, so this part of them has it at least once.
 */
const shareOfRank = (rank: number): number => Math.min(MOST, 1 - Math.exp(-20 / rank));

const NUMBER = /^\p{N}+$/u;

/** Ages, dates, counts. Different events often share one by chance. */
export const isNumber = (word: string): boolean => NUMBER.test(word);

/** Made when first asked for: most processes read a few languages. */
const shares = new Map<string, ReadonlyMap<string, number>>();

/**
 * The assumed share of articles of a language that have a word, before any is read: 0 to 1.
 * @param word as `stem` gives it
 */
export function priorShare(word: string, language: string | null): number {
  const listed = language === null ? undefined : sharesOf(language).get(word);
  return listed ?? (isNumber(word) ? FREQUENT : UNLISTED);
}

function sharesOf(language: string): ReadonlyMap<string, number> {
  const known = shares.get(language) ?? readShares(language);
  shares.set(language, known);
  return known;
}

const listedWords = new Map(Object.entries(commonWords));
const rankedWords = new Map<string, string>(Object.entries(ranked));

/** A word counts by the list that makes it most common. */
function readShares(language: string): ReadonlyMap<string, number> {
  const share = new Map<string, number>();
  const atLeast = (word: string, least: number): void => {
    const form = stem(word, language);
    share.set(form, Math.max(least, share.get(form) ?? 0));
  };
  const lists = listedWords.get(language);
  const split = (list = ''): string[] => list.split(/\s+/).filter((word) => word !== '');
  for (const [at, word] of split(rankedWords.get(language)).entries()) atLeast(word, shareOfRank(at + 1));
  for (const word of split(lists?.topical)) atLeast(word, TOPICAL);
  for (const word of split(lists?.frequent)) atLeast(word, FREQUENT);
  for (const word of split(lists?.everyday)) atLeast(word, EVERYDAY);
  return share;
}
