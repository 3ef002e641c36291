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
  /** The near sentences of those that were looked up. Most are looked up again, and comparing is most of the work. */
  near: Map<Sentence, readonly Alike[]>;
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
  return { all, weighting, having, lengths: all.map(({ terms }) => lengthOf(terms, weighting)), near: new Map() };
}

export type Alike = Likeness & { sentence: Sentence };

/** The sentences of other voices that are near `sentence` and pass `isEnough`. */
export function alike(sentence: Sentence, index: SentenceIndex, isEnough: (likeness: Likeness) => boolean): Alike[] {
  let near = index.near.get(sentence);
  if (near === undefined) {
    near = nearTo(sentence, index);
    index.near.set(sentence, near);
  }
  return near.filter(isEnough);
}

/** Sentences with this similarity or less tell different things. */
export const BARELY_ALIKE = 0.1;

/**
 * Says whether two texts are near enough to be kept in `near`. The condition that `alike` is given must be stricter.
 */
export const isNear = ({ similarity, overlap }: Likeness): boolean =>
  similarity > BARELY_ALIKE || overlap >= SAME_BY_OVERLAP;

function nearTo(sentence: Sentence, { all, weighting, having, lengths }: SentenceIndex): Alike[] {
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
  const near: Alike[] = [];
  for (const place of met) {
    const other = all[place];
    if (other === undefined || other.voice === sentence.voice) continue;
    const similarity = (common[place] ?? 0) / (length * (lengths[place] ?? 0));
    const overlap = (shared[place] ?? 0) / Math.min(sentence.terms.length, other.terms.length);
    if (isNear({ similarity, overlap })) near.push({ sentence: other, similarity, overlap });
  }
  return near;
}

/** The sentences of other voices that tell the same fact, by the measure of `tellSame`. */
export const sameFact = (sentence: Sentence, index: SentenceIndex): Alike[] => alike(sentence, index, tellSame);

// Chosen on pairs of sentences about one event: from these values on nearly all pairs tell the same.
const SAME_BY_SIMILARITY = 0.4;
const SAME_BY_OVERLAP = 0.6;

/**
 * Says whether two texts tell the same fact: they share the distinctive terms of the story, or most of the shorter is
 * in the longer. (In a story of few sentences, common words are hardly distinctive.)
 */
export function tellSame({ similarity, overlap }: Likeness): boolean {
  return overlap >= SAME_BY_OVERLAP || similarity >= SAME_BY_SIMILARITY;
}
