import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FACTUALITY_LEVELS, type Factuality, parseFactuality } from './factuality.ts';
import { type Lean, leanOf, parseLean, sideOf } from './lean.ts';
import { combineRatings, type Rating } from './outlet-rating.ts';

const rating = (rater: string, lean: Lean | null, ratedAt: string, factuality: Factuality | null = null): Rating => ({
  rater,
  lean,
  factuality,
  ratedAt,
  evidenceUrl: null,
});

describe('parseLean', () => {
  test.each([
    ['left', 'left'],
    ['Lean Left', 'lean-left'],
    ['left-of-center', 'lean-left'],
    ['Left-Centre', 'lean-left'],
    ['Center', 'center'],
    ['centre', 'center'],
    ['lean_right', 'lean-right'],
    ['Right of Center', 'lean-right'],
    [' RIGHT ', 'right'],
    ['lean  right', 'lean-right'],
    ['mixed', null],
    ['', null],
  ])('reads %j as %j', (label, lean) => {
    expect(parseLean(label)).toBe(lean);
  });
});

describe('parseFactuality', () => {
  test.each([
    ['Very High', 'very-high'],
    ['MOSTLY FACTUAL', 'mostly-factual'],
    [' Very  Low ', 'very-low'],
    ['very_low', 'very-low'],
    ['fair', null],
  ])('reads %j as %j', (label, level) => {
    expect(parseFactuality(label)).toBe(level);
  });
});

describe('the borders of a mean lean', () => {
  test.each([
    [-2, 'left', 'left'],
    [-1.51, 'left', 'left'],
    [-1.5, 'left', 'lean-left'],
    [-0.51, 'left', 'lean-left'],
    [-0.5, 'center', 'center'],
    [0, 'center', 'center'],
    [0.5, 'center', 'center'],
    [0.51, 'right', 'lean-right'],
    [1.5, 'right', 'lean-right'],
    [1.51, 'right', 'right'],
  ])('%d is %s, to the level %s', (score, side, lean) => {
    expect(sideOf(score)).toBe(side);
    expect(leanOf(score)).toBe(lean);
  });
});

