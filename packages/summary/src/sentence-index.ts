import type { Sentence } from './sentence.ts';
import { lengthOf, type Weighting, weightingOf } from './weighting.ts';

/** The sentences of a story, ready to be asked which are alike. */
export type SentenceIndex = {
  all: readonly Sentence[];
  weighting: Weighting;
  byTerm: ReadonlyMap<string, readonly Sentence[]>;
};

/** Sentences at least as alike as this tell the same fact: judged on pairs of sentences of round-ups. */
export const sameFact = 0.4;

export type Alike = { sentence: Sentence; similarity: number };

/** Indexes sentences by their terms, so that only those with a term in common are ever compared. */
export function sentenceIndex(all: readonly Sentence[]): SentenceIndex {
  const byTerm = new Map<string, Sentence[]>();
  for (const sentence of all) {
    for (const term of sentence.terms) {
      const having = byTerm.get(term);
      if (having === undefined) byTerm.set(term, [sentence]);
      else having.push(sentence);
    }
  }
  return { all, weighting: weightingOf(all), byTerm };
}

/** The sentences of other voices at least as similar as `atLeast`, in the order of the index. */
export function alike(sentence: Sentence, index: SentenceIndex, atLeast: number): Alike[] {
  const common = new Map<Sentence, number>();
  for (const term of sentence.terms) {
    const square = (index.weighting.telling.get(term) ?? 0) ** 2;
    for (const other of index.byTerm.get(term) ?? []) {
      if (other.voice !== sentence.voice) common.set(other, (common.get(other) ?? 0) + square);
    }
  }
  const length = lengthOf(sentence.terms, index.weighting);
  return [...common]
    .map(([other, square]) => ({
      sentence: other,
      similarity: square / (length * lengthOf(other.terms, index.weighting)),
    }))
    .filter((one) => one.similarity >= atLeast);
}
