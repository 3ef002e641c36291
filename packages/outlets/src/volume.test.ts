import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isJudged, type OutletWeek, volumeDrops } from './volume.ts';

/** Weeks by articles a week and on the last day, with so many words an article. */
const weeks = (...list: [week: number, day: number, words?: number][]): OutletWeek[] =>
  list.map(([week, day, words = 400]) => ({
    day: { articles: day, words: day * words },
    week: { articles: week, words: week * words },
  }));

describe('an outlet', () => {
  test.each<[string, OutletWeek[], object[]]>([
    ['as usual has no drop', weeks([140, 20], [140, 20], [150, 21]), []],
    [
      'without articles for a day has fewer on that day',
      weeks([120, 0], [140, 20], [140, 20]),
      [{ kind: 'fewer', days: 1, amount: 0, usual: 20 }],
    ],
    ['that never has any on this day of the week has none', weeks([140, 0], [140, 0], [140, 0]), []],
    [
      'with few each day has fewer in the week',
      weeks([2, 0], [28, 4], [30, 4]),
      [{ kind: 'fewer', days: 7, amount: 2, usual: 28 }],
    ],
    ['with so few that chance explains it has none', weeks([0, 0], [16, 3], [16, 3]), []],
    ['with more than chance explains has fewer', weeks([0, 0], [17, 3], [17, 3]), [{ days: 7, usual: 17 }]],
    ['at half of the usual has none', weeks([700, 100], [1_400, 200], [1_400, 200]), []],
    ['under half of the usual has fewer', weeks([699, 100], [1_400, 200], [1_400, 200]), [{ kind: 'fewer', days: 7 }]],
    ['is compared with a usual week, not with one of a backlog', weeks([140, 20], [140, 20], [900, 700]), []],
    ['is compared with the median of the weeks', weeks([0, 0], [100, 0], [0, 0], [90, 0], [80, 0]), [{ usual: 80 }]],
    ['with one former week is not judged', weeks([0, 0], [140, 20]), []],
    [
      'with short texts on the day has shorter ones',
      weeks([140, 20, 150], [140, 20], [140, 20]),
      [{ kind: 'shorter', days: 1, amount: 150, usual: 400 }],
    ],
    [
      'with few each day has shorter ones in the week',
      weeks([20, 2, 199], [20, 2], [20, 2]),
      [{ kind: 'shorter', days: 7, amount: 199, usual: 400 }],
    ],
    ['at half of the length has none', weeks([140, 20, 200], [140, 20], [140, 20]), []],
    ['with too few articles for a mean has none', weeks([19, 2, 20], [20, 2], [20, 2]), []],
    ['with too few articles before has none', weeks([30, 2, 20], [19, 2], [30, 2]), []],
    [
      'is compared by the lengths of weeks with enough articles',
      weeks([20, 0, 20], [5, 0, 20], [20, 0], [20, 0]),
      [{ usual: 400 }],
    ],
    [
      'can have fewer and shorter ones',
      weeks([40, 20, 20], [400, 100], [400, 100]),
      [
        { kind: 'fewer', days: 1 },
        { kind: 'shorter', days: 1 },
      ],
    ],
  ])('%s', (_, given, expected) => {
    const drops = volumeDrops(given);
    expect(drops).toHaveLength(expected.length);
    expect(drops).toMatchObject(expected);
  });
});

test('an outlet can be judged after two weeks', () => {
  expect([weeks([1, 1]), weeks([1, 1], [1, 1]), weeks([1, 1], [1, 1], [1, 1])].map(isJudged)).toEqual([
    false,
    false,
    true,
  ]);
  expect(isJudged([])).toBe(false);
});

test('a drop is under half of the usual, and more articles never make one', () => {
  const volume = fc.integer({ min: 0, max: 2_000 });
  fc.assert(
    fc.property(fc.array(volume, { minLength: 3, maxLength: 5 }), volume, (counts, more) => {
      const [last = 0, ...before] = counts;
      const dropped = volumeDrops(weeks(...counts.map((count): [number, number] => [count, 0])));
      for (const { amount, usual } of dropped) expect(amount).toBeLessThan(usual / 2);
      const risen = volumeDrops(weeks([last + more, 0], ...before.map((count): [number, number] => [count, 0])));
      expect(risen.length).toBeLessThanOrEqual(dropped.length);
    }),
  );
});
