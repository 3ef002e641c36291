import { describe, expect, test } from 'vitest';
import { isNameSomewhere, thingNamed } from './named-things.ts';

describe('names of one thing have one id in every language', () => {
  test.each<[string, [language: string, name: string][]]>([
    [
      'iso3166:FR',
      [
        ['en', 'France'],
        ['en', 'French'],
        ['de', 'Frankreich'],
        ['de', 'französischen'],
        ['es', 'francesas'],
        ['fr', 'française'],
        ['it', 'francesi'],
        ['nl', 'Franse'],
      ],
    ],
    [
      'iso3166:DE',
      [
        ['en', 'German'],
        ['es', 'alemana'],
        ['fr', 'Allemagne'],
        ['it', 'tedeschi'],
        ['nl', 'Duitse'],
      ],
    ],
    [
      'iso3166:IT',
      [
        ['fr', 'italienne'],
        ['es', 'italianos'],
        ['nl', 'Italiaanse'],
      ],
    ],
    [
      'iso3166:US',
      [
        ['en', 'US'],
        ['es', 'EEUU'],
        ['es', 'estadounidenses'],
        ['it', 'Stati Uniti'],
        ['nl', 'Verenigde Staten'],
      ],
    ],
    [
      'geonames:2867714',
      [
        ['en', 'Munich'],
        ['de', 'München'],
        ['es', 'Múnich'],
      ],
    ],
    [
      'name:UN',
      [
        ['en', 'U.N.'],
        ['es', 'ONU'],
        ['fr', 'Nations unies'],
        ['nl', 'VN'],
      ],
    ],
  ])('%s', (id, names) => {
    expect(names.filter(([language, name]) => thingNamed(name, language) !== id)).toEqual([]);
  });
});

test.each<[string, string]>([
  ['en', 'french'],
  ['en', 'Ada Brink'],
  ['es', 'reunión'],
  ['es', 'fin'],
  ['fr', 'ceci'],
  ['it', 'ieri'],
  ['it', 'fine'],
  ['nl', 'pool'],
  ['nl', 'onu'],
  ['de', 'deutlich'],
])('in %s, "%s" is none of them', (language, name) => {
  expect(thingNamed(name, language)).toBeNull();
});

test.each<[boolean, string]>([
  [true, 'Clara'],
  [true, 'Google'],
  [true, 'London'],
  [false, 'Police'],
  [false, 'Rescue'],
])('%s: "%s" is a name somewhere', (expected, word) => {
  expect(isNameSomewhere(word, 'en')).toBe(expected);
});
