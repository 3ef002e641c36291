import { words } from '@newsloom/text';
import { numberWritingOf } from '../counts/number-words.ts';
import { termsOf } from '../term.ts';
import type { Evidence } from './evidence.ts';

// A text with less of them tells something else than what it cites.
const LEAST_SHARE = 0.6;

const UNCASED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Thai}]/u;

/**
 * Says whether a text keeps to the words that it was given: most are of the cited sentences, and the others stand in
 * lower case in a sentence that the model saw. So a name cannot come in small letters. In scripts without capitals, and
 * in languages whose words for numbers are not known, all are of the cited sentences: nothing else tells names there.
 */
export function hasKnownWords(text: string, { cited, terms, common, language }: Evidence): boolean {
  const writing = numberWritingOf(language);
  // Figures have a judge of their own, who knows that twelve is 12.
  const all = words(text).filter((word) => !/\p{Nd}/u.test(word) && writing?.words.has(word) !== true);
  if (UNCASED.test(text)) return all.every((word) => isPartOf(word, cited, terms, language));
  const own = termsOf(all, language);
  const there = own.filter((term) => terms.has(term));
  if (own.some((term) => !terms.has(term) && (writing === null || !common.has(term)))) return false;
  return there.length >= LEAST_SHARE * own.length;
}

// Endings of Korean and Japanese, and of Arabic: two letters, if two others are left.
const ENDING_LETTERS = 2;
const FEWEST_LETTERS = 2;

/** Says whether a word of an unspaced script, or its beginning, stands in the cited sentences. */
function isPartOf(
  word: string,
  cited: readonly string[],
  terms: ReadonlySet<string>,
  language: string | null,
): boolean {
  if (!UNCASED.test(word)) return termsOf([word], language).every((term) => terms.has(term));
  const whole = cited.join(' ').toLowerCase();
  const shortest = Math.max(Math.min(word.length, FEWEST_LETTERS), word.length - ENDING_LETTERS);
  return whole.includes(word.slice(0, shortest));
}
