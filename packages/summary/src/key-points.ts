import { type Citation, citationOf, citationsOf } from './citation.ts';
import type { Sentence } from './sentence.ts';
import type { SentenceIndex } from './sentence-index.ts';

/** One fact of a story, in the words of an article, or of a model that was given them. */
export type KeyPoint = {
  /** Extractive: the quote of the first citation. */
  text: string;
  /** The sentence itself, then sentences by which other voices report the same; abstractive: what it was made of. */
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
