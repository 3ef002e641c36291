import { describe, expect, test } from 'vitest';
import { entitiesOf, fewestOf } from './entities.ts';
import type { StoryName } from './story-name.ts';
import { storyName } from './testing/invented-names.ts';

const name = (spelling: string, facts: Partial<StoryName> = {}): StoryName => storyName(spelling, 'event', facts);

describe('the names of a story', () => {
  test.each<[what: string, names: StoryName[], expected: string[]]>([
    ['articles', [name('Lunn', { lead: 9 }), name('Velm', { count: 2 })], ['Velm', 'Lunn']],
    ['nearness to the beginning', [name('Lunn', { lead: 1 }), name('Velm', { lead: 2 })], ['Velm', 'Lunn']],
    ['mentions', [name('Lunn', { mentions: 1 }), name('Velm', { mentions: 2 })], ['Velm', 'Lunn']],
    ['both together', [name('Lunn', { lead: 3 }), name('Velm', { lead: 1, mentions: 4 })], ['Velm', 'Lunn']],
    ['length', [name('Lunn'), name('Veldrin')], ['Veldrin', 'Lunn']],
    ['the alphabet', [name('Velm'), name('Lunn')], ['Lunn', 'Velm']],
  ])('are ordered by %s', (_, names, expected) => {
    expect(entitiesOf(names, 2, new Map()).map((one) => one.name)).toEqual(expected);
    expect(entitiesOf(names.toReversed(), 2, new Map()).map((one) => one.name)).toEqual(expected);
  });

  test('are limited to fifteen', () => {
    const names = [...'abcdefghijklmnopqrst'].map((one) => name(one));
    expect(entitiesOf(names, 1, new Map()).map((one) => one.name)).toEqual([...'abcdefghijklmno']);
  });

  test('have the names and ids of places, if they are places', () => {
    const places = new Map([['Lunns', { name: 'Lunn', id: 'geonames:1' }]]);
    const [place, event] = [name('Lunns', { kind: 'place' }), name('Lunns')];
    expect(entitiesOf([place], 1, places)).toEqual([{ name: 'Lunn', type: 'place', count: 1, id: 'geonames:1' }]);
    expect(entitiesOf([event], 1, places)).toEqual([{ name: 'Lunns', type: 'event', count: 1, id: null }]);
    expect(entitiesOf([place], 1, new Map())).toEqual([{ name: 'Lunns', type: 'place', count: 1, id: null }]);
  });
});

test.each([
  [1, 1],
  [2, 1],
  [3, 2],
  [20, 2],
  [21, 3],
  [100, 10],
])('of %i articles, %i must have a name', (articles, fewest) => {
  expect(fewestOf(articles)).toBe(fewest);
  const names = [name('Lunn', { count: fewest }), name('Velm', { count: fewest - 1 })];
  expect(entitiesOf(names, articles, new Map()).map((one) => one.name)).toEqual(['Lunn']);
});
