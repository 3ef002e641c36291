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
  const [theirs, own] = [source, translation].map((text) => quotationsOf(text).map((one) => words(one).length));
  if (theirs?.length !== own?.length) return false;
  const isLonger = (a: number, b: number): boolean => a > LONGEST * b + SPARE_WORDS;
  return (
    own?.every(
      (length, place) => !isLonger(length, theirs?.[place] ?? 0) && !isLonger(theirs?.[place] ?? 0, length),
    ) === true
  );
}
