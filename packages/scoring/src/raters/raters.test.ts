import { expect, test } from 'vitest';
import { familyOf, levelOfQuality, raterOf, readFactuality, readLean } from './raters.ts';

test.each([
  ['allsides-2023', 'AllSides'],
  ['allsides-3level-abp2020', 'AllSides'],
  ['AllSides 2020', 'AllSides'],
  [' MBFC ', 'Media Bias/Fact Check'],
  ['mbfc-baly2018', 'Media Bias/Fact Check'],
  ['Media Bias/Fact Check', 'Media Bias/Fact Check'],
  ['lin2023-pc1', 'Lin et al.'],
  ['robertson2018-audience', 'Robertson et al. (audience)'],
  ['allsidesters', 'allsidesters'],
  ['My desk', 'My desk'],
])('%j is a list of %s', (name, family) => {
  expect(familyOf(name)).toBe(family);
});

test.each([
  ['mbfc', 'Extreme Right', 'right'],
  ['mbfc', 'right-center', 'lean-right'],
  ['mbfc', 'pro-science', 'center'],
  ['allsides', 'pro-science', null],
  ['allsides', 'mixed', null],
  ['my desk', 'Lean Left', 'lean-left'],
])('%s says of a lean %j: %s', (name, label, lean) => {
  expect(readLean(raterOf(name), label)).toBe(lean);
});

test.each([
  ['mbfc', 'Mostly factual reporting', 'mostly-factual'],
  ['allsides', 'Mostly factual reporting', null],
  ['allsides', 'very_low', 'very-low'],
])('%s says of factuality %j: %s', (name, label, level) => {
  expect(readFactuality(raterOf(name), label)).toBe(level);
});

test.each([
  ['lin2023-pc1', 0, 'low'],
  ['lin2023-pc1', 0.349, 'low'],
  ['lin2023-pc1', 0.35, 'mixed'],
  ['lin2023-pc1', 0.7, 'mostly-factual'],
  ['lin2023-pc1', 1, 'very-high'],
  ['mbfc', 0.7, null],
])('%s says of a quality of %s: %s', (name, quality, level) => {
  expect(levelOfQuality(raterOf(name), quality)).toBe(level);
});
