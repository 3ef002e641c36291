import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { differenceOf, type JsonDifference, withDifference } from './json-difference.ts';

/** Values as they come out of JSON. */
const json = fc.jsonValue({ maxDepth: 4 }).map((value) => JSON.parse(JSON.stringify(value)) as unknown);
/** Objects with the usual prototype, like those of JSON: the tests also compare prototypes. */
const object = fc.dictionary(fc.string(), json, { noNullPrototype: true });
const named = fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), n: fc.integer({ min: 0, max: 3 }), more: json });

test.each<[unknown, unknown, JsonDifference | null]>([
  [1, 1, null],
  [1, '1', { s: '1' }],
  [null, {}, { s: {} }],
  [{ a: 1, b: 2 }, { b: 2, a: 1 }, null],
  [{ a: 1, b: 2 }, { a: 3 }, { o: { a: { s: 3 } }, d: ['b'] }],
  [{}, { a: null }, { o: { a: { s: null } } }],
  [[], [], null],
  [['x', 'x'], ['x', 'x'], null],
  [['x', 'y'], ['x', 'y', 'z'], { a: [[0, 2], { v: ['z'] }] }],
  [
    ['x', 'y', 'z'],
    ['z', 'x', 'y'],
    {
      a: [
        [2, 1],
        [0, 2],
      ],
    },
  ],
  [['x', 'y'], ['x'], { a: [[0, 1]] }],
  [
    [
      { id: 'a', n: 1 },
      { id: 'b', n: 1 },
    ],
    [{ id: 'b', n: 2 }],
    { a: [{ i: 1, p: { o: { n: { s: 2 } } } }] },
  ],
  [[{ n: 1, m: 1 }], [{ n: 2, m: 1 }], { a: [{ i: 0, p: { o: { n: { s: 2 } } } }] }],
])('from %j to %j', (before, after, difference) => {
  expect(differenceOf(before, after)).toEqual(difference);
});

describe('a difference makes exactly the value that it was made for', () => {
  const holds = (before: unknown, after: unknown) => {
    const stored = JSON.parse(JSON.stringify(differenceOf(before, after)));
    expect(withDifference(before, stored)).toEqual(after);
    expect(stored === null).toBe(isDeepStrictEqual(before, after));
  };

  test('of any two values', () => {
    fc.assert(fc.property(json, json, holds), { examples: [[{}, JSON.parse('{"__proto__": [1]}')]] });
  });

  test('of lists of named things that change, move, double and go', () => {
    const list = fc.array(named, { maxLength: 8 });
    fc.assert(fc.property(list, list, holds));
  });

  test('of a value and one that is nearly it', () => {
    fc.assert(
      fc.property(object, fc.string(), json, (before, key, value) => {
        holds(before, Object.fromEntries([...Object.entries(before), [key, value]]));
        holds(Object.fromEntries([...Object.entries(before), [key, value]]), before);
      }),
    );
  });
});

test('values that differ in the order of keys have no difference', () => {
  fc.assert(
    fc.property(object, (value) => {
      expect(differenceOf(value, Object.fromEntries(Object.entries(value).toReversed()))).toBeNull();
    }),
  );
});
