import { type Candidate, FEWEST_OUTLETS } from './candidates.ts';
import { citationsOf } from './citation.ts';
import { preferenceFor, scenesOf, understoodAfter } from './preference.ts';
import type { Sentence } from './sentence.ts';
import { type SentenceIndex, sameFact, tellSame } from './sentence-index.ts';
import { centralMass, type Likeness, likenessTo, type Terms } from './weighting.ts';

// The penalty for what has been told already. With a higher one, points drift from the event to its background.
const REDUNDANCY_PENALTY = 0.7;

// The share of its worth that a sentence loses if it cannot be read after the headline and the points before it, where
// there is no choice. From .05 on, ROUGE is lost.
const LEANING_PENALTY = 0.03;

const MOST_PER_OUTLET = 2;

// A second point with this share of the headline in it repeats the headline. At two thirds, reports of few words lose a
// point that says more than the headline does; ROUGE is the best from .72 to .75.
const HEADLINE_SHARE = 0.72;

// The first point tells what the headline says: it has this share of its terms, if any sentence has.
const OPENING_SHARE = 0.4;

// Fewer points say too little, so they may repeat the headline.
const FEWEST_FACTS = 3;

// Stricter than for citations: a point that tells half of another says too little of its own.
const REPEATED_SHARE = 0.55;

// An article with so many sentences is whole, one with fewer may be an excerpt. (In 95 of 100 stories on which ROUGE is
// measured, no article has more than seven.) A story with a whole article, or with many sentences, has a choice: then
// only good sentences become points. With excerpts, this would lose ROUGE.
const WHOLE_ARTICLE = 9;
const MANY_SENTENCES = 20;

const repeats = (likeness: Likeness): boolean => tellSame(likeness) || likeness.overlap >= REPEATED_SHARE;

/**
 * Chooses up to `count` central candidates with different facts, the best first. Each has a penalty for what the chosen
 * ones already tell (maximal marginal relevance, Carbonell and Goldstein 1998, against all of them together). An outlet
 * has at most two, or an even share if there are too few outlets for that. Three outlets are cited if there are three.
 * The first fact tells what the headline says; others do so only if there are hardly more. From the fourth on, each can
 * be read after the headline and the facts before it. With whole articles, further facts must be good points
 * (`preferenceFor`). Then there may be only three, or fewer if no other can be read alone.
 */
export function chooseFacts(
  candidates: readonly Candidate[],
  count: number,
  headline: Terms,
  index: SentenceIndex,
  language: string | null,
): Sentence[] {
  const outlets = new Set(candidates.map(({ sentence }) => sentence.outlet)).size;
  const perOutlet = Math.max(MOST_PER_OUTLET, Math.ceil(count / Math.max(1, outlets)));
  const needed = Math.min(FEWEST_OUTLETS, outlets);
  const headlineIn = ({ terms }: Sentence): number => shareIn(headline, terms);
  const isScene = scenesOf(headline, index);
  const chosen: Sentence[] = [];
  const told = new Set<number>();
  const cited = new Set<string>();
  const hasChoice =
    index.all.length >= MANY_SENTENCES || index.all.some(({ position }) => position === WHOLE_ARTICLE - 1);
  let open = candidates.filter(({ isCentral }) => isCentral);
  let edge = candidates.filter(({ isCentral }) => !isCentral);
  while (chosen.length < count) {
    const isUnderstood = understoodAfter(chosen, headline);
    const judge = { isGood: preferenceFor(chosen, headline, index), isUnderstood, isScene };
    const preferred = hasChoice
      ? preferredOf({ open, edge }, chosen, { needed, cited }, judge)
      : open.filter(({ sentence }) => chosen.length < FEWEST_FACTS || isUnderstood(sentence));
    const eligible = eligibleOf(preferred, chosen, { left: count - chosen.length, needed, cited, headlineIn });
    if (eligible.length === 0) break;
    const { sentence } = bestOf(eligible, told, index, isUnderstood);
    chosen.push(sentence);
    for (const { outlet } of citationsOf(sentence, index, language)) cited.add(outlet);
    for (const term of sentence.terms) told.add(term);
    // A sentence that only resembles another report of the fact tells the same fact.
    const group = [sentence, ...sameFact(sentence, index).map((one) => one.sentence)];
    const likenesses = group.map(({ terms }) => likenessTo(terms, index.weighting));
    const isTold = ({ terms }: Sentence): boolean => likenesses.some((likeness) => repeats(likeness(terms)));
    const isFull = chosen.filter(({ outlet }) => outlet === sentence.outlet).length >= perOutlet;
    const isLeft = ({ sentence: one }: Candidate): boolean =>
      !(isFull && one.outlet === sentence.outlet) && !isTold(one);
    open = open.filter(isLeft);
    edge = edge.filter(isLeft);
  }
  return chosen;
}

