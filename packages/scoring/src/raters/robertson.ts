import type { Rater } from './rater.ts';

/** Robertson and others 2018: which US party's supporters share an outlet. A lean of readers, not of the outlet. */
export const robertson: Rater = {
  family: 'Robertson et al. (audience)',
  names: ['robertson2018-audience', 'robertson2018'],
  scale: 'lean of the audience, -1 to 1',
  leans: {},
  factuality: {},
  quality: null,
  ratesOutlets: false,
  licence: 'none stated',
};
