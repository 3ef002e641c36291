import { describe, expect, test, vi } from 'vitest';
import { isPlaceName, placesNamed } from './gazetteer.ts';

const none = { state: null, people: 0, isCapital: false, isForeign: false };

describe('the places that a name can mean', () => {
  test('a town', () => {
    expect(placesNamed('Bonn', 'en')).toEqual([
      { ...none, name: 'Bonn', kind: 'city', country: 'DE', people: 331, id: 'geonames:2946447' },
    ]);
  });

  test('a country, then towns', () => {
    const [first, ...rest] = placesNamed('Mexico', 'en');
    expect(first).toEqual({ ...none, name: 'Mexico', kind: 'country', country: 'MX', id: 'iso3166:MX' });
    expect(rest.map(({ kind }) => kind)).toEqual(['city']);
  });

  test('a country, then a region', () => {
    expect(placesNamed('Georgia', 'en').map(({ kind, country, id }) => [kind, country, id])).toEqual([
      ['country', 'GE', 'iso3166:GE'],
      ['region', 'US', null],
    ]);
  });

  test('several towns, the largest first, with the American states', () => {
    const towns = placesNamed('Springfield', 'en');
    expect(towns.length).toBeGreaterThan(3);
    expect(towns.map(({ people }) => people)).toEqual(towns.map(({ people }) => people).toSorted((a, b) => b - a));
    expect(towns.slice(0, 2).map(({ state }) => state)).toEqual(['MO', 'MA']);
  });

  test.each<[name: string, language: string, expected: [name: string, isCapital: boolean, isForeign: boolean]]>([
    ['Paris', 'fr', ['Paris', true, false]],
    ['Cologne', 'en', ['Cologne', false, true]],
    ['Köln', 'en', ['Köln', false, false]],
    // Found in any letters, and named as the list has it.
    ['BONN', 'en', ['Bonn', false, false]],
    ['bonn', 'de', ['Bonn', false, false]],
    // With the apostrophe of the article.
    ['Xi’an', 'en', ['Xi’an', false, false]],
    ["Xi'an", 'en', ["Xi'an", false, false]],
    // Russian ones in the nominative.
    ['Москве', 'ru', ['Москва', true, true]],
    ['Лондона', 'ru', ['Лондон', true, true]],
    ['Париже', 'ru', ['Париж', true, true]],
    ['Краковом', 'ru', ['Краков', false, true]],
    ['Киевом', 'ru', ['Киев', true, true]],
    ['Чебоксарах', 'ru', ['Чебоксары', false, true]],
    ['Казани', 'ru', ['Казань', false, true]],
  ])('%s in %s', (name, language, expected) => {
    const [first] = placesNamed(name, language);
    expect(first && [first.name, first.isCapital, first.isForeign]).toEqual(expected);
  });

  test.each([
    ['Veldrin', false],
    ['Bonn', true],
    ['Sahel', true],
    ['Norway', true],
    ['Norwegen', false],
    ['', false],
  ])('%s is a place: %s', (name, expected) => {
    expect(isPlaceName(name, 'en')).toBe(expected);
    expect(placesNamed(name, 'en').length > 0).toBe(expected);
  });
});

test('the lists are read on first use, by every name of a town', async () => {
  // A new copy of the module, which has read nothing.
  vi.resetModules();
  const { placesNamed: first } = await import('./gazetteer.ts');
  const townsNamed = (name: string) => first(name, 'en').map(({ id }) => id);
  expect(townsNamed('Bonn')).toEqual(['geonames:2946447']);
  expect(townsNamed('Cologne')).toEqual(townsNamed('Köln'));
  expect(townsNamed('Springfield').length).toBeGreaterThan(3);
  vi.resetModules();
  const { isPlaceName: known } = await import('./gazetteer.ts');
  expect(['Bonn', 'Springfield', 'Veldrin'].map((name) => known(name, 'en'))).toEqual([true, true, false]);
});
