import { describe, expect, test } from 'vitest';
import type { CountReport } from './reports.ts';
import { turningPointsIn } from './turning-points.ts';

/** `[voice, minutes, number]` of an article. */
type Told = [string, number, number];

const report = (voice: string, at: number, value: number, what: CountReport['what'] = 'dead'): CountReport => ({
  what,
  unit: null,
  value,
  articleId: `${voice}-${at}`,
  outlet: voice,
  voice,
  at,
  quote: '',
  start: 0,
  end: 0,
});

const reportsIn = (told: readonly Told[]): CountReport[] =>
  told.map(([voice, minutes, value]) => report(voice, minutes, value));

const HOUR = 60;

describe('a turning point', () => {
  test.each<[string, Told[], [number, number][]]>([
    [
      'a number that others confirm',
      [
        ['a', 0, 12],
        ['b', HOUR, 15],
        ['c', 2 * HOUR, 15],
      ],
      [[12, 15]],
    ],
    [
      'a number that an owner raises',
      [
        ['a', 0, 12],
        ['a', HOUR, 15],
      ],
      [[12, 15]],
    ],
    [
      'two steps',
      [
        ['a', 0, 12],
        ['b', HOUR, 15],
        ['a', 2 * HOUR, 15],
        ['a', 3 * HOUR, 17],
      ],
      [
        [12, 15],
        [15, 17],
      ],
    ],
    [
      'not a number that is rounded',
      [
        ['a', 0, 1_268],
        ['b', HOUR, 1_300],
        ['c', HOUR, 1_300],
      ],
      [],
    ],
    [
      'not one article alone',
      [
        ['a', 0, 12],
        ['b', HOUR, 15],
      ],
      [],
    ],
    [
      'a number with a still higher one after it',
      [
        ['a', 0, 12],
        ['b', HOUR, 15],
        ['c', 2 * HOUR, 17],
      ],
      [[12, 15]],
    ],
    [
      'not a number that one owner repeats',
      [
        ['a', 0, 12],
        ['b', HOUR, 15],
        ['b', 2 * HOUR, 15],
      ],
      [],
    ],
    [
      'not a number that its owner gave before',
      [
        ['b', 0, 15],
        ['a', HOUR, 12],
        ['b', 2 * HOUR, 15],
      ],
      [],
    ],
    [
      'not a number with a lower one after it',
      [
        ['a', 0, 12],
        ['b', HOUR, 15],
        ['c', 2 * HOUR, 14],
      ],
      [],
    ],
    [
      'not a number that was given by others before',
      [
        ['c', 0, 12],
        ['b', HOUR, 15],
        ['a', 2 * HOUR, 13],
      ],
      [],
    ],
    [
      'not a lower number',
      [
        ['a', 0, 15],
        ['b', HOUR, 12],
        ['c', HOUR, 12],
      ],
      [],
    ],
  ])('is %s', (_, told, points) => {
    expect(turningPointsIn(reportsIn(told)).map(({ from, to }) => [from, to])).toEqual(points);
  });
});

test('the first report of the higher number is named', () => {
  const reports = reportsIn([
    ['a', 0, 12],
    ['b', HOUR, 15],
    ['c', 2 * HOUR, 15],
  ]);
  expect(turningPointsIn(reports)).toEqual([{ what: 'dead', from: 12, to: 15, first: reports[1] }]);
});

test('counts of each kind rise by themselves, and are told in the order of time', () => {
  const reports = [
    report('a', 0, 12),
    report('a', 1, 40, 'injured'),
    report('b', 2, 50, 'injured'),
    report('c', 3, 50, 'injured'),
    report('b', 4, 15),
    report('c', 5, 15),
    report('a', 6, 60, 'injured'),
  ];
  expect(turningPointsIn(reports).map(({ what, to }) => `${to} ${what}`)).toEqual([
    '50 injured',
    '15 dead',
    '60 injured',
  ]);
});
