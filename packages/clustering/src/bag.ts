import type { Terms } from './article-terms.ts';
import { idf, idfOfTerm, type TermVector, type Vocabulary } from './vocabulary.ts';

/** A sum of unit vectors, and its length. */
export type Sum = TermVector & { length: number };

/** A bag of the window as a unit vector, weighted by rarity. Not cached, because rarity changes with every article. */
export function unit(vocabulary: Vocabulary, { ids, weights }: TermVector): TermVector {
  const scaled = new Float64Array(ids.length);
  let squares = 0;
  for (let at = 0; at < ids.length; at += 1) {
    const value = (weights[at] ?? 0) * idf(vocabulary, ids[at] ?? 0);
    scaled[at] = value;
    squares += value * value;
  }
  if (squares > 0) {
    const length = Math.sqrt(squares);
    for (let at = 0; at < ids.length; at += 1) scaled[at] = (scaled[at] ?? 0) / length;
  }
  return { ids, weights: scaled };
}

/** The same for a bag that is not in the window. Its unknown words have no number, but count in the length. */
export function unitOfTerms(vocabulary: Vocabulary, terms: Terms): TermVector {
  const ids: number[] = [];
  const weights: number[] = [];
  let squares = 0;
  for (const [term, weight] of terms) {
    const weighed = weight * idfOfTerm(vocabulary, term);
    squares += weighed * weighed;
    const id = vocabulary.ids.get(term);
    if (id === undefined) continue;
    ids.push(id);
    weights.push(weighed);
  }
  const length = Math.sqrt(squares);
  return { ids: Int32Array.from(ids), weights: Float64Array.from(weights, (weight) => weight / length) };
}

// These loops run over every word of every compared article. Callbacks would cost several times as much.

/** Adds vectors up. The length of the sum shows how similar they are. */
export function sumOf({ scratch }: Vocabulary, vectors: readonly TermVector[]): Sum {
  const [first] = vectors;
  if (first !== undefined && vectors.length === 1) return { ...first, length: lengthOf(first.weights) };
  const met: number[] = [];
  for (const { ids, weights } of vectors) {
    for (let at = 0; at < ids.length; at += 1) {
      const id = ids[at] ?? 0;
      if (scratch[id] === 0) met.push(id);
      scratch[id] = (scratch[id] ?? 0) + (weights[at] ?? 0);
    }
  }
  const ids = Int32Array.from(met);
  const weights = new Float64Array(ids.length);
  for (let at = 0; at < ids.length; at += 1) {
    const id = ids[at] ?? 0;
    weights[at] = scratch[id] ?? 0;
    scratch[id] = 0;
  }
  return { ids, weights, length: lengthOf(weights) };
}

function lengthOf(weights: Float64Array): number {
  let squares = 0;
  for (let at = 0; at < weights.length; at += 1) squares += (weights[at] ?? 0) ** 2;
  return Math.sqrt(squares);
}

/** The dot products of a vector with each of the others. */
export function products({ scratch }: Vocabulary, vector: TermVector, others: readonly TermVector[]): number[] {
  scatter(scratch, vector);
  const each: number[] = [];
  for (const { ids, weights } of others) {
    let sum = 0;
    for (let at = 0; at < ids.length; at += 1) sum += (scratch[ids[at] ?? 0] ?? 0) * (weights[at] ?? 0);
    each.push(sum);
  }
  clear(scratch, vector);
  return each;
}

/** The dot product of two vectors, and how its terms contribute to it. */
export type SharedTerms = {
  product: number;
  /** The share of the strongest term in the product, 0 to 1; 0 without a common term. */
  strongest: number;
  /** How many terms of equal strength would give the product. */
  count: number;
  /** The cosine of the numbers alone; null if one side has none. */
  numbers: number | null;
};

/** Compares two vectors term by term. */
export function sharedTerms({ scratch, numeric }: Vocabulary, a: TermVector, b: TermVector): SharedTerms {
  scatter(scratch, a);
  let product = 0;
  let squares = 0;
  let most = 0;
  let numbers = 0;
  let numbersB = 0;
  for (let at = 0; at < b.ids.length; at += 1) {
    const id = b.ids[at] ?? 0;
    const weight = b.weights[at] ?? 0;
    const part = (scratch[id] ?? 0) * weight;
    product += part;
    squares += part * part;
    if (part > most) most = part;
    if (numeric[id]) {
      numbers += part;
      numbersB += weight * weight;
    }
  }
  let numbersA = 0;
  for (let at = 0; at < a.ids.length; at += 1) {
    const id = a.ids[at] ?? 0;
    if (numeric[id]) numbersA += (scratch[id] ?? 0) ** 2;
    scratch[id] = 0;
  }
  return {
    product,
    strongest: product > 0 ? most / product : 0,
    count: squares > 0 ? product ** 2 / squares : 0,
    numbers: numbersA > 0 && numbersB > 0 ? numbers / Math.sqrt(numbersA * numbersB) : null,
  };
}

function scatter(scratch: Float64Array, { ids, weights }: TermVector): void {
  for (let at = 0; at < ids.length; at += 1) scratch[ids[at] ?? 0] = weights[at] ?? 0;
}

function clear(scratch: Float64Array, { ids }: TermVector): void {
  for (let at = 0; at < ids.length; at += 1) scratch[ids[at] ?? 0] = 0;
}
