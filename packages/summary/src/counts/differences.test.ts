import { describe, expect, test } from 'vitest';
import { article, digested } from '../testing/invented-story.ts';
import { differencesIn } from './differences.ts';
import { reportsOf } from './reports.ts';

/** `[voice, minutes, number]` of an article, or its text instead of the number. */
type Told = [string, number, number | string];

const START = Date.UTC(2026, 2, 1, 12);

const storyOf = (told: readonly Told[], language = 'en') =>
  digested(
    told.map(([owner, minutes, number], n) =>
      article({
        id: `a${n}`,
        owner,
        outlet: `${owner}.example`,
        publishedAt: new Date(START + minutes * 60_000).toISOString(),
        text:
          typeof number === 'string' ? number : `At least ${number} people were killed when the bridge fell in Lund.`,
      }),
    ),
    language,
  );

const HOUR = 60;

describe('a difference', () => {
  test.each<[string, Told[], string[]]>([
    [
      'two numbers at the same time',
      [
        ['a', 0, 12],
        ['b', 10, 15],
      ],
      ['15 or 12 dead'],
    ],
    [
      'the lower one is repeated later',
      [
        ['a', 0, 15],
        ['b', HOUR, 15],
        ['c', 5 * HOUR, 12],
      ],
      ['15 or 12 dead'],
    ],
    [
      'both are repeated',
      [
        ['a', 0, 12],
        ['b', HOUR, 15],
        ['c', 2 * HOUR, 12],
        ['d', 3 * HOUR, 15],
      ],
      ['15 or 12 dead'],
    ],
    [
      'the higher one came half an hour later',
      [
        ['a', 0, 12],
        ['b', 30, 15],
      ],
      ['15 or 12 dead'],
    ],
    [
      'the other one was told two days before',
      [
        ['a', 0, 15],
        ['b', 48 * HOUR, 12],
      ],
      ['15 or 12 dead'],
    ],
    [
      'the more reported one is lower',
      [
        ['a', 0, 12],
        ['b', 5, 15],
        ['c', 9, 12],
      ],
      ['12 or 15 dead'],
    ],
    [
      'the missing are counted at the same time',
      [
        ['a', 0, 'In Lund 47 people are missing.'],
        ['b', 30, 'In Lund 41 people are missing.'],
      ],
      ['47 or 41 missing'],
    ],
    [
      'both the dead and the missing are counted',
      [
        ['a', 0, 'In Lund 12 people died and 47 are missing.'],
        ['b', 5, 'In Lund 15 people died and 41 are missing.'],
      ],
      ['15 or 12 dead', '47 or 41 missing'],
    ],
    [
      'three numbers',
      [
        ['a', 0, 12],
        ['b', 5, 13],
        ['c', 10, 15],
      ],
      ['15 or 13 or 12 dead'],
    ],
  ])('is told when %s', (_, told, texts) => {
    expect(differencesIn(reportsOf(storyOf(told), 'en')).map(({ text }) => text)).toEqual(texts);
  });

  test.each<[string, Told[]]>([
    [
      'one number is the other, rounded',
      [
        ['a', 0, 1_300],
        ['b', 5, 1_268],
      ],
    ],
    [
      'a number is two days old',
      [
        ['a', 0, 15],
        ['b', 49 * HOUR, 12],
      ],
    ],
    [
      'the missing are found',
      [
        ['a', 0, 'In Lund 47 people are missing.'],
        ['b', HOUR, 'In Lund 41 people are missing.'],
        ['c', 2 * HOUR, 'In Lund 34 people are missing.'],
      ],
    ],
    [
      'all agree',
      [
        ['a', 0, 12],
        ['b', 10, 12],
      ],
    ],
    [
      'the number rose',
      [
        ['a', 0, 12],
        ['b', 31, 15],
      ],
    ],
    [
      'the number was put right',
      [
        ['a', 0, 15],
        ['b', HOUR, 12],
        ['c', 2 * HOUR, 12],
      ],
    ],
    [
      'the number rose quickly, and others confirm it',
      [
        ['a', 0, 12],
        ['b', 10, 15],
        ['c', 40, 15],
      ],
    ],
    [
      'it rose again and again',
      [
        ['a', 0, 12],
        ['b', 15, 15],
        ['c', HOUR, 15],
        ['d', 3 * HOUR, 17],
        ['a', 3 * HOUR, 17],
      ],
    ],
    [
      'one owner corrects itself',
      [
        ['a', 0, 12],
        ['a', 5, 15],
      ],
    ],
    [
      'one number is of another event',
      [
        ['a', 0, 12],
        ['b', 0, 400],
      ],
    ],
    [
      'a number is rounded',
      [
        ['a', 0, 12],
        ['b', 0, 'About 15 people were killed when the bridge fell in Lund.'],
      ],
    ],
    [
      'an article tells two events',
      [
        ['a', 0, 12],
        ['b', 0, 'A bridge fell. It rained. The mayor came. In Oslo 15 people died. In Lund 12 people died.'],
      ],
    ],
  ])('is not told when %s', (_, told) => {
    expect(differencesIn(reportsOf(storyOf(told), 'en'))).toEqual([]);
  });

  test('is told of the number at the beginning of an article, whatever follows', () => {
    const other = 'In Lund 15 people died. It rained. The mayor came. All was wet. In Oslo 12 people died.';
    const told = storyOf([
      ['a', 0, 12],
      ['b', 0, other],
    ]);
    expect(differencesIn(reportsOf(told, 'en')).map(({ text }) => text)).toEqual(['15 or 12 dead']);
  });

  test('cites the sentences, with their outlets', () => {
    const articles = storyOf([
      ['a', 0, 12],
      ['b', 5, 15],
      ['c', 9, 12],
    ]);
    const [difference] = differencesIn(reportsOf(articles, 'en'));
    expect(difference?.values.map(({ value, outlets }) => [value, outlets])).toEqual([
      [12, ['a.example', 'c.example']],
      [15, ['b.example']],
    ]);
    for (const { articleId, quote, start, end } of difference?.values.flatMap(({ citations }) => citations) ?? []) {
      expect(articles.find(({ id }) => id === articleId)?.digest.text.slice(start, end)).toBe(quote);
    }
  });

  test('cites four sentences of a number at most, and names all outlets', () => {
    const told = ['a', 'b', 'c', 'd', 'e'].map((owner, n): Told => [owner, n, 12]);
    const [difference] = differencesIn(reportsOf(storyOf([...told, ['f', 9, 15]]), 'en'));
    expect(difference?.values.map(({ citations, outlets }) => [citations.length, outlets.length])).toEqual([
      [4, 5],
      [1, 1],
    ]);
  });

  test('is looked for in twenty groups of amounts at most', () => {
    const [report] = reportsOf(storyOf([['a', 0, 12]]), 'en');
    const group = (unit: string) =>
      report === undefined
        ? []
        : [1, 2].map((value) => ({ ...report, voice: `${value}`, what: 'money' as const, unit, value }));
    const groups = Array.from({ length: 22 }, () => group('€'));
    expect(differencesIn([], groups).map(({ text }) => text)).toEqual(Array(20).fill('€2 or €1'));
  });

  test.each<[string, string, string, string]>([
    ['de', 'Bei dem Unglück starben zwölf Menschen.', 'Mindestens 15 Menschen wurden getötet.', '15 or 12 dead'],
    [
      'fr',
      "L'accident a fait 12 blessés à Lund.",
      'Quinze personnes ont été blessées, 15 blessés graves.',
      '15 or 12 injured',
    ],
    ['es', 'El accidente dejó 12 muertos en Lund.', 'Al menos quince personas murieron en Lund.', '15 or 12 dead'],
    ['it', "L'incidente ha fatto 12 morti a Lund.", 'Nel crollo sono morte 15 persone.', '15 or 12 dead'],
    ['pt', 'O acidente deixou 12 mortos em Lund.', 'Pelo menos 15 pessoas morreram em Lund.', '15 or 12 dead'],
    ['nl', 'Bij het ongeluk vielen 12 doden in Lund.', 'Minstens vijftien mensen zijn omgekomen.', '15 or 12 dead'],
    ['ru', 'В Лунде погибли 12 человек.', 'Число погибших выросло до 15.', '15 or 12 dead'],
  ])('is told in %s', (language, one, other, text) => {
    const articles = storyOf(
      [
        ['a', 0, one],
        ['b', 5, other],
      ],
      language,
    );
    expect(differencesIn(reportsOf(articles, language)).map((difference) => difference.text)).toEqual([text]);
  });

  test.each([null, '2026-03-01', '2026-03-01T00:00:00.000Z'])(
    'is not told of articles of the time %s',
    (publishedAt) => {
      const articles = storyOf([
        ['a', 0, 12],
        ['b', 5, 15],
      ]).map((one) => ({ ...one, publishedAt }));
      expect(differencesIn(reportsOf(articles, 'en'))).toEqual([]);
    },
  );
});
