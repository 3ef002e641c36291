import type { Refusal } from './fitness.ts';
import { type Ranking, worthOf } from './ranking.ts';
import type { Sentence } from './sentence.ts';
import { featuresOf, type StoryContext } from './sentence-features.ts';
import { type SentenceIndex, tellSame } from './sentence-index.ts';
import { centralMass, type Likeness, likenessTo, type Terms } from './weighting.ts';

/** A sentence that may be shown, with its value before others are chosen. */
export type Candidate = {
  sentence: Sentence;
  /** Its value as a key point: its worth by the ranking, less the worth at the edge of the story. */
  value: number;
  /** Whether it belongs to the centre of the story, not to its edge. */
  isCentral: boolean;
  /** How much it contains of what all voices report. */
  mass: number;
};

// With fewer fit sentences than this, or fit sentences of fewer outlets than the number below, openings of articles are
// candidates too, because they depend on no sentence before them.
const FEWEST_CANDIDATES = 3;

/** A story that three outlets report is told by three of them. */
export const FEWEST_OUTLETS = 3;

/** The refusals with which the opening of an article is still shown if there is nothing better. */
const PASSABLE: ReadonlySet<Refusal | null> = new Set<Refusal>(['long', 'links', 'no-verb', 'cut-off']);

// The ranking was learned from openings of articles. On full texts, each place further down costs this much; from the
// eleventh sentence on all is background.
const LATENESS = 0.01;
const LATEST = 10;

// How many facts are at the centre: three times the number of points. Sentences of further facts are the edge of the
// story.
const CENTRE = 15;

// The value of the best sentence of the edge. So every sentence of the centre has at least this value, and none has 0.
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
  // Without this floor, a story of many sentences would be told by those that repeat least instead of the best.
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
