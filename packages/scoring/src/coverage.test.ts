import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CoveredArticle, coverage, type OutletFacts } from './coverage.ts';
import type { Factuality } from './factuality.ts';
import { largestRemainder } from './largest-remainder.ts';
import type { Lean } from './lean.ts';
import { combineRatings } from './outlet-rating.ts';
import { articlesOf, outletsWith, rated, story, unknownFacts } from './testing/invented-story.ts';

const biasOfLeans = (leans: (Lean | null)[]) => {
  const outlets = outletsWith(leans);
  return coverage({ articles: articlesOf(outlets), outlets });
};

const leans = (left: number, center: number, right: number, unrated = 0): (Lean | null)[] => [
  ...Array<Lean>(left).fill('lean-left'),
  ...Array<Lean>(center).fill('center'),
  ...Array<Lean>(right).fill('right'),
  ...Array<null>(unrated).fill(null),
];

describe('largestRemainder', () => {
  test.each([
    [
      [1, 1, 1],
      [34, 33, 33],
    ],
    [
      [2, 1],
      [67, 33],
    ],
    [
      [3, 3, 1],
      [43, 43, 14],
    ],
    [
      [0, 0],
      [0, 0],
    ],
    [
      [1, 3, 4],
      [12, 38, 50],
    ],
    [[5], [100]],
  ])('%j becomes %j', (counts, percents) => {
    expect(largestRemainder(counts)).toEqual(percents);
  });

  test('sums to 100, each within a point of its share', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1_000), { minLength: 1, maxLength: 8 }), (counts) => {
        const total = counts.reduce((sum, count) => sum + count, 0);
        const percents = largestRemainder(counts);
        expect(percents.reduce((sum, percent) => sum + percent, 0)).toBe(total === 0 ? 0 : 100);
        for (const [place, count] of counts.entries()) {
          expect(Math.abs((percents[place] ?? Number.NaN) - (total === 0 ? 0 : (100 * count) / total))).toBeLessThan(1);
        }
      }),
    );
  });
});

describe('the bias bar', () => {
  test('shares are of the rated outlets; the unrated are shown apart', () => {
    expect(biasOfLeans(leans(1, 2, 3, 7)).bias).toEqual({
      left: 1,
      center: 2,
      right: 3,
      unrated: 7,
      rated: 6,
      percent: { left: 17, center: 33, right: 50 },
      buckets: { left: 0, 'lean-left': 1, center: 2, 'lean-right': 0, right: 3 },
      statement: '50 % of the rated sources lean right',
      raters: ['a rater'],
      asOf: '2026-01-01',
    });
  });

  test.each([
    [leans(0, 0, 0), 'None of the sources is rated'],
    [leans(0, 0, 0, 4), 'None of the sources is rated'],
    [leans(1, 0, 0, 4), 'The one rated source leans left'],
    [leans(0, 1, 0), 'The one rated source is in the center'],
    [leans(0, 3, 1), '75 % of the rated sources are in the center'],
    [leans(5, 1, 5), 'As many of the rated sources lean left as right: 5 of 11 each'],
    [leans(2, 2, 1), 'As many of the rated sources lean left as are in the center: 2 of 5 each'],
    [leans(1, 2, 2), 'As many of the rated sources are in the center as lean right: 2 of 5 each'],
    [leans(2, 2, 2), 'The rated sources are spread evenly over left, center and right'],
  ])('in words: %#', (given, statement) => {
    expect(biasOfLeans(given).bias.statement).toBe(statement);
  });

  test.each([
    ['60 % of five', leans(3, 1, 1), { side: 'left', share: 60, threshold: 60 }],
    ['60 % right', leans(0, 2, 3, 9), { side: 'right', share: 60, threshold: 60 }],
    ['59.6 % is rounded to 60 %, but is too little', leans(0, 19, 28), null],
    ['four rated', leans(4, 0, 0, 9), null],
    ['the center is not a side', leans(0, 6, 0), null],
  ])('blindspot: %s', (_, given, blindspot) => {
    expect(biasOfLeans(given).blindspot).toEqual(blindspot);
  });
});

