import { words } from '@newsloom/text';
import { quotationsOf, unquoted } from './quotations.ts';
import type { Passage } from './translation-passage.ts';

const MARK = /["“”„«»「」『』]/u;

// Of one sentence, a Romance language has about a quarter more words than English.
const LONGEST = 2;
const SPARE_WORDS = 2;

/**
 * Says whether a translation quotes as many passages as its source, each of about the same length, so that no quotation
 * takes in words of somebody else. A mark without its partner is refused.
 */
export function keepsQuotations({ text: source }: Passage, { text: translation }: Passage): boolean {
  if (MARK.test(unquoted(source)) || MARK.test(unquoted(translation))) return false;
  const [theirs, own] = [lengthsOf(source), lengthsOf(translation)];
  return theirs.length === own.length && own.every((length, place) => areAbout(length, theirs[place] ?? 0));
}

/** How many words each quotation of a text has. */
const lengthsOf = (text: string): number[] => quotationsOf(text).map((quoted) => words(quoted).length);

const areAbout = (a: number, b: number): boolean => Math.max(a, b) <= LONGEST * Math.min(a, b) + SPARE_WORDS;
