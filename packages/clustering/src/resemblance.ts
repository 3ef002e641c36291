import { products, type Sum, sharedTerms } from './bag.ts';
import type { Portrait } from './portrait.ts';
import type { TermVector, Vocabulary } from './vocabulary.ts';

/** The features of a pair of stories, in the order of the models' values. An article counts as a story of one. */
export const FEATURES = [
  'cross',
  'centroid',
  'near',
  'best',
  'cohesionSmall',
  'cohesionLarge',
  'relative',
  'title',
  'titleNear',
  'named',
  'names',
  'namesShare',
  'numbered',
  'numbers',
  'gap',
  'reach',
  'apart',
  'dated',
  'sizeSmall',
  'sizeLarge',
  'words',
  'strongest',
  'terms',
] as const;

export type Feature = (typeof FEATURES)[number];

/** How two stories compare: the features by name. Cosines are 0 to 1, times are days. */
export type Resemblance = Record<Feature, number>;

/** Without a date this many days are assumed, which counts neither for nor against. */
const UNKNOWN_DAYS = 2;

/** Pairs of articles are formed from this many of the newest articles of the smaller and of the larger story. */
const PAIRED_SMALL = 12;
const PAIRED_LARGE = 16;

/** The mean is over this many nearest pairs per article of the smaller story. A single pair could be chance. */
const NEAREST = 3;

const DAY = 86_400_000;

/** Compares two stories. The result does not depend on their order. */
export function resemblance(vocabulary: Vocabulary, a: Portrait, b: Portrait): Resemblance {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  const whole = sharedTerms(vocabulary, small.whole, large.whole);
  const cross = whole.product / (small.wholes.length * large.wholes.length);
  const near = nearest(vocabulary, small.wholes, large.wholes);
  const names = sharedTerms(vocabulary, small.names, large.names).product;
  const named = small.names.ids.length > 0 && large.names.ids.length > 0;
  return {
    cross,
    centroid: cosine(whole.product, small.whole, large.whole),
    near: near.mean,
    best: near.best,
    cohesionSmall: small.cohesion,
    cohesionLarge: large.cohesion,
    relative: cross / Math.sqrt(small.cohesion * large.cohesion),
    title: cosine(sharedTerms(vocabulary, small.title, large.title).product, small.title, large.title),
    titleNear: nearest(vocabulary, small.titles, large.titles).mean,
    named: named ? 1 : 0,
    names: named ? cosine(names, small.names, large.names) : 0,
    namesShare: named ? sharedWeight(vocabulary, small.names, large.names) : 0,
    numbered: whole.numbers === null ? 0 : 1,
    numbers: whole.numbers ?? 0,
    ...daysBetween(small, large),
    sizeSmall: Math.log(small.size),
    sizeLarge: Math.log(large.size),
    words: Math.log1p(Math.min(small.words, large.words)),
    strongest: whole.strongest,
    terms: Math.log1p(whole.count),
  };
}

const cosine = (product: number, a: Sum, b: Sum): number => (product > 0 ? product / (a.length * b.length) : 0);

/** The cosines of the nearest pairs of articles. */
function nearest(vocabulary: Vocabulary, small: readonly TermVector[], large: readonly TermVector[]) {
  const ofSmall = small.slice(-PAIRED_SMALL);
  const ofLarge = large.slice(small.length === 1 ? 0 : -PAIRED_LARGE);
  const cosines = ofSmall.flatMap((vector) => products(vocabulary, vector, ofLarge));
  const best = cosines.sort((x, y) => y - x).slice(0, NEAREST * ofSmall.length);
  return { best: best[0] ?? 0, mean: best.reduce((sum, value) => sum + value, 0) / Math.max(1, best.length) };
}

/** The share of a's weight whose terms b has too, 0 to 1. */
function sharedWeight({ scratch }: Vocabulary, a: Sum, b: Sum): number {
  for (const id of b.ids) scratch[id] = 1;
  let shared = 0;
  let all = 0;
  for (let at = 0; at < a.ids.length; at += 1) {
    const weight = a.weights[at] ?? 0;
    all += weight;
    shared += weight * (scratch[a.ids[at] ?? 0] ?? 0);
  }
  for (const id of b.ids) scratch[id] = 0;
  return all > 0 ? shared / all : 0;
}

function daysBetween({ span: a }: Portrait, { span: b }: Portrait) {
  if (a === null || b === null) return { gap: UNKNOWN_DAYS, reach: UNKNOWN_DAYS, apart: UNKNOWN_DAYS, dated: 0 };
  return {
    gap: Math.max(0, b.from - a.to, a.from - b.to) / DAY,
    reach: (Math.max(a.to, b.to) - Math.min(a.from, b.from)) / DAY,
    apart: Math.abs(a.middle - b.middle) / DAY,
    dated: 1,
  };
}
