import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutText, cutTitle } from './cut-text.ts';

test.each([
  ['short', 5, 'short'],
  ['longer', 5, 'longe'],
  ['ab😀', 3, 'ab'],
  ['ab😀', 4, 'ab😀'],
  ['', 3, ''],
  ['what came broken\ud83d', 17, 'what came broken\ud83d'],
])('the first of %j in %i characters is %j', (text, most, cut) => {
  expect(cutText(text, most)).toBe(cut);
});

test('the result is a beginning of the text, within the limit and well-formed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), fc.nat(20), (text, most) => {
      const cut = cutText(text, most);
      expect(text.startsWith(cut)).toBe(true);
      expect(cut.length).toBeLessThanOrEqual(most);
      expect(cut.isWellFormed()).toBe(true);
      expect(cut.length).toBeGreaterThanOrEqual(Math.min(text.length, most) - 1);
    }),
  );
});

test('a title is cut to a thousand characters', () => {
  expect(cutTitle('x'.repeat(1_000_000))).toHaveLength(1_000);
});
