import type { Rater } from './rater.ts';

/**
 * Lin and others 2023: the first component of six sets of ratings, 0 to 1. The bounds are halfway between the medians
 * of outlets that Media Bias/Fact Check calls low (.24), mixed (.46), mostly factual or high (.71 and .72, so the two
 * cannot be told apart and the lower is taken), and very high (.91).
 */
export const lin: Rater = {
  family: 'Lin et al.',
  names: ['lin2023-pc1', 'lin2023'],
  scale: 'quality, 0 to 1',
  leans: {},
  factuality: {},
  quality: [
    [0, 'low'],
    [0.35, 'mixed'],
    [0.585, 'mostly-factual'],
    [0.815, 'very-high'],
  ],
  ratesOutlets: true,
  licence: 'none stated; "feel free to reuse the data"',
};
