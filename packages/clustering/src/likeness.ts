import type { ArticleTerms, Terms } from './article-terms.ts';
import { idf, idfOfTerm, type TermVector, type Vocabulary } from './vocabulary.ts';
import type { Member, Story } from './window.ts';

/** How an article and a story look alike: cosines from 0 to 1, and the days between them. */
export type Likeness = {
  /** To the centroid of the story, all words. */
  centroid: number;
  /** To the nearest articles of the story, all words. */
  nearest: number;
  /** Title to the centroid of titles. */
  title: number;
  /** Names to the centroid of names; null when one side has none. */
  names: number | null;
  /** Days from the article to the story's first or last article, 0 between them; null when a date is missing. */
  gapDays: number | null;
  ageDays: number | null; avg: number; coh: number; n: number; tcoh: number; tavg: number;
};

/** A bag of words weighed by rarity and scaled to length 1. */
export type UnitVector = ReadonlyMap<number, number>;
export type UnitVectors = { whole: UnitVector; title: UnitVector; names: UnitVector };

/** A story is compared through its newest articles: what it is about now, at a bounded cost. */
const COMPARED_MEMBERS = 40;

/** The mean of this many nearest articles: one alone chains stories through a single odd article. */
const NEAREST = 3;

const DAY = 86_400_000;

/** The article's bags, weighed by the rarity of each word in the window. Words unknown to it count in the length. */
export function unitVectors(vocabulary: Vocabulary, terms: ArticleTerms): UnitVectors {
  return {
    whole: unitVector(vocabulary, terms.whole),
    title: unitVector(vocabulary, terms.title),
    names: unitVector(vocabulary, terms.names),
  };
}

/** Compares an article, given as its unit vectors and date, with a story. */
export function likeness(
  vocabulary: Vocabulary,
  article: UnitVectors,
  publishedAt: number | null,
  story: Story,
): Likeness {
  const members = story.members.slice(-COMPARED_MEMBERS);
  const whole = cosines(vocabulary, article.whole, members, (member) => member.whole);
  const title = cosines(vocabulary, article.title, members, (member) => member.title);
  const named = article.names.size > 0 && members.some((member) => member.names.ids.length > 0);
  return {
    centroid: whole.centroid,
    nearest: whole.nearest,
    ageDays: gapDays(publishedAt, story) === null ? null : Math.max(Math.abs((publishedAt ?? 0) - (story.members.find((m) => m.publishedAt !== null)?.publishedAt ?? 0)), Math.abs((publishedAt ?? 0) - (story.members.at(-1)?.publishedAt ?? 0))) / DAY,
    avg: whole.avg, coh: whole.coh, n: whole.n, tcoh: title.coh, tavg: title.avg,
    title: title.centroid,
    names: named ? cosines(vocabulary, article.names, members, (member) => member.names).centroid : null,
    gapDays: gapDays(publishedAt, story),
  };
}

/** Days between an article and the span of a story, by the articles' own dates. */
export function gapDays(publishedAt: number | null, story: Story): number | null {
  const oldest = story.members.find((member) => member.publishedAt !== null)?.publishedAt ?? null;
  const newest = story.members.at(-1)?.publishedAt ?? null; // dated members come last
  if (publishedAt === null || oldest === null || newest === null) return null;
  return Math.max(0, publishedAt - newest, oldest - publishedAt) / DAY;
}

function unitVector(vocabulary: Vocabulary, terms: Terms): UnitVector {
  const vector = new Map<number, number>();
  let squares = 0;
  for (const [term, weight] of terms) {
    const weighed = weight * idfOfTerm(vocabulary, term);
    squares += weighed * weighed;
    const id = vocabulary.ids.get(term);
    if (id !== undefined) vector.set(id, weighed);
  }
  for (const [id, weighed] of vector) vector.set(id, weighed / Math.sqrt(squares));
  return vector;
}

/**
 * Cosine to the centroid of the members' unit vectors, and the mean cosine to the nearest of them.
 * Nothing is kept between calls: rarity changes with every article, and a kept centroid would depend on the order.
 */
function cosines(
  vocabulary: Vocabulary,
  article: UnitVector,
  members: readonly Member[],
  bag: (member: Member) => TermVector,
): { centroid: number; nearest: number; avg: number; coh: number; n: number } {
  const sum = new Map<number, number>();
  const each: number[] = [];
  for (const member of members) {
    const { ids, weights } = bag(member);
    let squares = 0;
    let product = 0;
    const weighed = new Float64Array(ids.length);
    for (let at = 0; at < ids.length; at += 1) {
      const id = ids[at] ?? 0;
      const value = (weights[at] ?? 0) * idf(vocabulary, id);
      weighed[at] = value;
      squares += value * value;
      product += value * (article.get(id) ?? 0);
    }
    if (squares === 0) continue;
    const length = Math.sqrt(squares);
    each.push(product / length);
    for (let at = 0; at < ids.length; at += 1) {
      const id = ids[at] ?? 0;
      sum.set(id, (sum.get(id) ?? 0) + (weighed[at] ?? 0) / length);
    }
  }
  if (each.length === 0) return { centroid: 0, nearest: 0, avg: 0, coh: 0, n: 0 };
  let squares = 0;
  for (const value of sum.values()) squares += value * value;
  const nearest = each.toSorted((a, b) => b - a).slice(0, NEAREST);
  const n = each.length;
  return { centroid: total(each) / Math.sqrt(squares), nearest: total(nearest) / nearest.length, avg: total(each) / n, coh: n > 1 ? (squares - n) / (n * (n - 1)) : 0, n };
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
