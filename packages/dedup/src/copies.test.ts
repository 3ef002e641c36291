import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { copiesOf } from './copies.ts';
import type { Match } from './match.ts';
import { type Dated, isEarlier, originalOf } from './original.ts';

const NOON = Date.UTC(2026, 2, 1, 12);

/** A match, `minutes` after noon; null for no time. */
const match = (id: string, minutes: number | null, differences: Partial<Match> = {}): Match => ({
  id,
  publishedAt: minutes === null ? null : NOON + minutes * 60_000,
  kind: 'syndicated',
  score: 0.8,
  ...differences,
});

describe('the original of an article', () => {
  test.each<[string, Match[], string | null]>([
    ['is none without a match', [], null],
    ['is none when it came first itself', [match('a', 1), match('z', null)], null],
    ['is an earlier match', [match('z', -1)], 'z'],
    ['is the earliest of several', [match('x', -1), match('y', -3), match('z', -2)], 'y'],
    ['is the one with the smallest id at the same time', [match('b', 0), match('a', 0), match('z', 0)], 'a'],
  ])('%s', (_, matches, original) => {
    expect(originalOf(match('m', 0), matches)?.id ?? null).toBe(original);
  });

  test('is any match with a time for an article without one', () => {
    expect(originalOf(match('a', null), [match('z', 0)])).toEqual(match('z', 0));
  });
});

describe('the copies of articles', () => {
  test('are their later matches, with kind and score of the match', () => {
    const matches = [match('later', 5, { kind: 'same-text', score: 1 }), match('earlier', -5)];
    expect(copiesOf([{ article: match('m', 0), matches }])).toEqual([
      { id: 'later', kind: 'same-text', score: 1, original: { id: 'm', publishedAt: NOON } },
    ]);
  });

  test('have the earliest of the given articles as original, with its match', () => {
    const first = { article: match('z', -2), matches: [match('later', 5, { score: 0.7 })] };
    const second = { article: match('a', -1), matches: [match('later', 5, { score: 0.9 })] };
    for (const matched of [
      [first, second],
      [second, first],
    ]) {
      expect(copiesOf(matched)).toMatchObject([{ id: 'later', score: 0.7, original: { id: 'z' } }]);
    }
  });

  test('can have an original without a time', () => {
    const matched = [{ article: match('a', null), matches: [match('b', null), match('0', null), match('c', 0)] }];
    expect(copiesOf(matched)).toMatchObject([{ id: 'b', original: { id: 'a', publishedAt: null } }]);
  });

  /** Given articles, each with its stored matches. Times and ids collide. */
  const dated = fc
    .tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), fc.option(fc.integer({ min: -2, max: 2 })))
    .map(([id, minutes]) => match(`${id}${minutes}`, minutes));
  const batch = fc.uniqueArray(fc.tuple(dated, fc.uniqueArray(dated, { selector: ({ id }) => id })), {
    selector: ([{ id }]) => id,
  });
  const inAnyOrder = batch.chain((all) =>
    fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length })),
  );

  test('each have the earliest original, in any order of the given articles', () => {
    fc.assert(
      fc.property(inAnyOrder, ([all, shuffled]) => {
        const copies = copiesOf(shuffled.map(([article, matches]) => ({ article, matches })));
        const originals = Object.fromEntries(copies.map(({ id, original }) => [id, original.id]));
        expect(copies).toHaveLength(Object.keys(originals).length);
        const expected = new Map<string, Dated>();
        for (const [article, matches] of all) {
          for (const copy of matches.filter((one) => isEarlier(article, one))) {
            const known = expected.get(copy.id);
            if (!known || isEarlier(article, known)) expected.set(copy.id, article);
          }
        }
        expect(originals).toEqual(Object.fromEntries(Array.from(expected, ([id, { id: original }]) => [id, original])));
      }),
    );
  });
});