describe('combineRatings', () => {
  test('averages the raters', () => {
    const combined = combineRatings([rating('one', 'left', '2026-01-01'), rating('two', 'center', '2026-03-01')]);
    expect(combined).toMatchObject({ lean: 'lean-left', leanScore: -1, factuality: null, asOf: '2026-03-01' });
    expect(combined.ratings.map(({ rater }) => rater)).toEqual(['one', 'two']);
  });

  test('names the raters in order, each with the newest first, and the day of the newest of all', () => {
    const combined = combineRatings([
      rating('two', 'center', '2020'),
      rating('one', 'left', '2026'),
      rating('two', null, '2022', 'low'),
      rating('one', null, '2024', 'high'),
    ]);
    expect(combined.ratings.map(({ rater, ratedAt }) => `${rater} ${ratedAt}`)).toEqual([
      'one 2026',
      'one 2024',
      'two 2022',
      'two 2020',
    ]);
    expect(combined.asOf).toBe('2026');
  });

  test('counts the latest rating of each rater', () => {
    const combined = combineRatings([rating('one', 'right', '2026-01-01'), rating('one', 'left', '2019')]);
    expect(combined).toMatchObject({ lean: 'right', ratings: [{ lean: 'right' }] });
  });

  test('a rater that withholds a lean does not take back its last one', () => {
    const combined = combineRatings([rating('one', 'right', '2020'), rating('one', null, '2026', 'low')]);
    expect(combined).toMatchObject({ lean: 'right', factuality: 'low' });
    expect(combined.ratings).toHaveLength(2);
  });

  test('a rater that withholds a factuality does not take back its last one', () => {
    const combined = combineRatings([rating('one', null, '2020', 'low'), rating('one', 'right', '2026')]);
    expect(combined).toMatchObject({ lean: 'right', factuality: 'low' });
  });

  test.each([
    [['high', 'high'], 'high'],
    [['high', 'mixed'], 'mostly-factual'],
    [['high', 'mostly-factual'], 'mostly-factual'],
    [['very-high', 'very-low', 'very-low'], 'mixed'],
  ] as const)('factuality of %j is %s', (levels, expected) => {
    const ratings = levels.map((level, place) => rating(`rater-${place}`, null, '2026', level));
    expect(combineRatings(ratings).factuality).toBe(expected);
  });

  test('no ratings give null', () => {
    expect(combineRatings([])).toEqual({
      lean: null,
      leanScore: null,
      leanRange: null,
      agreement: null,
      factuality: null,
      leanRaters: [],
      factualityRaters: [],
      ratings: [],
      asOf: null,
    });
  });

  test('the lists of one rater are one voice: the newest counts', () => {
    const combined = combineRatings([
      rating('allsides-2019', 'left', '2019-10-18'),
      rating('allsides-3level-abp2020', 'left', '2020-10'),
      rating('AllSides', 'center', '2023-07-31'),
      rating('mbfc-baly2018', 'right', '2018', 'low'),
      rating('mbfc-baly2020', 'lean-right', '2020', 'mixed'),
      rating('mbfc', null, '2026-08-19', 'high'),
    ]);
    expect(combined).toMatchObject({
      lean: 'center',
      leanScore: 0.5,
      leanRange: { min: 0, max: 1 },
      agreement: 'adjacent',
      factuality: 'high',
      leanRaters: ['AllSides', 'Media Bias/Fact Check'],
      factualityRaters: ['Media Bias/Fact Check'],
    });
    expect(combined.ratings.map(({ rater }) => rater)).toEqual(['AllSides', 'mbfc', 'mbfc-baly2020']);
  });

  test('names those that the lean rests on in order', () => {
    const combined = combineRatings([rating('two', 'left', '2026'), rating('one', 'left', '2020')]);
    expect(combined.leanRaters).toEqual(['one', 'two']);
  });

  test('the lean of the readers of an outlet is not its own', () => {
    const audience = rating('robertson2018-audience', 'right', '2018');
    expect(combineRatings([audience])).toMatchObject({ lean: null, leanRaters: [], ratings: [] });
    expect(combineRatings([audience, rating('one', 'left', '2017')])).toMatchObject({ lean: 'left', agreement: 'one' });
  });

  test.each<[Lean[], string | null, { min: number; max: number } | null]>([
    [[], null, null],
    [['left'], 'one', { min: -2, max: -2 }],
    [['left', 'left'], 'same', { min: -2, max: -2 }],
    [['left', 'lean-left', 'left'], 'same-side', { min: -2, max: -1 }],
    [['center', 'center', 'lean-right'], 'adjacent', { min: 0, max: 1 }],
    [['left', 'center', 'lean-right'], 'opposed', { min: -2, max: 1 }],
  ])('raters that say %j agree: %s', (leans, agreement, leanRange) => {
    const ratings = leans.map((lean, place) => rating(`rater ${place}`, lean, '2026'));
    expect(combineRatings(ratings)).toMatchObject({ agreement, leanRange });
  });

  test('does not depend on the order, even of ratings of one day', () => {
    const ratings = fc.array(
      fc.record({
        rater: fc.constantFrom('one', 'two', 'three'),
        lean: fc.option(fc.constantFrom<Lean>('left', 'lean-left', 'center', 'lean-right', 'right')),
        factuality: fc.option(fc.constantFrom(...FACTUALITY_LEVELS)),
        ratedAt: fc.constantFrom('2019', '2024-05', '2026-08-19'),
        evidenceUrl: fc.constant(null),
      }),
      { maxLength: 8 },
    );
    const shuffled = ratings.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, ([all, other]) => {
        expect(combineRatings(other)).toEqual(combineRatings(all));
      }),
    );
  });
});
