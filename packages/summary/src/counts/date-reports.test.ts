import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyStory, article, digested, type InventedArticle } from '../testing/invented-story.ts';
import { dateReportsOf } from './date-reports.ts';
import { differencesIn } from './differences.ts';

/** `[owner, minutes, text]` of an article. */
type Told = [string, number, string];

const START = Date.UTC(2026, 2, 1, 12);
const HOUR = 60;

const articlesOf = (told: readonly Told[]): InventedArticle[] =>
  told.map(([owner, minutes, text], n) =>
    article({
      id: `a${n}`,
      owner,
      outlet: `${owner}.example`,
      publishedAt: new Date(START + minutes * 60_000).toISOString(),
      text,
    }),
  );

const differencesOf = (articles: readonly InventedArticle[], language = 'en') =>
  differencesIn([], [], dateReportsOf(digested(articles, language), language));

const textsOf = (told: readonly Told[], language = 'en') =>
  differencesOf(articlesOf(told), language).map(({ what, text }) => `${what}: ${text}`);

const vote = (date: string): string => `The parliament of Norland will vote on the harbour law on ${date}.`;
const plan = (date: string): string => `A vote on the harbour law in the parliament of Norland is set for ${date}.`;

describe('a difference of dates', () => {
  test.each<[string, Told[], string]>([
    [
      'two days',
      [
        ['a', 0, vote('12 March')],
        ['b', 5, vote('14 March')],
      ],
      'date: 12 or 14 March 2026',
    ],
    [
      'other words of planning',
      [
        ['a', 0, vote('12 March')],
        ['b', 5, plan('March 14')],
      ],
      'date: 12 or 14 March 2026',
    ],
    [
      'other words of planning in both',
      [
        ['a', 0, plan('12 March').replace('set', 'scheduled')],
        ['b', 5, plan('14 March').replace('set', 'planned')],
      ],
      'date: 12 or 14 March 2026',
    ],
    [
      'a speaker without a name',
      [
        ['a', 0, vote('12 March').replace('.', ', the mayor said.')],
        ['b', 5, vote('14 March')],
      ],
      'date: 12 or 14 March 2026',
    ],
    [
      'other words of telling',
      [
        ['a', 0, vote('12 March')],
        ['b', 5, vote('14 March').replace('.', ', Ada Brink announced.')],
      ],
      'date: 12 or 14 March 2026',
    ],
    [
      'two months',
      [
        ['a', 0, vote('12 March')],
        ['b', 5, vote('April 12')],
      ],
      'date: 12 March or 12 April 2026',
    ],
    [
      'sixty days',
      [
        ['a', 0, vote('12 March')],
        ['b', 5, vote('11 May')],
      ],
      'date: 12 March or 11 May 2026',
    ],
    [
      'the more reported first',
      [
        ['a', 0, vote('14 March')],
        ['b', 5, vote('12 March')],
        ['c', 9, vote('14 March')],
      ],
      'date: 14 or 12 March 2026',
    ],
    [
      'half an hour later',
      [
        ['a', 0, vote('12 March')],
        ['b', 30, vote('14 March')],
      ],
      'date: 12 or 14 March 2026',
    ],
    [
      'both are repeated',
      [
        ['a', 0, vote('12 March')],
        ['b', HOUR, vote('14 March')],
        ['c', 2 * HOUR, vote('12 March')],
      ],
      'date: 12 or 14 March 2026',
    ],
    [
      'a figure more',
      [
        ['a', 0, vote('12 March')],
        ['b', 5, vote('14 March').replace('harbour', '2nd harbour')],
      ],
      'date: 12 or 14 March 2026',
    ],
  ])('is told of %s', (_, told, text) => {
    expect(textsOf(told)).toEqual([text]);
  });

  test.each<[string, Told[]]>([
    [
      'all agree',
      [
        ['a', 0, vote('12 March')],
        ['b', 5, vote('Thursday, March 12, 2026')],
      ],
    ],
    [
      'it is late on one day here and the next day there',
      [
        ['a', 0, vote('12 March')],
        ['b', 5, vote('13 March')],
      ],
    ],
    [
      'it is put off',
      [
        ['a', 0, vote('12 March')],
        ['b', 31, vote('14 March')],
      ],
    ],
    [
      'it is brought forward',
      [
        ['a', 0, vote('14 March')],
        ['b', 31, vote('12 March')],
      ],
    ],
    [
      'it is put off at once, and others confirm it',
      [
        ['a', 0, vote('12 March')],
        ['b', 5, vote('14 March')],
        ['c', 9, vote('14 March')],
        ['a', 12, vote('14 March')],
      ],
    ],
    [
      'an article says that it is put off',
      [
        ['a', 0, vote('12 March')],
        ['b', 5, vote('14 March')],
        ['c', 9, 'The vote on the harbour was postponed.'],
      ],
    ],
    [
      'the sentence itself says so',
      [
        ['a', 0, vote('12 March')],
        ['b', 5, vote('14 March').replace('law', 'law instead')],
      ],
    ],
    [
      'an article gives the time from first to last',
      [
        ['a', 0, vote('12 March')],
        ['b', 5, vote('14 March')],
        ['c', 9, 'The parliament will vote from 12 to 14 March.'],
      ],
    ],
    [
      'an article gives several dates',
      [
        ['a', 0, vote('12 March')],
        ['b', 5, vote('14 March')],
        ['c', 9, 'The parliament reads the harbour law on 12 March, for the second time on 2 April.'],
      ],
    ],
    [
      'one article gives both',
      [
        ['a', 0, `${vote('14 March')} ${vote('12 March')}`],
        ['b', 5, vote('14 March')],
      ],
    ],
    [
      'one is of more than two months later',
      [
        ['a', 0, vote('12 March')],
        ['b', 5, vote('12 May')],
      ],
    ],
    [
      'one is of the year before',
      [
        ['a', 0, vote('12 March')],
        ['b', 5, vote('14 March 2025')],
      ],
    ],
    [
      'both are of one owner',
      [
        ['a', 0, vote('12 March')],
        ['a', 5, vote('14 March')],
      ],
    ],
    [
      'two of three are of two towns',
      [
        ['a', 0, vote('12 March')],
        ['b', 5, vote('12 March').replace('law', 'law of Lund')],
        ['c', 9, vote('14 March').replace('law', 'law of Oslo')],
      ],
    ],
    [
      'one is of another town',
      [
        ['a', 0, vote('12 March')],
        ['b', 5, vote('14 March').replace('Norland', 'Sudland')],
      ],
    ],
    [
      'one is of more',
      [
        ['a', 0, vote('12 March')],
        ['b', 5, vote('14 March').replace('law', 'law, the bridge, the tunnel and the airport')],
      ],
    ],
    [
      'one is of another part of it',
      [
        ['a', 0, vote('12 March')],
        ['b', 5, vote('14 March').replace('law', 'law for the second time')],
      ],
    ],
    [
      'one has another figure',
      [
        ['a', 0, vote('12 March').replace('law', 'law 7')],
        ['b', 5, vote('14 March').replace('law', 'law 8')],
      ],
    ],
    [
      'they have three words in common',
      [
        ['a', 0, 'The vote of the parliament on the harbour will be held on 12 March.'],
        ['b', 5, 'The vote of the parliament on the harbour will be held on 14 March.'],
      ],
    ],
    [
      'a sentence cannot be read alone',
      [
        ['a', 0, 'It was so.'],
        ['a', 0, vote('12 March').replace('The parliament', 'It is that the parliament')],
        ['b', 5, vote('14 March').replace('The parliament', 'It is that the parliament')],
      ],
    ],
    [
      'one stands in the eleventh sentence',
      [
        ['a', 0, vote('12 March')],
        ['b', 5, `${'It rained in Lund. '.repeat(10)}${vote('14 March')}`],
      ],
    ],
  ])('is not told when %s', (_, told) => {
    expect(textsOf(told)).toEqual([]);
  });

  test('is not told because the title says that it is put off', () => {
    const articles = articlesOf([
      ['a', 0, vote('12 March')],
      ['b', 5, vote('14 March')],
    ]);
    const title = 'Norland postpones harbour vote';
    expect(differencesOf(articles.map((one) => ({ ...one, title })))).toEqual([]);
  });

  test.each([null, '2026-03-01', '2026-03-01T00:00:00.000Z'])(
    'is not told of articles of the time %s',
    (publishedAt) => {
      const articles = articlesOf([
        ['a', 0, vote('12 March')],
        ['b', 5, vote('14 March')],
      ]);
      expect(differencesOf(articles.map((one) => ({ ...one, publishedAt })))).toEqual([]);
    },
  );

  test.each<[string, string, string]>([
    ['de', 'Das Parlament von Norland stimmt am 12. März in Lund über das Hafengesetz ab.', '12. März'],
    ['es', 'El parlamento de Norland votará la ley del puerto de Lund el 12 de marzo.', '12 de marzo'],
    ['fr', 'Le parlement de Norland votera la loi sur le port de Lund le 12 mars.', '12 mars'],
    ['it', 'Il parlamento di Norland voterà la legge sul porto di Lund il 12 marzo.', '12 marzo'],
    ['nl', 'Het parlement van Norland stemt op 12 maart over de havenwet van Lund.', '12 maart'],
    ['pt', 'O parlamento de Norland votará a lei do porto de Lund em 12 de março.', '12 de março'],
    ['ru', 'Парламент Норландии рассмотрит закон о порте Лунда 12 марта.', '12 марта'],
  ])('is told in %s', (language, text, date) => {
    const other = text.replace(date, date.replace('12', '14'));
    expect(
      textsOf(
        [
          ['a', 0, text],
          ['b', 5, other],
        ],
        language,
      ),
    ).toEqual(['date: 12 or 14 March 2026']);
  });

  test('has the days, with their sentences and outlets', () => {
    const articles = articlesOf([
      ['a', 0, `It rained in Lund. ${vote('12 March')}`],
      ['b', 5, vote('14 March')],
    ]);
    const value = (day: number, id: string, owner: string, quote: string, start: number) => ({
      value: Date.UTC(2026, 2, day),
      unit: 'date',
      citations: [{ articleId: id, quote, start, end: start + quote.length }],
      outlets: [`${owner}.example`],
    });
    expect(differencesOf(articles).map(({ values }) => values)).toEqual([
      [value(12, 'a0', 'a', vote('12 March'), 19), value(14, 'a1', 'b', vote('14 March'), 0)],
    ]);
  });
});

