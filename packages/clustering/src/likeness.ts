import type { ArticleTerms, Terms } from './article-terms.ts';
import { idf, idfOfTerm, type TermVector, type Vocabulary } from './vocabulary.ts';
import type { Member, Story } from './window.ts';

/** How an article and a story look alike: cosines from 0 to 1, and the days between them. */
export type Likeness = {
  /** To the centroid of the story, all words. */
  centroid: number;
  /** To the nearest articles of the story, all words. */
  nearest: number;
  /** How alike the articles of the story are among themselves: the mean cosine of two of them, all words. */
  cohesion: number;
  /** Title to the centroid of titles. */
  title: number;
  /** Names to the centroid of names; null when one side has none. */
  names: number | null;
  /** Null when a date is missing. */
  days: Days | null;
};

/** Days between an article and a story, by the articles' own dates. */
export type Days = {
  /** To the story's span: 0 for an article between its first and last. */
  gap: number;
  /** To the far end of the story's span: how long the story would be going on. */
  reach: number;
};

/** A bag of words weighed by rarity and scaled to length 1. */
export type UnitVector = ReadonlyMap<number, number>;
export type UnitVectors = { whole: UnitVector; title: UnitVector; names: UnitVector | null };

/** A story is compared through its newest articles: what it is about now, at a bounded cost. */
const COMPARED_MEMBERS = 40;

/** The mean of this many nearest articles: one alone chains stories through a single odd article. */
const NEAREST = 3;

/** What two articles of one story usually have in common: the cohesion of a story of one article. */
const LONE_COHESION = 0.2;

const DAY = 86_400_000;

/** The article's bags, weighed by the rarity of each word in the window. Words unknown to it count in the length. Null: no names. */
export function unitVectors(vocabulary: Vocabulary, terms: ArticleTerms): UnitVectors {
  return {
    whole: unitVector(vocabulary, terms.whole),
    title: unitVector(vocabulary, terms.title),
    names: terms.names.size > 0 ? unitVector(vocabulary, terms.names) : null,
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
  const named = members.some((member) => member.names.ids.length > 0);
  return {
    centroid: whole.centroid,
    nearest: whole.nearest,
    cohesion: whole.cohesion,
    title: title.centroid,
    names:
      article.names !== null && named
        ? cosines(vocabulary, article.names, members, (member) => member.names).centroid
        : null,
    days: daysBetween(publishedAt, story),
  };
}

function daysBetween(publishedAt: number | null, story: Story): Days | null {
  const oldest = story.members.find((member) => member.publishedAt !== null)?.publishedAt ?? null;
  const newest = story.members.at(-1)?.publishedAt ?? null; // dated members come last
  if (publishedAt === null || oldest === null || newest === null) return null;
  const afterOldest = (publishedAt - oldest) / DAY;
  const beforeNewest = (newest - publishedAt) / DAY;
  return { gap: Math.max(0, -afterOldest, -beforeNewest), reach: Math.max(afterOldest, beforeNewest) };
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

type Cosines = { centroid: number; nearest: number; cohesion: number };

/**
 * Cosine to the centroid of the members' unit vectors, mean cosine to the nearest of them, mean cosine among them.
 * Nothing is kept between calls: rarity changes with every article, and a kept centroid would depend on the order.
 */
function cosines(
  vocabulary: Vocabulary,
  article: UnitVector,
  members: readonly Member[],
  bag: (member: Member) => TermVector,
): Cosines {
  const vectors = members.map((member) => bag(member)).filter(({ ids }) => ids.length > 0);
  if (vectors.length === 0) return { centroid: 0, nearest: 0, cohesion: LONE_COHESION };
  const weighed = vectors.map((vector) => unit(vocabulary, vector));
  const each = weighed.map((vector) => product(article, vector));
  const squares = weighed.length === 1 ? 1 : squaredLengthOfSum(weighed);
  const nearest = each.toSorted((a, b) => b - a).slice(0, NEAREST);
  return {
    centroid: total(each) / Math.sqrt(squares),
    nearest: total(nearest) / nearest.length,
    cohesion: cohesion(squares, each.length),
  };
}

// The loops below run over every word of every article compared and take most of the time of an assignment.

function unit(vocabulary: Vocabulary, { ids, weights }: TermVector): TermVector {
  const scaled = new Float64Array(ids.length);
  let squares = 0;
  for (let at = 0; at < ids.length; at += 1) {
    const value = (weights[at] ?? 0) * idf(vocabulary, ids[at] ?? 0);
    scaled[at] = value;
    squares += value * value;
  }
  const length = Math.sqrt(squares);
  for (let at = 0; at < ids.length; at += 1) scaled[at] = (scaled[at] ?? 0) / length;
  return { ids, weights: scaled };
}

function product(article: UnitVector, { ids, weights }: TermVector): number {
  let sum = 0;
  for (let at = 0; at < ids.length; at += 1) {
    const weight = article.get(ids[at] ?? 0);
    if (weight !== undefined) sum += weight * (weights[at] ?? 0);
  }
  return sum;
}

function squaredLengthOfSum(vectors: readonly TermVector[]): number {
  const sum = new Map<number, number>();
  for (const { ids, weights } of vectors) {
    for (let at = 0; at < ids.length; at += 1) {
      const id = ids[at] ?? 0;
      sum.set(id, (sum.get(id) ?? 0) + (weights[at] ?? 0));
    }
  }
  let squares = 0;
  for (const value of sum.values()) squares += value * value;
  return squares;
}

/**
 * The squared length of a sum of n unit vectors is n plus twice the cosines of all pairs, which gives their mean
 * without forming the pairs. A story of few articles is drawn towards the cohesion of stories at large.
 */
function cohesion(squares: number, n: number): number {
  const pairs = n > 1 ? (squares - n) / n : 0; // the mean cosine of a pair, times (n - 1)
  return (LONE_COHESION + Math.max(0, pairs)) / n;
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
