import { describe, expect, test } from 'vitest';
import { article, digested, type InventedArticle } from '../testing/invented-story.ts';
import { reportsOf, timeOf } from './reports.ts';

const NOON = '2026-03-01T12:00:00Z';
const killed = (number: number): string => `At least ${number} people were killed when the bridge fell in Lund.`;
const told = (given: Partial<InventedArticle> & { id: string }) => article({ publishedAt: NOON, ...given });

/** The values that an article of these sentences reports. */
const valuesIn = (...sentences: string[]): number[] =>
  reportsOf(digested([told({ id: 'a', text: sentences.join('\n') })]), 'en').map(({ value }) => value);

/** Sentences that count nobody. */
const others = (count: number): string[] =>
  Array.from({ length: count }, (_, n) => `The mayor of Lund visited harbour ${'abcdefghijkl'.charAt(n)}.`);

test('a report has the sentence, its article and its voice', () => {
  const text = `The bridge fell on Monday. ${killed(12)}`;
  const start = text.indexOf('At least');
  const report = { what: 'dead', unit: null, value: 12, start, end: text.length, quote: text.slice(start) };
  const at = Date.parse(NOON);
  expect(
    reportsOf(digested([told({ id: 'a', text, owner: 'The Vanes' }), told({ id: 'b', text, owner: null })]), 'en'),
  ).toEqual([
    { ...report, articleId: 'a', outlet: 'a.example', voice: 'The Vanes', at },
    { ...report, articleId: 'b', outlet: 'b.example', voice: 'b.example', at },
  ]);
});

test('the earliest comes first, of one time in the order of the ids', () => {
  const of = (id: string, publishedAt: string) => told({ id, publishedAt, text: killed(12) });
  const later = '2026-03-01T13:00:00Z';
  const reports = reportsOf(digested([of('c', later), of('d', NOON), of('a', later), of('b', NOON)]), 'en');
  expect(reports.map(({ articleId }) => articleId)).toEqual(['b', 'd', 'a', 'c']);
});

describe('an article reports', () => {
  test.each<[string, string[], number[]]>([
    ['what its tenth sentence says', [...others(9), killed(12)], [12]],
    ['not what its eleventh sentence says', [...others(10), killed(12)], []],
    ['no number that is not exact', ['About 100 people were killed when the bridge fell in Lund.'], []],
    ['one number of a kind', [killed(12), killed(12)], [12]],
    ['the number of its first sentences', [...others(2), killed(12), ...others(2), killed(15)], [12]],
    ['none of two numbers further down', [...others(3), killed(12), ...others(2), killed(15)], []],
    ['a number further down that it repeats', [...others(3), killed(12), ...others(2), killed(12)], [12]],
    ['a number of each kind', [killed(12), 'Some 30 of them died. In Lund 41 people are missing.'], [12, 41]],
  ])('%s', (_, sentences, values) => {
    expect(valuesIn(...sentences)).toEqual(values);
  });
});

describe('far from the others', () => {
  test.each<[numbers: number[], kept: number[]]>([
    [
      [12, 12, 36],
      [12, 12, 36],
    ],
    [
      [12, 12, 37],
      [12, 12],
    ],
    [
      [4, 12, 12],
      [4, 12, 12],
    ],
    [
      [3, 12, 12],
      [12, 12],
    ],
    [[3, 12, 37], [12]],
    // The middle one is found by value, whatever the order.
    [[120, 9, 30], [30]],
    [
      [9, 10, 100],
      [9, 10],
    ],
  ])('of %j are all but %j', (numbers, kept) => {
    const articles = numbers.map((number, n) => told({ id: `a${n}`, text: killed(number) }));
    expect(reportsOf(digested(articles), 'en').map(({ value }) => value)).toEqual(kept);
  });

  test('is judged for each kind', () => {
    const articles = [killed(2), killed(3), 'At least 90 people were injured when the bridge fell in Lund.'].map(
      (text, n) => told({ id: `a${n}`, text }),
    );
    expect(reportsOf(digested(articles), 'en').map(({ what, value }) => `${what} ${value}`)).toEqual([
      'dead 2',
      'dead 3',
      'injured 90',
    ]);
  });
});

test.each<[string | null, number | null]>([
  [NOON, Date.parse(NOON)],
  ['2026-03-01T00:00:01Z', Date.UTC(2026, 2, 1, 0, 0, 1)],
  ['2026-03-01T02:00:00+02:00', null],
  ['2026-03-01', null],
  ['soon', null],
  [null, null],
])('the time of day of %s is %j', (publishedAt, at) => {
  const [one] = digested([article({ id: 'a', publishedAt })]);
  expect(one && timeOf(one)).toBe(at);
});

test('nothing is reported without a time of day', () => {
  expect(reportsOf(digested([article({ id: 'a', text: killed(12) })]), 'en')).toEqual([]);
});
