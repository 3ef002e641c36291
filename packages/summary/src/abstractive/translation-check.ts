import { sentences, withoutInvisible, words } from '@newsloom/text';
import { MARKUP } from './objection.ts';
import type { TranslationAids } from './translation-aids.ts';
import { keepsDates } from './translation-dates.ts';
import { keepsFigures } from './translation-figures.ts';
import { keepsHarms } from './translation-harms.ts';
import { isNamesOnly, keepsNames } from './translation-names.ts';
import { passageOf } from './translation-passage.ts';
import { keepsQuantities } from './translation-quantities.ts';
import { keepsQuotations } from './translation-quotations.ts';
import { keepsDenialsAndDoubts } from './translation-reservations.ts';

/**
 * Why a translated text is not shown:
 *
 * - `too-long`, `too-short`: more or fewer words than a translation needs. `several-sentences`: more of them than the
 *   source has. `markup`: signs that are no prose, links, characters that nobody sees.
 * - `language`: it is not in the language, or not translated.
 * - `figure`, `date`, `quotation`, `name`, `harm`: one more, one less or another one than in the source.
 * - `reservation`: a "not", "alleged" or "said" more or less, or a statement that became a question.
 */
export type TranslationObjection =
  | 'too-long'
  | 'too-short'
  | 'markup'
  | 'several-sentences'
  | 'language'
  | 'figure'
  | 'date'
  | 'quotation'
  | 'name'
  | 'harm'
  | 'reservation';

/** A text, and the text that a model made of it in another language. */
export type Translated = { source: string; from: string; translation: string; to: string };

// Of English, Romance languages make about a quarter more words; articles and prepositions may double a short headline.
const LONGEST = 2;
const SHORTEST = 0.4;
const SPARE_WORDS = 3;

// A sentence of an article has 50 words at most; with a quarter more it is still one sentence.
const MOST_WORDS = 65;

// "Trump, Putin" is the same in every language. With more words, some would be translated.
const MOST_NAMES_ONLY = 6;

const CHECKS = [
  ['figure', keepsFigures],
  ['figure', keepsQuantities],
  ['date', keepsDates],
  ['quotation', keepsQuotations],
  ['harm', keepsHarms],
  ['reservation', keepsDenialsAndDoubts],
] as const;

/**
 * Judges a translation by its source. It cannot be known whether it is true to the source, but that nothing in it which
 * can be compared differs: numbers, units, dates, names, countries, quotations, harms to people, and what is denied or
 * left open.
 *
 * @param translated from and into languages of `translation-languages.ts`
 * @returns the first reason against it; null if it may be shown
 */
export function objectionToTranslation(
  { source, from, translation, to }: Translated,
  aids: TranslationAids,
): TranslationObjection | null {
  // Checked first, because the other checks take long for a long text.
  if (translation.length > 1_000) return 'too-long';
  const [theirs, own] = [words(source).length, words(translation).length];
  if (own > Math.min(MOST_WORDS, LONGEST * theirs + SPARE_WORDS)) return 'too-long';
  if (own < SHORTEST * theirs) return 'too-short';
  if (MARKUP.test(translation) || withoutInvisible(translation) !== translation) return 'markup';
  if (sentences(translation, to).length > sentences(source, from).length) return 'several-sentences';
  const [there, here] = [passageOf(source, from), passageOf(translation, to)];
  const isSame = there.text.toLowerCase() === here.text.toLowerCase();
  const isNames = own <= MOST_NAMES_ONLY && isNamesOnly(here, aids);
  if (!isNames && (isSame || aids.languageOf(translation) !== to)) return 'language';
  const failed = CHECKS.find(([, holds]) => !holds(there, here));
  if (failed) return failed[0];
  return keepsNames(there, here, aids) ? null : 'name';
}
