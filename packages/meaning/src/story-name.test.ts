import { describe, expect, test } from 'vitest';
import { type Kind, score } from './kind-score.ts';
import type { NameDigest } from './name-digest.ts';
import { storyNames } from './story-name.ts';
import { article, name, told } from './testing/invented-names.ts';

describe('a name in several articles', () => {
  test('has their mentions and nearness to the beginning together', () => {
    expect(
      storyNames([article([name('Ada Lunn', 'person', 2, 3)]), article([name('Ada Lunn', 'person', 1, 2)])], 'en'),
    ).toEqual([{ name: 'Ada Lunn', kind: 'person', count: 2, mentions: 3, lead: 5, country: null }]);
  });

  test('has the signs of a kind together', () => {
    const unsure: NameDigest = ['Veldrin', 1, 0, score({ event: 2 })];
    expect(told([article([unsure])])).toEqual([]);
    expect(told([article([unsure]), article([unsure])])).toEqual(['event: Veldrin, 2/2']);
  });

  test('is a country by any of its names', () => {
    expect(
      storyNames([article([name('U.S.', null, 1, 1)]), article([name('United States', 'person', 2, 1)])], 'en'),
    ).toEqual([{ name: 'United States', kind: 'place', count: 2, mentions: 3, lead: 2, country: 'US' }]);
  });

  test.each<[what: string, spellings: [string, number][], kind: Kind, language: string, expected: string]>([
    [
      'most frequent',
      [
        ['J. Lunn', 2],
        ['J Lunn', 1],
        ['J Lunn', 2],
      ],
      'person',
      'en',
      'J Lunn',
    ],
    [
      'most frequent, though longer',
      [
        ['J. Lunn', 2],
        ['J Lunn', 1],
      ],
      'person',
      'en',
      'J. Lunn',
    ],
    [
      'shortest of equals',
      [
        ['J. Lunn', 1],
        ['J Lunn', 1],
      ],
      'person',
      'en',
      'J Lunn',
    ],
    [
      'first in the alphabet',
      [
        ['Veldrin’', 1],
        ["Veldrin'", 1],
      ],
      'event',
      'en',
      "Veldrin'",
    ],
    [
      'nominative of a Russian woman',
      [
        ['Анны Лунновой', 3],
        ['Анна Луннова', 1],
      ],
      'person',
      'ru',
      'Анна Луннова',
    ],
    ['nominative of a Russian man', [['Владимира Луннова', 3]], 'person', 'ru', 'Владимир Луннов'],
    [
      'first name as it is usual',
      [
        ['ADA Lunn', 3],
        ['Ada Lunn', 1],
      ],
      'person',
      'en',
      'Ada Lunn',
    ],
    [
      'most frequent, of a lake',
      [
        ['ADA Lake', 3],
        ['Ada Lake', 1],
      ],
      'place',
      'en',
      'ADA Lake',
    ],
    ['listed one of an organisation', [['Weißen Haus', 3]], 'organization', 'de', 'Weißes Haus'],
    ['found one of a person, also if listed', [['Weißen Haus', 3]], 'person', 'de', 'Weißen Haus'],
  ])('has the spelling that is the %s: %s', (_, spellings, kind, language, expected) => {
    const articles = spellings.map(([spelling, mentions]) => article([name(spelling, kind, mentions)]));
    expect(storyNames(articles, language).map((one) => one.name)).toEqual([expected]);
    expect(storyNames(articles.toReversed(), language).map((one) => one.name)).toEqual([expected]);
  });
});
