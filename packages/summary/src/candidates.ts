import type { Refusal } from './fitness.ts';
import { type Ranking, worthOf } from './ranking.ts';
import type { Sentence } from './sentence.ts';
import { featuresOf, type StoryContext } from './sentence-features.ts';
import { type SentenceIndex, tellSame } from './sentence-index.ts';
import { centralMass, type Likeness, likenessTo, type Terms } from './weighting.ts';

/** A sentence that may be shown, with its value before others are chosen. */
export type Candidate = {
  sentence: Sentence;
  /** Its value as a key point: by the ranking, above the value of the sentences at the edge. */
  value: number;
  /** Whether it is of the centre of the story, not of its edge. */
  isCentral: boolean;
  /** How much of what all voices report it contains. */
  mass: number;
};

// A story with fewer fit sentences, or with sentences of fewer outlets, also shows openings of articles, which depend
// on no sentence before them.
const FEWEST_CANDIDATES = 3;

/** A story that three outlets report is told by three of them. */
export const FEWEST_OUTLETS = 3;

/** What may be said against the opening of an article that is shown for want of better. */
const PASSABLE: ReadonlySet<Refusal | null> = new Set<Refusal>(['long', 'links', 'no-verb', 'cut-off']);

// The ranking was learned from openings of articles. On full texts, each place further down costs this much; from the
// eleventh sentence on all is background.
const LATENESS = 0.01;
const LATEST = 10;

// In facts: three times the points. Sentences of further facts are the edge of the story.
const CENTRE = 15;

// The least of the centre is worth something beside the edge.
const LEAST_WORTH = 0.05;

/**
 * The sentences of a story that may be shown, the most valuable first: those that are fit, and openings of
 * articles if these are too few.
 */
export function candidatesOf(index: SentenceIndex, context: StoryContext, ranking: Ranking): Candidate[] {
  const told = index.all.filter(({ terms }) => terms.length > 0);
  const fit = told.filter(({ refusal }) => refusal === null);
  const outlets = new Set(fit.map(({ outlet }) => outlet));
  const openings = told.filter(
    ({ position, refusal, outlet }) =>
      position === 0 &&
      PASSABLE.has(refusal) &&
      (fit.length < FEWEST_CANDIDATES || (outlets.size < FEWEST_OUTLETS && !outlets.has(outlet))),
  );
  const ranked = [...fit, ...openings]
    .map((sentence) => ({
      sentence,
      value: worthOf(featuresOf(sentence, index, context), ranking) - LATENESS * Math.min(sentence.position, LATEST),
      mass: centralMass(sentence.terms, index.weighting),
    }))
    .sort((a, b) => b.value - a.value);
  const edge = edgeOf(ranked, index);
  // Without it, a story of many sentences would be told by the freshest of them instead of the best.
  const floor = edge < ranked.length ? (ranked[edge]?.value ?? 0) - LEAST_WORTH : 0;
  return ranked.map((candidate, place) => ({ ...candidate, value: candidate.value - floor, isCentral: place < edge }));
}

/** How many of the ranked sentences are at the centre: those that tell its facts, in whatever words. */
function edgeOf(ranked: readonly { sentence: Sentence }[], index: SentenceIndex): number {
  const facts: ((terms: Terms) => Likeness)[] = [];
  for (const [place, { sentence }] of ranked.entries()) {
    if (facts.some((likeness) => tellSame(likeness(sentence.terms)))) continue;
    if (facts.length === CENTRE) return place;
    facts.push(likenessTo(sentence.terms, index.weighting));
  }
  return ranked.length;
}
