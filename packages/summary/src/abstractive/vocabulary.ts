import { words } from '@newsloom/text';
import { numberWritingOf } from '../counts/number-words.ts';
import { termsOf } from '../term.ts';
import type { Evidence } from './evidence.ts';

// A text with a smaller share of cited words tells something else than the sentences that it cites.
const LEAST_SHARE = 0.6;

const UNCASED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Thai}]/u;

/**
 * Says whether a text keeps to the words that it was given. Most must be in the cited sentences, and the others in
 * lower case in a sentence that the model saw. So no name gets in by being written in lower case. All words must be in
 * the cited sentences in scripts without capitals, where nothing marks a name, and in languages whose words for numbers
 * are not known.
 */
export function hasKnownWords(text: string, { cited, terms, common, language }: Evidence): boolean {
  const writing = numberWritingOf(language);
  // Figures are judged elsewhere (`hasKnownFigures`), where twelve equals 12.
  const all = words(text).filter((word) => !/\p{Nd}/u.test(word) && writing?.words.has(word) !== true);
  if (UNCASED.test(text)) return all.every((word) => isPartOf(word, cited, terms, language));
  const own = termsOf(all, language);
  const there = own.filter((term) => terms.has(term));
  if (own.some((term) => !terms.has(term) && (writing === null || !common.has(term)))) return false;
  return there.length >= LEAST_SHARE * own.length;
}

// In Korean, Japanese and Arabic, up to two letters may be an ending, if two others are left.
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
