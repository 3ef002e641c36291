import { byScript } from '@newsloom/text';
import { type Citation, citationOf, citationsOf } from './citation.ts';
import type { Sentence } from './sentence.ts';
import { alike, type SentenceIndex, sameFact, tellSame } from './sentence-index.ts';
import { centrality, centralMass, likenessTo, type Terms } from './weighting.ts';

/** One fact of a story, in the words of an article. */
export type KeyPoint = {
  /** The quote of the first citation. */
  text: string;
  /** The sentence itself, then sentences by which other voices report the same. */
  citations: Citation[];
  /** The outlets of the citations, in their order. */
  outlets: string[];
  method: 'extractive';
};

/** A sentence and its score as a key point, before others are chosen. */
export type Candidate = {
  sentence: Sentence;
  score: number;
  /** How much of what all voices report it contains. */
  mass: number;
};

// Added to centrality, which is about 1 to 3. They decide between about equally central sentences: halving or doubling
// one of them changes ROUGE-1 by less than its noise of .005.
const weights = { position: 1, support: 0.3, title: 0.3, figure: 0.1 };

const figure = byScript(/\p{Nd}/v);

// Two sentences with a third of their weight in common often report the same thing.
const supporting = 0.35;

// The penalty for what has been told already. With a higher one, points drift from the event to its background.
const redundancyPenalty = 0.6;

// A small penalty for outlets that already have a point, so that points come from many outlets.
const sameOutletFactor = 0.8;
const mostPerOutlet = 2;

/**
 * The sentences that stand alone, with scores. High scores mean: central to what all voices say (centroid
 * summarisation, Radev et al. 2004), early in the article, reported by several voices, close to the titles.
 *
 * @param titleTerms the terms of the titles
 */
export function candidatesOf(index: SentenceIndex, titleTerms: ReadonlySet<number>): Candidate[] {
  return index.all
    .filter(({ alone, terms }) => alone && terms.length > 0)
    .map((sentence) => {
      const { terms, position, text } = sentence;
      const supporters = alike(sentence, index, ({ similarity }) => similarity >= supporting);
      const voices = new Set(supporters.map((other) => other.sentence.voice)).size;
      const score =
        centrality(terms, index.weighting) +
        weights.position / (1 + position) +
        weights.support * Math.log1p(voices) +
        (weights.title * terms.filter((term) => titleTerms.has(term)).length) / Math.sqrt(terms.length) +
        weights.figure * (figure(text).test(text) ? 1 : 0);
      return { sentence, score, mass: centralMass(terms, index.weighting) };
    });
}

/**
 * Chooses up to `count` candidates with different facts, the best first. Each has a penalty for what the chosen ones
 * already tell (maximal marginal relevance, Carbonell and Goldstein 1998, against all of them together). At most two
 * per outlet. With too few outlets for that, each gets an even share.
 */
export function chooseFacts(candidates: readonly Candidate[], count: number, index: SentenceIndex): Sentence[] {
  const outlets = new Set(candidates.map(({ sentence }) => sentence.outlet)).size;
  const perOutlet = Math.max(mostPerOutlet, Math.ceil(count / Math.max(1, outlets)));
  const chosen: Sentence[] = [];
  const told = new Set<number>();
  const points = new Map<string, number>();
  let open = [...candidates];
  while (chosen.length < count && open.length > 0) {
    const ranked = open.map(({ sentence, score, mass }) => {
      const redundancy = centralMass(common(sentence.terms, told), index.weighting) / mass;
      const standing = points.has(sentence.outlet) ? sameOutletFactor : 1;
      return { sentence, worth: score * (1 - redundancyPenalty * redundancy) * standing };
    });
    const { sentence } = ranked.reduce((best, next) => (next.worth > best.worth ? next : best));
    chosen.push(sentence);
    for (const term of sentence.terms) told.add(term);
    points.set(sentence.outlet, (points.get(sentence.outlet) ?? 0) + 1);
    // A sentence that only resembles another report of the fact tells the same fact.
    const group = [sentence, ...sameFact(sentence, index).map((one) => one.sentence)];
    const likenesses = group.map(({ terms }) => likenessTo(terms, index.weighting));
    open = open
      .filter((one) => (points.get(one.sentence.outlet) ?? 0) < perOutlet)
      .filter((one) => !likenesses.some((likeness) => tellSame(likeness(one.sentence.terms))));
  }
  return chosen;
}

// In a fixed order, because the last digit of the sum depends on it.
const common = (terms: Terms, told: ReadonlySet<number>): Terms =>
  terms.length <= told.size ? terms.filter((term) => told.has(term)) : [...told].filter((term) => terms.includes(term));

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
