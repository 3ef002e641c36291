import { stopwords } from '@newsloom/text';

// The beginning of a word is good enough as a stem to match "blockade" and "blockading", in any language with endings.
const STEM_LENGTH = 6;

const SURROGATE = /[\ud800-\udfff]/;

/** The terms of words: their stems without stop words, each once, in their order. */
export function termsOf(words: readonly string[], language: string | null): string[] {
  const stop = stopwords(language);
  const terms = new Set<string>();
  for (const word of words) if (!stop.has(word)) terms.add(stemOf(word));
  return [...terms];
}

function stemOf(word: string): string {
  if (word.length <= STEM_LENGTH) return word;
  return SURROGATE.test(word) ? Array.from(word).slice(0, STEM_LENGTH).join('') : word.slice(0, STEM_LENGTH);
}

/** The number of each term of a story. Comparing lists of numbers is faster than comparing sets of words. */
export type Vocabulary = Map<string, number>;

/** The numbers of terms. Adds new terms to the vocabulary. */
export function numbersOf(terms: readonly string[], vocabulary: Vocabulary): number[] {
  return terms.map((term) => {
    const known = vocabulary.get(term);
    if (known !== undefined) return known;
    vocabulary.set(term, vocabulary.size);
    return vocabulary.size - 1;
  });
}
