import { hash } from 'node:crypto';
import { words } from '@newsloom/text';
import { bandsOf } from './bands.ts';
import { sampleShingles, samplingModulus, shinglesOf } from './shingles.ts';

/** What is kept of an article to recognise its copies. */
export type Signature = {
  /** The same for the same words in the same order, whatever the punctuation; '' where there is too little to go by. */
  textHash: string;
  /** Sorted hashes of the word 5-grams: all of them, or of a long text an even sample. */
  shingles: Uint32Array;
  /** Words in the text. */
  wordCount: number;
  /** Look-up keys: near-copies have at least two in common. Decimal, below 2^32. */
  bands: string[];
};

// Below this a text is a teaser, a cookie notice or "Subscribe to read on", which many articles have in common.
const fewestTextWords = 20;

// Shorter headlines return ("Unemployment rate falls to lowest level since 2008" was two months' news).
const fewestTitleWords = 10;

/**
 * The signature of an article. The text decides, not the title: copies are often retitled.
 *
 * An article with hardly any text is known by title and text together, and only when the title is a sentence of at
 * least ten words: two desks do not hit upon the same one, so it is the agency's headline.
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
  if (textWords.length >= fewestTextWords) return hash('sha256', textWords.join(' '));
  if (titleWords.length < fewestTitleWords) return '';
  return hash('sha256', `${titleWords.join(' ')}\n${textWords.join(' ')}`);
}
