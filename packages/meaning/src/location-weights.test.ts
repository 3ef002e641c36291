import { describe, expect, test } from 'vitest';
import type { Kind } from './kind-score.ts';
import { eventLocationOf, locationsOf, type WeighedLocation } from './locations.ts';
import type { StoryName } from './story-name.ts';
import { storyName } from './testing/invented-names.ts';

const NOTHING = { named: new Set<string>(), outlets: new Set<string>(), states: new Set<string>() };

const name = (spelling: string, count = 1, lead = 0, mentions = 1, kind: Kind = 'place'): StoryName =>
  storyName(spelling, kind, { count, lead, mentions });

const placesIn = (names: StoryName[], articles = 1, language = 'en', outlets: string[] = []): string[] =>
  locationsOf(names, articles, language, { ...NOTHING, outlets: new Set(outlets) }).map(
    (one) => `${one.name} ${one.country}`,
  );

describe('the locations of a story', () => {
  test('have all that is known of a place', () => {
    expect(locationsOf([name('Birmingham', 2, 3, 4)], 2, 'en', NOTHING)).toEqual([
      {
        name: 'Birmingham',
        written: 'Birmingham',
        country: 'GB',
        kind: 'city',
        count: 2,
        confidence: 0.84,
        lead: 3,
        mentions: 4,
        id: 'geonames:2655603',
      },
    ]);
  });

  test.each<[what: string, names: StoryName[], expected: string[]]>([
    ['a name of another kind', [name('Bonn', 1, 0, 1, 'person')], []],
    ['an unknown name', [name('Veldrin')], []],
    ['a part of the world', [name('Sahel')], []],
    ['an unsure town', [name('Cambridge')], []],
    ['a town that is more likely in one country', [name('Richmond')], ['Richmond US']],
    ['as written', [name('BONN')], ['BONN DE']],
  ])('%s', (_, names, expected) => {
    expect(placesIn(names)).toEqual(expected);
  });

  test.each<[what: string, names: StoryName[], expected: string[]]>([
    ['most articles', [name('Bonn', 1, 9, 9), name('Lyon', 2)], ['Lyon FR', 'Bonn DE']],
    ['nearness to the beginning', [name('Bonn', 1, 1), name('Lyon', 1, 2)], ['Lyon FR', 'Bonn DE']],
    ['mentions', [name('Bonn', 1, 1, 1), name('Lyon', 1, 1, 2)], ['Lyon FR', 'Bonn DE']],
    ['both together', [name('Bonn', 1, 3, 1), name('Lyon', 1, 1, 4)], ['Lyon FR', 'Bonn DE']],
    ['the alphabet', [name('Lyon'), name('Bonn')], ['Bonn DE', 'Lyon FR']],
  ])('are ordered by %s', (_, names, expected) => {
    expect(placesIn(names)).toEqual(expected);
    expect(placesIn(names.toReversed())).toEqual(expected);
  });

  test('must be in several of many articles', () => {
    expect(placesIn([name('Bonn', 2), name('Lyon', 1)], 5)).toEqual(['Bonn DE']);
  });

  test('are in the nominative in Russian', () => {
    expect(placesIn([name('Москвы'), name('Франция')], 1, 'ru')).toEqual(['Москва RU', 'Франция FR']);
  });

  test('are limited to fifteen', () => {
    const countries = 'Norway Peru Chile Japan Ghana Mali Chad Niger Kenya Egypt Spain Italy Malta Greece Iran Iraq';
    expect(placesIn(countries.split(' ').map((one) => name(one)))).toHaveLength(15);
  });

  test('a town with a clear meaning says which country is meant', () => {
    expect(placesIn([name('Atlanta'), name('Georgia')])).toEqual(['Atlanta US', 'Georgia US']);
    expect(placesIn([name('Richmond'), name('Georgia')])).toEqual(['Georgia GE', 'Richmond US']);
    expect(placesIn([name('Texas'), name('Georgia')])).toEqual(['Georgia GE', 'Texas US']);
  });
});

