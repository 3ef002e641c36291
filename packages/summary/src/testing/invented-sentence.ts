import type { Ranking } from '../ranking.ts';
import type { Sentence } from '../sentence.ts';
import { FEATURE_NAMES, type FeatureName } from '../sentence-features.ts';

/** More terms than the invented sentences have. */
export const TERMS = 400;

/** A sentence of a voice, which is its outlet as well; late in its article, where its place counts for little. */
export const sentence = (voice: string, terms: number[], differences: Partial<Sentence> = {}): Sentence => ({
  articleId: voice,
  outlet: voice,
  voice,
  text: 'The harbour was closed.',
  start: 0,
  end: 0,
  position: 9,
  terms,
  refusal: null,
  leansOn: [],
  isLoose: false,
  length: 4,
  ...differences,
});

/** A ranking in which one feature counts. */
export const rankingBy = (feature: FeatureName, weight = 1): Ranking => ({
  intercept: 0,
  weights: { ...(Object.fromEntries(FEATURE_NAMES.map((name) => [name, 0])) as Ranking['weights']), [feature]: weight },
});
