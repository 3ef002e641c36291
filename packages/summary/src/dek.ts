import type { Candidate } from './key-points.ts';
import type { Sentence } from './sentence.ts';
import { type SentenceIndex, sameFact } from './sentence-index.ts';
import { similarity } from './weighting.ts';

// One sentence that is read at a glance, under the headline.
const mostWords = 30;

// A dek may be about the same as the headline, but a reworded headline is wasted space.
const repeatsHeadline = 0.6;

/** The best sentence of at most thirty words that repeats neither the headline nor a key point; null if there is none. */
export function dekOf(
  candidates: readonly Candidate[],
  keyPoints: readonly Sentence[],
  headlineTerms: ReadonlySet<string>,
  index: SentenceIndex,
): string | null {
  const open = candidates.filter(
    ({ sentence: { words, terms } }) =>
      words.length <= mostWords &&
      similarity(terms, headlineTerms, index.weighting) < repeatsHeadline &&
      keyPoints.every((point) => similarity(terms, point.terms, index.weighting) < sameFact),
  );
  return (
    open.reduce<Candidate | null>((best, next) => (best !== null && best.score >= next.score ? best : next), null)
      ?.sentence.text ?? null
  );
}
