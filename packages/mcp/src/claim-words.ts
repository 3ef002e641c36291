import { stopwords, words } from '@newsloom/text';

/** The words of a claim that say something, and how they begin. */
export type Words = { word: string; beginning: string }[];

/** A number counts whole. Of other words the end is left away, which changes with number, case and tense. */
const beginningOf = (word: string): string => {
  if (/\p{N}/u.test(word)) return word;
  return word.length > 6 ? word.slice(0, 5) : word.slice(0, 4);
};

/** The words of a claim without stop words, each once. Without a language, English stop words are left out. */
export function claimWords(claim: string, language: string | null): Words {
  const stop = stopwords(language ?? 'en');
  const told = [...new Set(words(claim))].filter((word) => !stop.has(word));
  return told.map((word) => ({ word, beginning: beginningOf(word) }));
}

/** Which share of a claim's words a text has, 0 to 1. */
export function shareOf(claim: Words, text: string): number {
  const beginnings = new Set(words(text).map(beginningOf));
  const found = claim.filter(({ beginning }) => beginnings.has(beginning));
  return claim.length === 0 ? 0 : found.length / claim.length;
}
