import type { Terms } from './article-terms.ts';
import type { Member, Shard, Story } from './shard.ts';
import { idfOfTerm, priorIdf, type TermVector, type Vocabulary } from './vocabulary.ts';

/** An article is listed under this many of its terms: fewer lose stories told in other words, more cost memory. */
const LISTED_TERMS = 60;

/** An article looks up its stories by this many of its terms, the heaviest by weight and rarity. */
const ASKED_TERMS = 40;

/**
 * ... until it has met this many articles, so that an article costs the same in a window of thirty as of fifty thousand.
 * In a window of 15,000 that is the heaviest dozen of its terms.
 */
const MET_ARTICLES = 2_000;

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
  const scores = new Map<Member, number>();
  let met = 0;
  for (const { term, weight } of askedTerms(shard.vocabulary, whole)) {
    if (met >= MET_ARTICLES) break;
    const id = shard.vocabulary.ids.get(term);
    const holders = id === undefined ? undefined : shard.index.get(id);
    for (const member of holders ?? []) scores.set(member, (scores.get(member) ?? 0) + weight);
    met += holders?.size ?? 0;
  }
  const best = new Map<Story, number>();
  for (const [member, score] of scores) {
    if (score > (best.get(member.story) ?? 0) && eligible(member)) best.set(member.story, score);
  }
  return heaviest(best, COMPARED_STORIES);
}

/** The stories of the highest scores, highest first; one pass, since only a few of thousands are wanted. */
function heaviest(scores: ReadonlyMap<Story, number>, count: number): Story[] {
  const top: { story: Story; score: number }[] = [];
  for (const [story, score] of scores) {
    const last = top.at(-1);
    if (top.length === count && last !== undefined && !outranks({ story, score }, last)) continue;
    const at = top.findIndex((other) => outranks({ story, score }, other));
    top.splice(at === -1 ? top.length : at, 0, { story, score });
    if (top.length > count) top.pop();
  }
  return top.map(({ story }) => story);
}

function outranks(a: { story: Story; score: number }, b: { story: Story; score: number }): boolean {
  return a.score > b.score || (a.score === b.score && a.story.id < b.story.id);
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
