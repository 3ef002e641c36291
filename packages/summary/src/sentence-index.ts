import type { Sentence } from './sentence.ts';
import { lengthOf, similarity, type Weighting, weightingOf } from './weighting.ts';

/** The sentences of a story, ready to be asked which are alike. */
export type SentenceIndex = {
  all: readonly Sentence[];
  weighting: Weighting;
  byTerm: ReadonlyMap<string, readonly Sentence[]>;
};

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

export type Alike = { sentence: Sentence; similarity: number };

/** The sentences of other voices that have a term in common with `sentence`, in the order of the index. */
export function alike(sentence: Sentence, index: SentenceIndex): Alike[] {
  const common = new Map<Sentence, number>();
  for (const term of sentence.terms) {
    const square = (index.weighting.telling.get(term) ?? 0) ** 2;
    for (const other of index.byTerm.get(term) ?? []) {
      if (other.voice !== sentence.voice) common.set(other, (common.get(other) ?? 0) + square);
    }
  }
  const length = lengthOf(sentence.terms, index.weighting);
  return Array.from(common, ([other, square]) => {
    return { sentence: other, similarity: square / (length * lengthOf(other.terms, index.weighting)) };
  });
}

/** The sentences of other voices that tell the same fact, by the measure of `tellSame`. */
export function sameFact(sentence: Sentence, index: SentenceIndex): Alike[] {
  return alike(sentence, index).filter((other) => tellSame(sentence.terms, other.sentence.terms, index.weighting));
}

// Judged on pairs of sentences from reports of one event: from these on nearly all tell the same, one in other words.
const sameBySimilarity = 0.4;
const sameByOverlap = 0.6;

/**
 * Says whether two texts tell the same fact: they are alike in what tells the sentences of the story apart, or most of
 * the shorter is in the longer. (In a story of few sentences, words that two have in common count for little.)
 */
export function tellSame(a: ReadonlySet<string>, b: ReadonlySet<string>, weighting: Weighting): boolean {
  const overlap = a.intersection(b).size / Math.max(1, Math.min(a.size, b.size));
  return overlap >= sameByOverlap || similarity(a, b, weighting) >= sameBySimilarity;
}