/** Says of a sentence whether it is a good point, can be read after the texts shown before it, or sets a scene. */
type Judge = Record<'isGood' | 'isUnderstood' | 'isScene', (sentence: Sentence) => boolean>;

/**
 * The candidates for the next point of a story with whole articles.
 *
 * - For the first point: those that are understood, else all. (Of these, `eligibleOf` takes those that tell what the
 *   headline says.)
 * - For others: the good ones at the centre, or at the edge if there are none. If none is of an outlet that must still
 *   be cited, also the best of such outlets.
 * - If there are none of these, and too few points: those that are understood and set no scene.
 */
function preferredOf(
  { open, edge }: { open: readonly Candidate[]; edge: readonly Candidate[] },
  chosen: readonly Sentence[],
  { needed, cited }: Pick<Needs, 'needed' | 'cited'>,
  { isGood, isUnderstood, isScene }: Judge,
): readonly Candidate[] {
  const understood = open.filter(({ sentence }) => isUnderstood(sentence));
  if (chosen.length === 0) return understood.length > 0 ? understood : open;
  const isFresh = ({ sentence }: Candidate): boolean => cited.size < needed && !cited.has(sentence.outlet);
  const good = open.filter(({ sentence }) => isGood(sentence));
  const goodEdge = edge.filter((one) => (isFresh(one) || good.length === 0) && isGood(one.sentence));
  const understoodEdge = edge.filter(({ sentence }) => isUnderstood(sentence));
  const further = [understood, understoodEdge, open].map((some) => some.filter(isFresh));
  const preferred = good.some(isFresh)
    ? good
    : [...good, ...([goodEdge, ...further].find((some) => some.length > 0) ?? [])];
  if (preferred.length > 0 || chosen.length >= FEWEST_FACTS) return preferred;
  return understood.filter(({ sentence }) => !isScene(sentence));
}

/**
 * The needs of the next choice: how many facts are left to choose, how many outlets must be cited, which outlets are
 * cited already, and the share of the headline in a sentence.
 */
type Needs = {
  left: number;
  needed: number;
  cited: ReadonlySet<string>;
  headlineIn: (sentence: Sentence) => number;
};

/** The candidates for the next fact; none if there are enough facts and the others repeat the headline. */
function eligibleOf(
  open: readonly Candidate[],
  chosen: readonly Sentence[],
  { left, needed, cited, headlineIn }: Needs,
): readonly Candidate[] {
  const opening = open.filter(({ sentence }) => headlineIn(sentence) >= OPENING_SHARE);
  if (chosen.length === 0) return opening.length > 0 ? opening : open;
  const repeatsHeadline = (sentence: Sentence): boolean => headlineIn(sentence) >= HEADLINE_SHARE;
  const others = chosen.some(repeatsHeadline) ? open.filter(({ sentence }) => !repeatsHeadline(sentence)) : open;
  const missing = needed - cited.size;
  const fresh = missing > 0 ? open.filter(({ sentence }) => !cited.has(sentence.outlet)) : [];
  const hasEnough = chosen.length >= FEWEST_FACTS;
  if (fresh.length > 0 && (left <= missing || (others.length === 0 && hasEnough))) return fresh;
  return others.length === 0 && !hasEnough ? open : others;
}

const shareIn = (some: Terms, terms: Terms): number =>
  some.length === 0 ? 0 : some.filter((term) => terms.includes(term)).length / some.length;

function bestOf(
  open: readonly Candidate[],
  told: ReadonlySet<number>,
  index: SentenceIndex,
  isUnderstood: (sentence: Sentence) => boolean,
): Candidate {
  const worthOf = ({ sentence, value, mass }: Candidate): number =>
    value *
    (1 - (REDUNDANCY_PENALTY * centralMass(common(sentence.terms, told), index.weighting)) / mass) *
    (isUnderstood(sentence) ? 1 : 1 - LEANING_PENALTY);
  return open
    .map((candidate) => ({ candidate, worth: worthOf(candidate) }))
    .reduce((best, next) => (next.worth > best.worth ? next : best)).candidate;
}

// In a fixed order, because the last digit of the sum depends on it.
const common = (terms: Terms, told: ReadonlySet<number>): Terms =>
  terms.length <= told.size ? terms.filter((term) => told.has(term)) : [...told].filter((term) => terms.includes(term));
