import { expect, test } from 'vitest';
import { score } from './kind-score.ts';
import { meaningOf } from './meaning.ts';
import type { MeaningDigest } from './meaning-digest.ts';
import { article } from './testing/invented-names.ts';

const digestOf = (places: string[], nations: string[] = []): MeaningDigest => ({
  ...article(places.map((place) => [place, 1, 0, score({ place: 5 })])),
  nations,
  topics: [],
  keywords: [],
});

/** What a name means in a story with other names, as its country and id. */
const meant = (name: string, digest: MeaningDigest, country: string | null = null): string | null => {
  const { locations, entities } = meaningOf({ language: 'en', articles: [{ digest, country }] });
  const found = locations.find((one) => one.name === name);
  return found ? `${found.country} ${entities.find((one) => one.name === name)?.id}` : null;
};

test.each<[what: string, digest: MeaningDigest, country: string | null, expected: string | null]>([
  ['nothing else', digestOf(['Cambridge']), null, null],
  ['a country', digestOf(['Cambridge', 'Canada']), null, 'CA geonames:5913695'],
  ['the adjective of a country', digestOf(['Cambridge'], ['CA']), null, 'CA geonames:5913695'],
  ['a region', digestOf(['Cambridge', 'Ontario']), null, 'CA geonames:5913695'],
  ['an outlet', digestOf(['Cambridge']), 'CA', 'CA geonames:5913695'],
  ['another American state', digestOf(['Cambridge', 'California']), null, 'US geonames:4931972'],
  ['its American state', digestOf(['Cambridge', 'Massachusetts']), null, 'US geonames:4931972'],
  ['a country that is also a state', digestOf(['Cambridge', 'Georgia']), null, null],
])('the meaning of Cambridge is shown by %s', (_, digest, country, expected) => {
  expect(meant('Cambridge', digest, country)).toBe(expected);
});

test('the meaning of Springfield is shown by its state', () => {
  const ids = ['Illinois', 'Massachusetts'].map((state) => meant('Springfield', digestOf(['Springfield', state])));
  expect(ids).toEqual(['US geonames:4250542', 'US geonames:4951788']);
});

test('the words of names are no keywords, except those of unsure names', () => {
  const names = article([
    ['Ada Lunn', 1, 0, score({ person: 4 })],
    ['Velm', 1, 0, score({ person: 1 })],
  ]);
  const digest: MeaningDigest = {
    ...names,
    nations: [],
    topics: [],
    keywords: [
      ['lunn', 3, 1],
      ['velm', 3, 1],
      ['zeppelin', 3, 1],
    ],
  };
  const { keywords } = meaningOf({ language: 'en', articles: [{ digest, country: null }] });
  expect(keywords.map(({ label }) => label)).toEqual(['zeppelin', 'velm']);
});
