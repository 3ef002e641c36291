import type { Terms } from './article-terms.ts';
import { idf, idfOfTerm, type TermVector, type Vocabulary } from './vocabulary.ts';

/** A bag of words, weighted by rarity and scaled to length 1, by term number. */
export type UnitVector = ReadonlyMap<number, number>;

/** The mean is over this many nearest articles. With one alone, a single odd article would chain stories together. */
const NEAREST = 3;

/** What two articles of one story usually have in common: the cohesion of a story of one article. */
const LONE_COHESION = 0.2;

/** Weights an article's bag by rarity in the window. Unknown words have no number, but count in the length. */
export function unitVector(vocabulary: Vocabulary, terms: Terms): UnitVector {
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

/** How a bag of words compares with the bags of a story, 0 to 1 each. */
export type Cosines = {
  /** To the centroid of the bags. */
  centroid: number;
  /** To the nearest of the bags, on average. */
  nearest: number;
  /** Among the bags themselves, on average. */
  cohesion: number;
};

/**
 * Compares an article's bag with the bags of a story. Weights those by rarity each time: rarity changes with every
 * article, and a stored centroid would depend on the order of articles.
 */
export function cosines(vocabulary: Vocabulary, article: UnitVector, bags: readonly TermVector[]): Cosines {
  const vectors = bags.filter(({ ids }) => ids.length > 0);
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

// These loops run over every word of every compared article. Callbacks would cost several times as much.

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
 * without forming the pairs. For a story of few articles the result is drawn towards the usual cohesion of stories.
 */
function cohesion(squares: number, n: number): number {
  const pairs = n > 1 ? (squares - n) / n : 0; // the mean cosine of a pair, times (n - 1)
  return (LONE_COHESION + Math.max(0, pairs)) / n;
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
