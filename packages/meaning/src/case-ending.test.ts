import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keyOf, withoutCase } from './case-ending.ts';

test.each([
  ['домами', 'дом'],
  ['дом', 'дом'],
  ['красной', 'красн'],
  ['красными', 'красн'],
  ['москве', 'москв'],
  ['veldrin', 'veldrin'],
])('%s without a case ending is %s', (word, stem) => {
  expect(withoutCase(word)).toBe(stem);
});

test('nothing is left of fewer than three letters', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'абвгоеийых'), minLength: 3 }), (word) => {
      const stem = withoutCase(word);
      expect(stem.length).toBeGreaterThanOrEqual(3);
      expect(word.startsWith(stem)).toBe(true);
    }),
  );
});

test.each([
  ['Ada Lunn', 'ada lunn'],
  ['ADA  Lunn', 'ada lunn'],
  ['Ada\nLunn', 'ada lunn'],
  ['J. R. Lunn', 'j r lunn'],
  ['U.S.', 'us'],
  ['O’Lunn', "o'lunn"],
  ['Нижнем Лунне', 'нижн лунн'],
])('the key of %j is %s', (name, key) => {
  expect(keyOf(name)).toBe(key);
});
