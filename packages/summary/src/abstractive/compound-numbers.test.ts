import { expect, test } from 'vitest';
import { isUnreadNumber } from './compound-numbers.ts';

test.each<[string, string]>([
  ['de', 'zweihundert einundzwanzig dreitausendfünfhundert tausend millionen'],
  ['en', 'hundred thousand million billions trillion'],
  ['es', 'doscientos trescientas quinientos novecientos veintiséis veintinueve mil cien'],
  ['fr', 'vingt-deux quatre-vingt-deux soixante-et-onze deux-cents cent mille milliards'],
  ['it', 'ventitré trentuno duecento tremila centomila novantotto'],
  ['nl', 'eenentwintig tweeëntwintig tweehonderd drieduizend miljoen'],
])('in %s these are numbers: %s', (language, list) => {
  expect(list.split(' ').filter((word) => !isUnreadNumber(word, language))).toEqual([]);
});

test.each<[string, string]>([
  ['de', 'ein eine einander hunderte und'],
  ['en', 'hundreds thousands and once often'],
  ['es', 'uno una siete miles científico'],
  ['fr', 'un une centre percent-âge milliers'],
  ['it', 'uno centro venti settembre milano'],
  ['nl', 'een eens achter honderden'],
  ['ja', 'mille'],
])('in %s these are none: %s', (language, list) => {
  expect(list.split(' ').filter((word) => isUnreadNumber(word, language))).toEqual([]);
});
