import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chosen, type Valued } from './testing/chosen-facts.ts';
import { sentence } from './testing/invented-sentence.ts';

const best = sentence('a', [0, 1, 2, 3, 4, 5]);

describe('facts are chosen', () => {
  test('with a penalty for what is already told', () => {
    const [repeats, fresh] = [sentence('b', [0, 1, 2, 6, 7, 8, 9]), sentence('c', [10, 11, 12, 13])];
    // The terms that are told already have six tenths of the mass: 3 × 2 voices of 3 × 2 + 4 × 1. Of these, 0.7 are
    // lost.
    const worth = 2 * (1 - 0.7 * 0.6);
    expect(
      chosen([
        [best, 3],
        [repeats, 2],
        [fresh, worth + 0.01],
      ]),
    ).toEqual([best, fresh]);
    expect(
      chosen([
        [best, 3],
        [repeats, 2],
        [fresh, worth - 0.01],
      ]),
    ).toEqual([best, repeats]);
  });

  test('without repeating a fact', () => {
    const [again, other] = [sentence('b', [0, 1, 2, 3, 4, 6]), sentence('c', [10, 11, 12])];
    expect(
      chosen([
        [best, 3],
        [again, 2.9],
        [other, 0.1],
      ]),
    ).toEqual([best, other]);
  });

  test.each([
    [4, false],
    [3, true],
  ])('with %d of seven terms told, it is another fact: %j', (shared, isFact) => {
    const again = sentence('b', [...[0, 1, 2, 3].slice(0, shared), ...[20, 21, 22, 23].slice(0, 7 - shared)]);
    const rest = Array.from({ length: 17 }, (_, at): Valued => [sentence('c', [30 + at]), 0, false]);
    const long = sentence(
      'a',
      Array.from({ length: 19 }, (_, at) => at),
    );
    expect(chosen([[long, 3], [again, 2], ...rest])).toEqual(isFact ? [long, again] : [long]);
  });

  test('without repeating another report of a fact', () => {
    const report = sentence('b', [0, 1, 2, 3, 10, 11]);
    const again = sentence('c', [2, 10, 11, 12]);
    const other = sentence('d', [20, 21, 22]);
    expect(
      chosen([
        [best, 3],
        [report, 2.9],
        [again, 2.8],
        [other, 0.1],
      ]),
    ).toEqual([best, other]);
  });

  test('from the centre of the story', () => {
    const [edge, central] = [sentence('b', [10, 11, 12]), sentence('c', [20, 21, 22])];
    expect(
      chosen([
        [best, 3],
        [edge, 2.9, false],
        [central, 0.1],
      ]),
    ).toEqual([best, central]);
  });

  test('no more than asked for, and none of nothing', () => {
    const all: Valued[] = [
      [sentence('a', [0, 1]), 1],
      [sentence('b', [2, 3]), 1],
    ];
    expect(chosen(all, { count: 1 })).toEqual([all[0]?.[0]]);
    expect(chosen(all, { count: 0 })).toEqual([]);
    expect(chosen([])).toEqual([]);
  });
});

