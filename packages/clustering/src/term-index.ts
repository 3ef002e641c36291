import type { Member, Shard, Story } from './shard.ts';
import { priorIdf, type TermVector, type Vocabulary } from './vocabulary.ts';

/** An article is listed under this many of its terms. Fewer would miss reports in other words, more cost memory. */
const LISTED_TERMS = 60;

/** Stories are looked up by this many of an article's terms, the heaviest by weight and rarity. */
const ASKED_TERMS = 40;

/**
 * The look-up stops after this many articles, so that its cost does not grow with the window. In a window of 15,000
 * articles, about a dozen terms reach it.
 */
const MET_ARTICLES = 1_000;

/** Articles that share less than this part of the best score cannot win, so they are not compared. */
const LEAST_SHARE = 0.1;

/** How many stories are compared in full: a few more than share an event's words by chance. */
const COMPARED_STORIES = 6;

/** The articles of a shard by term. Articles have numbers, so that scores fit into a plain array. */
export type TermIndex = {
  /** Article numbers by term number. Most terms have one article: a set for each would take half of the window. */
  holders: (number | Set<number> | undefined)[];
  /** Articles by number. Numbers of removed articles are reused. */
  members: (Member | undefined)[];
  free: number[];
  /** Working memory of a look-up, all zeros in between. A new array for each would cost more than the look-up. */
  scores: Float64Array;
};

export function createIndex(): TermIndex {
  return { holders: [], members: [], free: [], scores: new Float64Array(64) };
}

/** Lists an article under its heaviest terms. */
export function indexIn(index: TermIndex, member: Member): void {
  const place = index.free.pop() ?? index.members.length;
  member.place = place;
  index.members[place] = member;
  if (place >= index.scores.length) index.scores = new Float64Array(2 * index.scores.length);
  for (const id of member.listed) {
    const holders = index.holders[id];
    if (holders === undefined) index.holders[id] = place;
    else if (typeof holders === 'number') index.holders[id] = new Set([holders, place]);
    else holders.add(place);
  }
}

/** Removes an article from the lists. */
export function indexOut(index: TermIndex, member: Member): void {
  index.members[member.place] = undefined;
  index.free.push(member.place);
  for (const id of member.listed) {
    const holders = index.holders[id];
    if (holders === member.place) index.holders[id] = undefined;
    if (!(holders instanceof Set)) continue;
    holders.delete(member.place);
    if (holders.size === 0) index.holders[id] = undefined;
  }
}

/**
 * The stories that share heavy terms with a bag of words, the most likely first.
 * @param bag by term number, weighed by rarity
 * @param eligible says whether an article of the window counts, by its time and story
 */
export function candidates(shard: Shard, bag: TermVector, eligible: (member: Member) => boolean): Story[] {
  const { holders, members, scores } = shard.index;
  const met: number[] = [];
  for (const { id, weight } of askedTerms(shard.vocabulary, bag)) {
    if (met.length >= MET_ARTICLES) break;
    for (const place of listOf(holders[id])) {
      if (scores[place] === 0) met.push(place);
      scores[place] = (scores[place] ?? 0) + weight;
    }
  }
  const most = met.reduce((highest, place) => Math.max(highest, scores[place] ?? 0), 0);
  const best = new Map<Story, number>();
  for (const place of met) {
    const score = scores[place] ?? 0;
    scores[place] = 0;
    if (score < LEAST_SHARE * most) continue; // checked first, since it excludes most, and reading members from memory is slow
    const member = members[place];
    if (member && score > (best.get(member.story) ?? 0) && eligible(member)) best.set(member.story, score);
  }
  return [...best]
    .sort(([a, left], [b, right]) => right - left || (a.id < b.id ? -1 : 1))
    .slice(0, COMPARED_STORIES)
    .map(([story]) => story);
}

const listOf = (holders: number | Set<number> | undefined): Iterable<number> =>
  typeof holders === 'number' ? [holders] : (holders ?? []);

/** The heaviest terms. Those of equal weight are ordered by their words, for numbers depend on the order of arrival. */
function askedTerms({ terms }: Vocabulary, { ids, weights }: TermVector): { id: number; weight: number }[] {
  return Array.from(ids, (id, at) => ({ id, weight: (weights[at] ?? 0) ** 2 }))
    .sort((a, b) => b.weight - a.weight || ((terms[a.id] ?? '') < (terms[b.id] ?? '') ? -1 : 1))
    .slice(0, ASKED_TERMS);
}

/** The terms to list an article under. They depend only on weight and prior, not on the order of arrival. */
export function listedTerms(vocabulary: Vocabulary, whole: TermVector): Int32Array {
  const { ids, weights } = whole;
  if (ids.length <= LISTED_TERMS) return ids;
  const order = Array.from(ids.keys());
  const weight = (at: number): number => (weights[at] ?? 0) * priorIdf(vocabulary, ids[at] ?? 0);
  const heavy = order.map((at) => ({ at, weight: weight(at) })).sort((a, b) => b.weight - a.weight || a.at - b.at);
  return Int32Array.from(heavy.slice(0, LISTED_TERMS), ({ at }) => ids[at] ?? 0);
}
