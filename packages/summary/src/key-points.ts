import { type Citation, citationOf, citationsOf } from './citation.ts';
import type { Sentence } from './sentence.ts';
import type { SentenceIndex } from './sentence-index.ts';

/** One fact of a story, in the words of an article or of a model. */
export type KeyPoint = {
  /** Extractive: the quote of the first citation. */
  text: string;
  /**
   * Extractive: the sentence itself, then sentences of other voices that report the same. Abstractive: the sentences
   * that it was made from.
   */
  citations: Citation[];
  /** The outlets of the citations, in their order. */
  outlets: string[];
  method: 'extractive' | 'abstractive';
};

/** Makes a key point of a sentence, with its citations. */
export function keyPointOf(sentence: Sentence, index: SentenceIndex, language: string | null): KeyPoint {
  const cited = citationsOf(sentence, index, language);
  return {
    text: sentence.text,
    citations: cited.map(citationOf),
    outlets: [...new Set(cited.map(({ outlet }) => outlet))],
    method: 'extractive',
  };
}
