import { commonWords } from './common-words/common-words.ts';
import { stem } from './stem.ts';

/** Rough shares of news articles that have a word, by its list. */
const EVERYDAY = 0.1;
const FREQUENT = 0.04;
const TOPICAL = 0.01;
const UNLISTED = 0.001;

const NUMBER = /^\p{N}+$/u;

/** Ages, dates, counts. Different events often share one by chance. */
export const isNumber = (word: string): boolean => NUMBER.test(word);

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
 * The assumed share of articles of a language that have a word, before any is read: 0 to 1.
 * @param word as `stem` gives it
 */
export function priorShare(word: string, language: string | null): number {
  const listed = language === null ? undefined : shares.get(language)?.get(word);
  return listed ?? (isNumber(word) ? FREQUENT : UNLISTED);
}