describe('coverage', () => {
  const facts = (given: Partial<OutletFacts>): OutletFacts => ({ ...unknownFacts, ...given });
  const outlets = new Map([
    ['a.example', facts({ country: 'ML', owner: 'Group A', ownerType: 'private', rating: rated('left', 'high') })],
    ['b.example', facts({ country: 'ML', owner: 'Group A', ownerType: 'private', rating: rated(null, 'low') })],
    ['c.example', facts({ country: 'SN' })],
  ]);
  const article = (
    id: string,
    outlet: string,
    publishedAt: string | null,
    duplicateOf: string | null = null,
  ): CoveredArticle => ({
    id,
    outlet,
    publishedAt,
    duplicateOf,
  });
  const articles = [
    article('1', 'c.example', null),
    article('2', 'b.example', '2025-11-02T08:00:00+02:00'),
    article('3', 'a.example', '2025-11-02T07:00:00Z'),
    article('4', 'a.example', '2025-11-03', '3'),
    article('5', 'unknown.example', 'no time'),
    article('6', 'unheard-of.example', null),
  ];

  test('counts articles, outlets and owners', () => {
    expect(coverage({ articles, outlets })).toMatchObject({
      articleCount: 6,
      originalCount: 5,
      reprintCount: 1,
      outletCount: 5,
      ownerCount: 4,
      bias: { left: 1, rated: 1, unrated: 4 },
      ownership: {
        types: { private: 2 },
        owners: [{ owner: 'Group A', outlets: 2 }],
        families: [{ family: 'Group A', outlets: 2 }],
        stateMedia: 0,
        unknown: 3,
        unknownOwner: 3,
      },
      countries: { ML: 2, SN: 1 },
      firstBy: { outlet: 'b.example', at: '2025-11-02T06:00:00.000Z' },
    });
  });

  test('owners of one ultimate owner are one family, and so is an outlet with its rated sections', () => {
    const outlets = new Map([
      ['a.example', facts({ owner: 'Press A', family: 'Holding', stateMedia: true })],
      ['b.example', facts({ owner: 'Press B', family: 'Holding', stateMedia: false })],
      ['c.example', facts({ owner: 'Holding' })],
      ['d.example', facts({ stateMedia: true })],
      ['d.example/opinion', facts({})],
    ]);
    const given = coverage({ articles: [...outlets.keys()].map((outlet) => article(outlet, outlet, null)), outlets });
    expect(given).toMatchObject({ outletCount: 5, ownerCount: 2 });
    expect(given.ownership).toMatchObject({
      families: [{ family: 'Holding', outlets: 3 }],
      owners: [
        { owner: 'Holding', outlets: 1 },
        { owner: 'Press A', outlets: 1 },
        { owner: 'Press B', outlets: 1 },
      ],
      stateMedia: 2,
      unknownOwner: 2,
    });
  });

  test('counts outlets by factuality', () => {
    expect(coverage({ articles, outlets }).factuality).toEqual({
      'very-high': 0,
      high: 1,
      'mostly-factual': 0,
      mixed: 0,
      low: 1,
      'very-low': 0,
      unknown: 3,
      rated: 2,
      percent: { 'very-high': 0, high: 50, 'mostly-factual': 0, mixed: 0, low: 50, 'very-low': 0 },
      raters: ['a rater'],
      asOf: '2026-01-01',
    });
  });

  test('the date of a figure is that of its newest rating, in any order of outlets', () => {
    const ratedAt = (date: string, lean: Lean | null, factuality: Factuality | null) =>
      facts({ rating: combineRatings([{ rater: 'panel', lean, factuality, ratedAt: date, evidenceUrl: null }]) });
    const dated = [
      ratedAt('2024-05', 'left', 'high'),
      ratedAt('2025-02', 'right', 'low'),
      ratedAt('2023', 'left', 'high'),
      ratedAt('2025-03', null, 'high'),
      ratedAt('2025-04', null, null),
    ];
    for (const order of [dated, dated.toReversed()]) {
      const { bias, factuality } = coverage({
        articles: order.map((_, n) => article(`${n}`, `${n}.example`, null)),
        outlets: new Map(order.map((outlet, n) => [`${n}.example`, outlet])),
      });
      expect([bias.asOf, factuality.asOf]).toEqual(['2025-02', '2025-03']);
    }
  });

  test('of two articles with the same time, the one with the smaller id is first', () => {
    const together = [article('2', 'b.example', '2025-11-02'), article('1', 'a.example', '2025-11-02')];
    for (const articles of [together, together.toReversed()]) {
      expect(coverage({ articles, outlets }).firstBy?.outlet).toBe('a.example');
    }
  });

  test('a figure names those who rated it, and the newest of their ratings', () => {
    const rating = (rater: string, lean: Lean | null, factuality: Factuality | null, ratedAt: string) => ({
      rater,
      lean,
      factuality,
      ratedAt,
      evidenceUrl: null,
    });
    const ratings = [
      [rating('b', 'left', null, '2024'), rating('d', null, 'high', '2025')],
      [rating('a', 'left', null, '2023'), rating('c', null, 'low', '2021')],
      [rating('b', 'right', null, '2022'), rating('c', null, 'low', '2020')],
    ];
    const outlets = new Map(
      ratings.map((all, place) => [`${place}.example`, { ...unknownFacts, rating: combineRatings(all) }]),
    );
    const { bias, factuality } = coverage({ articles: articlesOf(outlets), outlets });
    expect(bias).toMatchObject({ raters: ['a', 'b'], asOf: '2024' });
    expect(factuality).toMatchObject({ raters: ['c', 'd'], asOf: '2025' });
  });

  test('a story without articles has figures too', () => {
    expect(coverage({ articles: [], outlets })).toMatchObject({ articleCount: 0, outletCount: 0, firstBy: null });
  });

  test('percentages sum to 100, counts to the outlets', () => {
    fc.assert(
      fc.property(story, (given) => {
        const { bias, factuality, outletCount, articleCount, originalCount, reprintCount } = coverage(given);
        const { left, center, right } = bias.percent;
        expect(left + center + right).toBe(bias.rated === 0 ? 0 : 100);
        expect(bias.left + bias.center + bias.right + bias.unrated).toBe(outletCount);
        const shares = Object.values(factuality.percent).reduce((sum, share) => sum + share, 0);
        expect(shares).toBe(factuality.rated === 0 ? 0 : 100);
        expect(factuality.rated + factuality.unknown).toBe(outletCount);
        expect(originalCount + reprintCount).toBe(articleCount);
      }),
    );
  });

  test('does not depend on the order of the articles or outlets', () => {
    const shuffled = story.chain((given) =>
      fc.record({
        given: fc.constant(given),
        articles: fc.shuffledSubarray(given.articles, { minLength: given.articles.length }),
        outlets: fc
          .shuffledSubarray([...given.outlets], { minLength: given.outlets.size })
          .map((entries) => new Map(entries)),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ given, articles, outlets }) => {
        expect(JSON.stringify(coverage({ articles, outlets }))).toBe(JSON.stringify(coverage(given)));
      }),
    );
  });

  test('more articles of the same outlets do not change figures of outlets', () => {
    fc.assert(
      fc.property(story, fc.integer({ min: 2, max: 5 }), (given, times) => {
        const copies = Array.from({ length: times }, (_, copy) =>
          given.articles.map((one) => ({ ...one, id: `${one.id}-${copy}` })),
        );
        const once = coverage(given);
        const often = coverage({ ...given, articles: copies.flat() });
        expect(often).toMatchObject({
          bias: once.bias,
          factuality: once.factuality,
          ownership: once.ownership,
          blindspot: once.blindspot,
          outletCount: once.outletCount,
          articleCount: once.articleCount * times,
        });
      }),
    );
  });
});