describe('where it happened', () => {
  const at = (
    place: string,
    country: string,
    kind: WeighedLocation['kind'],
    lead: number,
    { mentions = 0, confidence = 1 } = {},
  ): WeighedLocation => ({
    name: place,
    written: place,
    country,
    kind,
    count: 1,
    confidence,
    lead,
    mentions,
    id: null,
  });

  test.each<[what: string, locations: WeighedLocation[], expected: string | null]>([
    ['nothing is known', [], null],
    ['a country at the beginning', [at('Norway', 'NO', 'country', 1)], 'Norway 1'],
    ['a country later', [at('Norway', 'NO', 'country', 0, { mentions: 5 })], null],
    ['a town in a country', [at('Norway', 'NO', 'country', 2), at('Oslo', 'NO', 'city', 2)], 'Oslo 1'],
    ['a town with too little weight', [at('Norway', 'NO', 'country', 8), at('Oslo', 'NO', 'city', 2)], 'Norway 1'],
    ['a town with just enough weight', [at('Norway', 'NO', 'country', 7), at('Oslo', 'NO', 'city', 3)], 'Oslo 1'],
    [
      'a town that is only mentioned later',
      [at('Norway', 'NO', 'country', 1), at('Oslo', 'NO', 'city', 0, { mentions: 9 })],
      'Norway 1',
    ],
    ['a town before its region', [at('Viken', 'NO', 'region', 3), at('Oslo', 'NO', 'city', 2)], 'Oslo 1'],
    ['a region', [at('Norway', 'NO', 'country', 2), at('Viken', 'NO', 'region', 2)], 'Viken 1'],
    ['the heavier of two towns', [at('Bergen', 'NO', 'city', 2), at('Oslo', 'NO', 'city', 3)], 'Oslo 1'],
    [
      'the surer of two towns',
      [at('Bergen', 'NO', 'city', 2, { confidence: 0.6 }), at('Oslo', 'NO', 'city', 2)],
      'Oslo 1',
    ],
    [
      'the one with more mentions',
      [at('Bergen', 'NO', 'city', 2, { mentions: 1 }), at('Oslo', 'NO', 'city', 2, { mentions: 2 })],
      'Oslo 1',
    ],
    ['two countries', [at('Norway', 'NO', 'country', 3), at('Peru', 'PE', 'country', 1)], 'Norway 0.75'],
    [
      'three countries',
      [at('Norway', 'NO', 'country', 4), at('Peru', 'PE', 'country', 3), at('Mali', 'ML', 'country', 3)],
      null,
    ],
    [
      'just half of the weight',
      [at('Norway', 'NO', 'country', 2), at('Peru', 'PE', 'country', 1), at('Mali', 'ML', 'country', 1)],
      'Norway 0.5',
    ],
    ['two equal countries', [at('Peru', 'PE', 'country', 2), at('Norway', 'NO', 'country', 2)], 'Norway 0.5'],
    [
      'mentions count a tenth',
      [at('Norway', 'NO', 'country', 2, { mentions: 10 }), at('Peru', 'PE', 'country', 1)],
      'Norway 0.75',
    ],
    [
      'places of a country together',
      [at('Oslo', 'NO', 'city', 3), at('Bergen', 'NO', 'city', 1), at('Peru', 'PE', 'country', 3)],
      'Oslo 0.57',
    ],
  ])('%s', (_, locations, expected) => {
    const found = eventLocationOf(locations);
    expect(found && `${found.name} ${found.confidence}`).toBe(expected);
    expect(eventLocationOf(locations.toReversed())).toEqual(found);
  });

  test('the first place, if there is neither a heavy one nor the country', () => {
    const towns = ['Oslo', 'Bergen', 'Bodø', 'Alta'].map((one) => at(one, 'NO', 'city', 1));
    expect(eventLocationOf(towns)?.name).toBe('Oslo');
    expect(eventLocationOf(towns.toReversed())?.name).toBe('Alta');
    expect(eventLocationOf([...towns, at('Norway', 'NO', 'country', 0)])?.name).toBe('Norway');
  });
});
