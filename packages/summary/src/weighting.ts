/** A piece of text that is weighed: the terms it has, and who wrote it. */
export type Weighed = { terms: ReadonlySet<string>; voice: string };

/** What the terms of a story weigh: how telling each is between its sentences, and how central to the story. */
export type Weighting = {
  /** Inverse frequency among the sentences: a term that all of them have tells no two apart. */
  telling: ReadonlyMap<string, number>;
  /** Share of the voices that use the term, from 0 to 1. */
  central: ReadonlyMap<string, number>;
};

/** Weighs the terms of all sentences (or titles) of a story. */
export function weightingOf(all: readonly Weighed[]): Weighting {
  const counts = new Map<string, number>();
  const users = new Map<string, Set<string>>();
  for (const { terms, voice } of all) {
    for (const term of terms) {
      counts.set(term, (counts.get(term) ?? 0) + 1);
      users.set(term, (users.get(term) ?? new Set<string>()).add(voice));
    }
  }
  const voices = new Set(all.map(({ voice }) => voice)).size;
  return {
    telling: new Map([...counts].map(([term, count]) => [term, Math.log(1 + all.length / count)])),
    central: new Map([...users].map(([term, using]) => [term, using.size / voices])),
  };
}

type Terms = ReadonlySet<string>;

/** How alike two pieces of text are: the cosine of their terms under the weights of `telling`, 0 to 1. */
export function similarity(a: Terms, b: Terms, weighting: Weighting): number {
  let common = 0;
  for (const term of a) if (b.has(term)) common += (weighting.telling.get(term) ?? 0) ** 2;
  return common === 0 ? 0 : common / (lengthOf(a, weighting) * lengthOf(b, weighting));
}

/** The length of the vector of some terms. */
export function lengthOf(terms: Terms, { telling }: Weighting): number {
  let squares = 0;
  for (const term of terms) squares += (telling.get(term) ?? 0) ** 2;
  return Math.sqrt(squares);
}

/** How much of what all voices speak of some terms hold. */
export function centralMass(terms: Terms, { central }: Weighting): number {
  let sum = 0;
  for (const term of terms) sum += central.get(term) ?? 0;
  return sum;
}

/** How central a piece of text is to the story, a long one being no better than a short one that says as much. */
export function centrality(terms: Terms, weighting: Weighting): number {
  return terms.size === 0 ? 0 : centralMass(terms, weighting) / Math.sqrt(terms.size);
}
