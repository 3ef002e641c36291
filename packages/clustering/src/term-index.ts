import type { Terms } from './article-terms.ts';
import type { Member, Shard, Story } from './shard.ts';
import { idfOfTerm, priorIdf, type TermVector, type Vocabulary } from './vocabulary.ts';

/** An article is listed under this many of its terms: fewer lose stories told in other words, more cost memory. */
const LISTED_TERMS = 60;

/** An article looks up its stories by this many of its terms, the heaviest by weight and rarity. */
const ASKED_TERMS = 40;

/** So many stories are compared in full. The right one is among the first three in nearly every case. */
const COMPARED_STORIES = 6;

/** Lists an article under its weightiest terms. */
export function indexIn(shard: Shard, member: Member): void {
  for (const id of member.listed) {
    const holders = shard.index.get(id);
    if (holders === undefined) shard.index.set(id, new Set([member]));
    else holders.add(member);
  }
}

/** Takes an article off the lists. */
export function indexOut(shard: Shard, member: Member): void {
  for (const id of member.listed) {
    const holders = shard.index.get(id);
    holders?.delete(member);
    if (holders?.size === 0) shard.index.delete(id);
  }
}

/**
 * The stories that share weighty terms with an article, likeliest first.
 * @param eligible whether an article of the window may count, by its time
 */
export function candidates(shard: Shard, whole: Terms, eligible: (member: Member) => boolean): Story[] {
  const scores = new Map<Story, number>();
  const partial = new Map<Member, number>();
  for (const { term, weight } of askedTerms(shard.vocabulary, whole)) {
    const id = shard.vocabulary.ids.get(term);
    for (const member of (id === undefined ? undefined : shard.index.get(id)) ?? []) {
      partial.set(member, (partial.get(member) ?? 0) + weight);
    }
  }
  for (const [member, score] of partial) {
    if (score > (scores.get(member.story) ?? 0) && eligible(member)) scores.set(member.story, score);
  }
  return [...scores]
    .sort(([a, left], [b, right]) => right - left || (a.id < b.id ? -1 : 1))
    .slice(0, COMPARED_STORIES)
    .map(([story]) => story);
}

function askedTerms(vocabulary: Vocabulary, whole: Terms): { term: string; weight: number }[] {
  return Array.from(whole, ([term, weight]) => ({ term, weight: (weight * idfOfTerm(vocabulary, term)) ** 2 }))
    .sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1))
    .slice(0, ASKED_TERMS);
}

/** The terms an article is to be listed under: by weight and prior alone, so that the order of arrival plays no part. */
export function listedTerms(vocabulary: Vocabulary, whole: TermVector): Int32Array {
  const { ids, weights } = whole;
  if (ids.length <= LISTED_TERMS) return ids;
  const order = Array.from(ids.keys());
  const weight = (at: number): number => (weights[at] ?? 0) * priorIdf(vocabulary, ids[at] ?? 0);
  const heavy = order.map((at) => ({ at, weight: weight(at) })).sort((a, b) => b.weight - a.weight || a.at - b.at);
  return Int32Array.from(heavy.slice(0, LISTED_TERMS), ({ at }) => ids[at] ?? 0);
}
