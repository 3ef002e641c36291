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
  const sum = new Map<number, number>();
  const each: number[] = [];
  for (const member of members) {
    const { ids, weights } = bag(member);
    const weighed = weights.map((weight, at) => weight * idf(vocabulary, ids[at] ?? 0));
    const length = Math.sqrt(weighed.reduce((squares, value) => squares + value * value, 0));
    if (length === 0) continue;
    let product = 0;
    for (const [at, value] of weighed.entries()) {
      const id = ids[at] ?? 0;
      product += value * (article.get(id) ?? 0);
      sum.set(id, (sum.get(id) ?? 0) + value / length);
    }
    each.push(product / length);
  }
  if (each.length === 0) return { centroid: 0, nearest: 0, cohesion: LONE_COHESION };
  let squares = 0;
  for (const value of sum.values()) squares += value * value;
  const nearest = each.toSorted((a, b) => b - a).slice(0, NEAREST);
  return {
    centroid: total(each) / Math.sqrt(squares),
    nearest: total(nearest) / nearest.length,
    cohesion: cohesion(squares, each.length),
  };
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
