import { commonWords } from './common-words/common-words.ts';
import { stem } from './stem.ts';

/** Shares of articles that hold a word, by the list it is on: orders of magnitude for news text. */
const EVERYDAY = 0.1;
const FREQUENT = 0.04;
const TOPICAL = 0.01;
const UNLISTED = 0.001;

/** Ages, dates, counts: two events share one by chance more often than by being the same. */
const NUMBER = /^\p{N}+$/u;

const shares = new Map(
  Object.entries(commonWords).map(([language, lists]) => {
    const share = new Map<string, number>();
    for (const word of lists.topical.split(/\s+/)) share.set(stem(word, language), TOPICAL);
    for (const word of lists.frequent.split(/\s+/)) share.set(stem(word, language), FREQUENT);
    for (const word of lists.everyday.split(/\s+/)) share.set(stem(word, language), EVERYDAY);
    return [language, share];
  }),
);

/**
 * The share of all articles of a language that hold a word, as far as one can say before reading any: 0 to 1.
 * @param word as `stem` gives it
 */
export function priorShare(word: string, language: string | null): number {
  const listed = language === null ? undefined : shares.get(language)?.get(word);
  return listed ?? (NUMBER.test(word) ? FREQUENT : UNLISTED);
}
