import { describe, expect, test } from 'vitest';
import { countryOfRegion, type PlaceContext, resolve, stateOf } from './place-resolution.ts';

const contextOf = ({ named = '', outlets = '', states = '' }): PlaceContext => ({
  named: new Set(named.split(' ')),
  outlets: new Set(outlets.split(' ')),
  states: new Set(states.split(' ')),
});

describe('the place that a name most likely means', () => {
  test.each<[what: string, name: string, context: Parameters<typeof contextOf>[0], place: string, confidence: number]>([
    ['the only one', 'Bonn', {}, 'DE city', 1],
    ['the larger one', 'Birmingham', {}, 'GB city', 0.84],
    ['one of the same country does not count against it', 'Springfield', {}, 'US city', 1],
    ['the one in a named country', 'Birmingham', { named: 'US' }, 'US city', 0.85],
    ['the one in the country of an outlet', 'Birmingham', { outlets: 'US' }, 'US city', 0.75],
    ['the one in a named state', 'Birmingham', { states: 'AL' }, 'US city', 0.99],
    ['not one in another state', 'Birmingham', { states: 'TX' }, 'GB city', 0.84],
    ['the capital', 'Tripoli', {}, 'LY city', 0.94],
    ['the one whose own name it is', 'San José', {}, 'CR city', 0.91],
    ['a country before a region', 'Georgia', {}, 'GE country', 0.76],
    ['a region before a country that is far', 'Georgia', { outlets: 'US' }, 'US region', 0.83],
    ['a region of a named country', 'Georgia', { named: 'US' }, 'US region', 0.91],
    ['the name of a country is no sign for itself', 'Georgia', { named: 'GE' }, 'GE country', 0.76],
    ['a country in the country of an outlet', 'Georgia', { outlets: 'GE' }, 'GE country', 0.98],
    ['a region before a town', 'Kent', {}, 'GB region', 0.71],
    ['a part of the world', 'Sahel', { named: 'US', outlets: 'US' }, 'null region', 1],
  ])('%s: %s, %o', (_, name, context, place, confidence) => {
    const resolved = resolve(name, 'en', contextOf(context));
    expect(resolved && `${resolved.place.country} ${resolved.place.kind}`).toBe(place);
    expect(resolved?.confidence).toBeCloseTo(confidence, 2);
  });

  test('of several in one country is the one in a named state', () => {
    const stateIn = (states: string) => resolve('Springfield', 'en', contextOf({ states }))?.place.state;
    expect(['', 'MA', 'IL'].map(stateIn)).toEqual(['MO', 'MA', 'IL']);
  });

  test('is none for other names', () => {
    expect(resolve('Veldrin', 'en', contextOf({}))).toBeNull();
  });
});

test.each([
  ['Alabama', 'AL', 'US'],
  ['New York', 'NY', null],
  ['West Virginia', 'WV', 'US'],
  ['Ontario', undefined, 'CA'],
  ['Sahel', undefined, null],
  ['Bonn', undefined, null],
  ['AL', undefined, null],
])('%s is the state %s and a region in %s', (name, state, country) => {
  expect(stateOf(name)).toBe(state);
  expect(countryOfRegion(name)).toBe(country);
});
