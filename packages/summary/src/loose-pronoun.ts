import { calendarOf, stopwords } from '@newsloom/text';
import { wordingOf } from './wording.ts';

// The main clause has begun by then.
const OPENING_CHARACTERS = 90;

const NAME = /\p{Lu}\p{L}+/gu;

/** "In Marrowby, where the mayor resigned, it was found": a pronoun without a name before it, or as a new subject. */
export function isLoose(text: string, language: string | null): boolean {
  const before = wordingOf(language).loose?.exec(text.slice(0, OPENING_CHARACTERS))?.groups?.before;
  if (before === undefined) return false;
  const { weekdays, months } = calendarOf(language);
  const nameless = stopwords(language).union(weekdays).union(months);
  return /, $/.test(before) || !(before.match(NAME) ?? []).some((word) => !nameless.has(word.toLowerCase()));
}
