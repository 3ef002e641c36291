import { stopwords, words } from '@newsloom/text';

/** The meaningful words of a claim, and their beginnings. */
export type Words = { word: string; beginning: string }[];

/** Removes the end of a word, which changes with number, case and tense. Numbers stay whole. */
const beginningOf = (word: string): string => {
  if (/\p{N}/u.test(word)) return word;
  return word.length > 6 ? word.slice(0, 5) : word.slice(0, 4);
};

/** The words of a claim, each once, without stop words. Without a language, English stop words are used. */
export function claimWords(claim: string, language: string | null): Words {
  const stop = stopwords(language ?? 'en');
  const told = [...new Set(words(claim))].filter((word) => !stop.has(word));
  return told.map((word) => ({ word, beginning: beginningOf(word) }));
}

/** The share of a claim's words that a text has, 0 to 1. */
export function shareOf(claim: Words, text: string): number {
  const beginnings = new Set(words(text).map(beginningOf));
  const found = claim.filter(({ beginning }) => beginnings.has(beginning));
  return claim.length === 0 ? 0 : found.length / claim.length;
}
