/** The terms of a piece of text, as numbers, each once. */
export type Terms = readonly number[];

/** A piece of text to be weighted: its terms, and its voice. */
export type Weighed = { terms: Terms; voice: string };

/** The weights of the terms of a story, by number. */
export type Weighting = {
  /** How distinctive each term is among the sentences, squared: the inverse of its frequency. */
  telling: Float64Array;
  /** How central each term is to the story: the share of voices that use it, 0 to 1. */
  central: Float64Array;
};

/**
 * Computes the weights of the terms of all sentences (or titles) of a story.
 *
 * @param size the number of terms; all term numbers are below it
 */
export function weightingOf(all: readonly Weighed[], size: number): Weighting {
  const counts = new Float64Array(size);
  const users = new Float64Array(size);
  const voices = [...Map.groupBy(all, ({ voice }) => voice).values()];
  const lastUser = new Int32Array(size).fill(-1);
  for (const [user, pieces] of voices.entries()) {
    for (const { terms } of pieces) {
      for (const term of terms) {
        counts[term] = (counts[term] ?? 0) + 1;
        if (lastUser[term] !== user) users[term] = (users[term] ?? 0) + 1;
        lastUser[term] = user;
      }
    }
  }
  return {
    telling: counts.map((count) => Math.log(1 + all.length / count) ** 2),
    central: users.map((using) => using / voices.length),
  };
}

/** The length of the weighted vector of terms. */
export function lengthOf(terms: Terms, { telling }: Weighting): number {
  let squares = 0;
  for (const term of terms) squares += telling[term] ?? 0;
  return Math.sqrt(squares);
}

/** How similar two pieces of text are. */
export type Likeness = {
  /** The cosine of their terms under the weights of `telling`, 0 to 1. */
  similarity: number;
  /** The share of the shorter text's terms that are also in the other, 0 to 1. */
  overlap: number;
};

const UNLIKE: Likeness = { similarity: 0, overlap: 0 };

/** Makes a function that compares any text with `one`. */
export function likenessTo(one: Terms, weighting: Weighting): (other: Terms) => Likeness {
  const { telling } = weighting;
  const isCommon = new Uint8Array(telling.length);
  for (const term of one) isCommon[term] = 1;
  const length = lengthOf(one, weighting);
  return (other) => {
    let shared = 0;
    let common = 0;
    for (const term of other) {
      if (isCommon[term] !== 1) continue;
      shared += 1;
      common += telling[term] ?? 0;
    }
    if (shared === 0) return UNLIKE;
    return {
      similarity: common / (lengthOf(other, weighting) * length),
      overlap: shared / Math.min(one.length, other.length),
    };
  };
}

/** The sum of the centralities of terms. */
export function centralMass(terms: Terms, { central }: Weighting): number {
  let sum = 0;
  for (const term of terms) sum += central[term] ?? 0;
  return sum;
}

/** How central a piece of text is to the story, independent of its length. */
export function centrality(terms: Terms, weighting: Weighting): number {
  return terms.length === 0 ? 0 : centralMass(terms, weighting) / Math.sqrt(terms.length);
}
