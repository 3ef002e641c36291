import type { Rater } from './rater.ts';

/** AllSides: five levels by panels and surveys, mostly of US outlets. `mixed` is a page of several voices: no lean. */
export const allsides: Rater = {
  family: 'AllSides',
  names: ['allsides'],
  scale: 'lean, five levels',
  leans: {},
  factuality: {},
  quality: null,
  ratesOutlets: true,
  licence: 'CC BY-NC 4.0',
};