const anyDates = fc
  .array(
    fc.record({
      owner: fc.constantFrom('a', 'b', 'c'),
      minutes: fc.integer({ min: 0, max: 90 }),
      sentences: fc.array(
        fc.constantFrom(vote('12 March'), vote('14 March'), plan('14 March'), plan('20 March'), 'It rained in Lund.'),
        { maxLength: 2 },
      ),
    }),
    { maxLength: 6 },
  )
  .map((all) => articlesOf(all.map(({ owner, minutes, sentences }): Told => [owner, minutes, sentences.join(' ')])));

describe('dates of any story', () => {
  test('cite passages of its articles', () => {
    fc.assert(
      fc.property(fc.oneof(anyDates, anyStory), (articles) => {
        const texts = new Map(digested(articles).map(({ id, digest }) => [id, digest.text]));
        for (const { articleId, quote, start, end } of dateReportsOf(digested(articles), 'en').flat())
          expect(texts.get(articleId)?.slice(start, end)).toBe(quote);
      }),
    );
  });

  test('are the same in any order of its articles', () => {
    const shuffled = anyDates.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, ([articles, others]) => {
        expect(differencesOf(others)).toEqual(differencesOf(articles));
      }),
    );
  });

  test('do not differ in articles of one owner', () => {
    fc.assert(
      fc.property(anyDates, (articles) => {
        expect(differencesOf(articles.map((one) => ({ ...one, owner: 'one' })))).toEqual([]);
      }),
    );
  });
});
