import { type Candidate, fewestOutlets } from './candidates.ts';
import { preferenceFor } from './preference.ts';
import type { Sentence } from './sentence.ts';
import { type SentenceIndex, sameFact, tellSame } from './sentence-index.ts';
import { centralMass, type Likeness, likenessTo, type Terms } from './weighting.ts';

// The penalty for what has been told already. With a higher one, points drift from the event to its background.
const redundancyPenalty = 0.7;

const mostPerOutlet = 2;

// A second point with two thirds of the headline in it tells the headline once more.
const headlineShare = 0.67;

// The first point tells what the headline says: it has this share of its terms, if any sentence has.
const openingShare = 0.4;

// Fewer points say too little, so they may repeat the headline.
const fewestFacts = 3;

// Stricter than for citations: a point that tells half of another says too little of its own.
const repeatedShare = 0.55;

// A story with so many candidates has a choice: then only good ones are points. With ten, ROUGE is lost.
const fewestForChoice = 12;

const repeats = (likeness: Likeness): boolean => tellSame(likeness) || likeness.overlap >= repeatedShare;

/**
 * Chooses up to `count` central candidates with different facts, the best first. Each has a penalty for what the chosen
 * ones already tell (maximal marginal relevance, Carbonell and Goldstein 1998, against all of them together). At most
 * two per outlet, or an even share of each with too few outlets for that; from three outlets if there are three. The
 * first tells what the headline says, others do so only if there are hardly more. With a choice of candidates, further
 * points are good ones (`preferenceFor`), and three may be all.
 */
export function chooseFacts(
  candidates: readonly Candidate[],
  count: number,
  headline: Terms,
  index: SentenceIndex,
): Sentence[] {
  const outlets = new Set(candidates.map(({ sentence }) => sentence.outlet)).size;
  const perOutlet = Math.max(mostPerOutlet, Math.ceil(count / Math.max(1, outlets)));
  const needed = Math.min(fewestOutlets, outlets);
  const headlineIn = ({ terms }: Sentence): number => shareIn(headline, terms);
  const chosen: Sentence[] = [];
  const told = new Set<number>();
  const hasChoice = candidates.length >= fewestForChoice;
  let open = candidates.filter(({ isCentral }) => isCentral);
  let edge = candidates.filter(({ isCentral }) => !isCentral);
  while (chosen.length < count) {
    const preferred =
      hasChoice && chosen.length > 0
        ? preferredOf({ open, edge }, chosen, needed, preferenceFor(chosen, headline, index))
        : open;
    const eligible = eligibleOf(preferred, chosen, { left: count - chosen.length, needed, headlineIn });
    if (eligible.length === 0) break;
    const { sentence } = bestOf(eligible, told, index);
    chosen.push(sentence);
    for (const term of sentence.terms) told.add(term);
    // A sentence that only resembles another report of the fact tells the same fact.
    const group = [sentence, ...sameFact(sentence, index).map((one) => one.sentence)];
    const likenesses = group.map(({ terms }) => likenessTo(terms, index.weighting));
    const isTold = ({ terms }: Sentence): boolean => likenesses.some((likeness) => repeats(likeness(terms)));
    const isFull = chosen.filter(({ outlet }) => outlet === sentence.outlet).length >= perOutlet;
    const isLeft = ({ sentence: one }: Candidate): boolean =>
      !(isFull && one.outlet === sentence.outlet) && !isTold(one);
    open = open.filter(isLeft);
    if (hasChoice) edge = edge.filter(isLeft);
  }
  return chosen;
}

/**
 * What the next point is chosen from: the good ones of the open candidates, or of the edge if there are none. If none
 * is of an outlet that is still needed, also the good ones of such outlets at the edge, or else all open ones of them.
 * If that is nothing and the story has too few points, all open ones.
 */
function preferredOf(
  { open, edge }: { open: readonly Candidate[]; edge: readonly Candidate[] },
  chosen: readonly Sentence[],
  needed: number,
  isGood: (sentence: Sentence) => boolean,
): readonly Candidate[] {
  const cited = new Set(chosen.map(({ outlet }) => outlet));
  const isFresh = ({ sentence }: Candidate): boolean => cited.size < needed && !cited.has(sentence.outlet);
  const good = open.filter(({ sentence }) => isGood(sentence));
  const goodEdge = edge.filter((one) => (isFresh(one) || good.length === 0) && isGood(one.sentence));
  const further = goodEdge.length > 0 ? goodEdge : open.filter(isFresh);
  const preferred = good.some(isFresh) ? good : [...good, ...further];
  return preferred.length > 0 || chosen.length >= fewestFacts ? preferred : open;
}

/** What the next fact must do: how many points are left, how many outlets must have one, what the headline says. */
type Needs = { left: number; needed: number; headlineIn: (sentence: Sentence) => number };

/** The candidates for the next fact; none if there are enough facts and the others repeat the headline. */
function eligibleOf(
  open: readonly Candidate[],
  chosen: readonly Sentence[],
  { left, needed, headlineIn }: Needs,
): readonly Candidate[] {
  const opening = open.filter(({ sentence }) => headlineIn(sentence) >= openingShare);
  if (chosen.length === 0) return opening.length > 0 ? opening : open;
  const repeatsHeadline = (sentence: Sentence): boolean => headlineIn(sentence) >= headlineShare;
  const others = chosen.some(repeatsHeadline) ? open.filter(({ sentence }) => !repeatsHeadline(sentence)) : open;
  const cited = new Set(chosen.map(({ outlet }) => outlet));
  const missing = needed - cited.size;
  const fresh = missing > 0 ? open.filter(({ sentence }) => !cited.has(sentence.outlet)) : [];
  const hasEnough = chosen.length >= fewestFacts;
  if (fresh.length > 0 && (left <= missing || (others.length === 0 && hasEnough))) return fresh;
  return others.length === 0 && !hasEnough ? open : others;
}

const shareIn = (some: Terms, terms: Terms): number =>
  some.length === 0 ? 0 : some.filter((term) => terms.includes(term)).length / some.length;

function bestOf(open: readonly Candidate[], told: ReadonlySet<number>, index: SentenceIndex): Candidate {
  const worthOf = ({ sentence, value, mass }: Candidate): number =>
    value * (1 - (redundancyPenalty * centralMass(common(sentence.terms, told), index.weighting)) / mass);
  return open
    .map((candidate) => ({ candidate, worth: worthOf(candidate) }))
    .reduce((best, next) => (next.worth > best.worth ? next : best)).candidate;
}

// In a fixed order, because the last digit of the sum depends on it.
const common = (terms: Terms, told: ReadonlySet<number>): Terms =>
  terms.length <= told.size ? terms.filter((term) => told.has(term)) : [...told].filter((term) => terms.includes(term));
