import { hash } from 'node:crypto';
import { words } from '@newsloom/text';
import { bandsOf } from './bands.ts';
import { sampleShingles, samplingModulus, shinglesOf } from './shingles.ts';

/** The stored data of an article that recognises its copies. */
export type Signature = {
  /** The same for the same words in the same order, with any punctuation. '' if there is too little text. */
  textHash: string;
  /** Sorted hashes of the word 5-grams: all of them, or an even sample for a long text. */
  shingles: Uint32Array;
  /** Words in the text. */
  wordCount: number;
  /** Look-up keys: near-copies have at least two in common. Decimal, below 2^32. */
  bands: string[];
};

// A shorter text is a teaser, a cookie notice or "Subscribe to read on", which many articles share.
const FEWEST_TEXT_WORDS = 20;

// Shorter headlines recur ("Unemployment rate falls to lowest level since 2008" was news in two months).
const FEWEST_TITLE_WORDS = 10;

/**
 * The signature of an article. The text decides, not the title: copies are often retitled.
 *
 * An article with hardly any text is identified by title and text together, and only if the title has at least ten
 * words. Two desks do not write the same long title by chance, so it comes from an agency.
 */
export function signatureOf(article: { title: string; text: string }): Signature {
  const textWords = words(article.text);
  const shingles = shinglesOf(textWords);
  return {
    textHash: textHashOf(words(article.title), textWords),
    shingles: sampleShingles(shingles, samplingModulus(textWords.length)),
    wordCount: textWords.length,
    bands: bandsOf(shingles),
  };
}

function textHashOf(titleWords: string[], textWords: string[]): string {
  if (textWords.length >= FEWEST_TEXT_WORDS) return hash('sha256', textWords.join(' '));
  if (titleWords.length < FEWEST_TITLE_WORDS) return '';
  return hash('sha256', `${titleWords.join(' ')}\n${textWords.join(' ')}`);
}
