import type { Sentence } from './sentence.ts';
import { type Likeness, lengthOf, type Weighting, weightingOf } from './weighting.ts';

/** The sentences of a story, indexed to find similar ones. */
export type SentenceIndex = {
  all: readonly Sentence[];
  weighting: Weighting;
  /** By term number: the places in `all` of the sentences with that term. */
  having: readonly (readonly number[])[];
  /** By place: the length of the term vector. */
  lengths: readonly number[];
};

/**
 * Indexes sentences by their terms, so that only sentences with a common term are compared.
 *
 * @param size how many terms there are
 */
export function sentenceIndex(all: readonly Sentence[], size: number): SentenceIndex {
  const having = Array.from({ length: size }, (): number[] => []);
  for (const [place, { terms }] of all.entries()) for (const term of terms) having[term]?.push(place);
  const weighting = weightingOf(all, size);
  return { all, weighting, having, lengths: all.map(({ terms }) => lengthOf(terms, weighting)) };
}

export type Alike = Likeness & { sentence: Sentence };

/** The sentences of other voices that share a term with `sentence` and whose likeness passes `isEnough`. */
export function alike(sentence: Sentence, index: SentenceIndex, isEnough: (likeness: Likeness) => boolean): Alike[] {
  const { all, weighting, having, lengths } = index;
  const shared = new Uint32Array(all.length);
  const common = new Float64Array(all.length);
  const met: number[] = [];
  for (const term of sentence.terms) {
    const square = weighting.telling[term] ?? 0;
    for (const place of having[term] ?? []) {
      const before = shared[place] ?? 0;
      if (before === 0) met.push(place);
      shared[place] = before + 1;
      common[place] = (common[place] ?? 0) + square;
    }
  }
  const length = lengthOf(sentence.terms, weighting);
  const found: Alike[] = [];
  for (const place of met) {
    const other = all[place];
    if (other === undefined || other.voice === sentence.voice) continue;
    const similarity = (common[place] ?? 0) / (length * (lengths[place] ?? 0));
    const overlap = (shared[place] ?? 0) / Math.min(sentence.terms.length, other.terms.length);
    if (isEnough({ similarity, overlap })) found.push({ sentence: other, similarity, overlap });
  }
  return found;
}

/** The sentences of other voices that tell the same fact, by the measure of `tellSame`. */
export const sameFact = (sentence: Sentence, index: SentenceIndex): Alike[] => alike(sentence, index, tellSame);

// Chosen on pairs of sentences about one event: from these values on nearly all pairs tell the same.
const sameBySimilarity = 0.4;
const sameByOverlap = 0.6;

/**
 * Says whether two texts tell the same fact: they share the distinctive terms of the story, or most of the shorter is
 * in the longer. (In a story of few sentences, common words are hardly distinctive.)
 */
export function tellSame({ similarity, overlap }: Likeness): boolean {
  return overlap >= sameByOverlap || similarity >= sameBySimilarity;
}
