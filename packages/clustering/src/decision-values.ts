import { FEATURES, type Feature, type Resemblance } from './resemblance.ts';

/** The features in the order of a model's values. */
export const pairFeatures: readonly Feature[] = FEATURES;

/**
 * The values of a comparison for a model. Cosines are given as square roots: the cosines of short texts are small, and
 * differences between small values mean most. The reach is given as a logarithm, because its first days mean most.
 */
export function valuesOf(pair: Resemblance): number[] {
  return FEATURES.map((feature) => {
    if (ROOTED.has(feature)) return Math.sqrt(pair[feature]);
    return feature === 'reach' ? Math.log1p(pair.reach) : pair[feature];
  });
}

const ROOTED: ReadonlySet<Feature> = new Set<Feature>([
  'cross',
  'centroid',
  'near',
  'best',
  'cohesionSmall',
  'cohesionLarge',
  'relative',
  'title',
  'titleNear',
  'names',
  'numbers',
]);

/**
 * Further features of the first pass: how far a story is ahead of the best other one, in the nearest pairs and in all
 * pairs.
 */
export const RIVAL_FEATURES = ['aheadNear', 'aheadCross'] as const;

/** For each of the compared stories, how far it is ahead of the best other one. */
export function rivalValues(pairs: readonly Resemblance[]): number[][] {
  return pairs.map((pair, at) => {
    const others = pairs.filter((_, other) => other !== at);
    const best = (feature: 'near' | 'cross'): number =>
      others.reduce((most, other) => Math.max(most, Math.sqrt(other[feature])), 0);
    return [Math.sqrt(pair.near) - best('near'), Math.sqrt(pair.cross) - best('cross')];
  });
}