describe('what the headline says', () => {
  const headline = [0, 1, 2, 3, 4];

  test('is told first, though something else is more valuable', () => {
    const [other, event] = [sentence('a', [10, 11, 12]), sentence('b', [0, 1, 20, 21])];
    expect(
      chosen(
        [
          [other, 3],
          [event, 1],
        ],
        { headline },
      ),
    ).toEqual([event, other]);
  });

  test('is not told first by a sentence with less than two of five of its words', () => {
    const [other, event] = [sentence('a', [10, 11, 12]), sentence('b', [0, 20, 21])];
    expect(
      chosen(
        [
          [other, 3],
          [event, 1],
        ],
        { headline },
      ),
    ).toEqual([other, event]);
  });

  const again = sentence('b', [0, 1, 2, 3, 20, 21, 22, 23, 24, 25, 26]);
  const fresh = ['c', 'd', 'e'].map(
    (outlet, at): Valued => [sentence(outlet, [30 + at * 3, 31 + at * 3]), 0.1 - at / 100],
  );
  const event: Valued = [sentence('a', [0, 1, 2, 3, 10, 11, 12, 13, 14, 15, 16]), 3];

  test('is told once, if there is something else', () => {
    const points = chosen([event, [again, 2], ...fresh], { headline, count: 4 });
    expect(points).toEqual([event, ...fresh].map(([one]) => one));
  });

  test('is told once more, if there are hardly other points', () => {
    expect(chosen([event, [again, 2], ...fresh.slice(0, 1)], { headline, count: 4 })).toEqual([
      event[0],
      fresh[0]?.[0],
      again,
    ]);
    expect(chosen([event, [again, 2], ...fresh.slice(0, 2)], { headline, count: 5 })).toEqual(
      [event, ...fresh.slice(0, 2)].map(([one]) => one),
    );
  });
});

describe('of an outlet there are', () => {
  const ownTerms = (number: number): number[] => Array.from({ length: 6 }, (_, place) => number * 6 + place);
  /** How many of five facts are of outlet `a`, whose sentences are all better than those of the others. */
  function ofOne(outlets: string): number {
    const all = Array.from(outlets, (outlet, at) =>
      Array.from({ length: 6 }, (_, place) => sentence(outlet, [...ownTerms(at * 6 + place), 398, 399])),
    ).flat();
    const facts = chosen(
      all.map((one, at): Valued => [one, 1 / 2 ** at]),
      { count: 5, headline: [395, 396, 397, 398, 399] },
    );
    expect(facts).toHaveLength(5);
    return facts.filter(({ outlet }) => outlet === 'a').length;
  }

  test.each([
    ['a', 5],
    ['ab', 3],
    ['abc', 2],
    ['abcde', 2],
  ])('beside all of %s at most %d of five facts', (outlets, most) => {
    expect(ofOne(outlets)).toBe(most);
  });
});

describe('from excerpts', () => {
  const leaning = (at: number): Valued => [sentence('a', [at * 5, at * 5 + 1, at * 5 + 2], { leansOn: [300] }), 9 - at];

  test('the fourth point can be read after those before it, or there is none', () => {
    expect(chosen([1, 2, 3, 4, 5].map(leaning), { count: 5 })).toHaveLength(3);
  });

  test('what can be read alone comes before what is hardly more valuable', () => {
    const [one, other] = [sentence('a', [0, 1, 2], { isLoose: true }), sentence('b', [10, 11, 12])];
    const first = (value: number) =>
      chosen(
        [
          [one, 1],
          [other, value],
        ],
        { count: 1 },
      )[0];
    expect(first(0.98)).toBe(other);
    expect(first(0.96)).toBe(one);
  });
});

test('three outlets tell a story that three can tell, and two at most are of one', () => {
  const anyCandidates = fc
    .array(
      fc.record({ outlet: fc.constantFrom('a', 'b', 'c', 'd'), value: fc.double({ min: 0.01, max: 1, noNaN: true }) }),
      {
        minLength: 1,
        maxLength: 15,
      },
    )
    .map((all) =>
      all.map(({ outlet, value }, at): Valued => [sentence(outlet, [at * 3, at * 3 + 1, at * 3 + 2]), value]),
    );
  fc.assert(
    fc.property(anyCandidates, fc.integer({ min: 3, max: 6 }), (valued, count) => {
      const outlets = new Set(valued.map(([{ outlet }]) => outlet)).size;
      const facts = chosen(valued, { count });
      const cited = Map.groupBy(facts, ({ outlet }) => outlet);
      expect(cited.size).toBeGreaterThanOrEqual(Math.min(3, outlets));
      const most = Math.max(2, Math.ceil(count / outlets));
      for (const [, own] of cited) expect(own.length).toBeLessThanOrEqual(most);
      expect(new Set(facts).size).toBe(facts.length);
    }),
  );
});
