import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quotedShare, withoutQuotations } from './quotation.ts';

const marks = ['""', '“”', '«»', '»«', '„“', '„”', '「」', '『』'].map((pair) => [...pair]);

describe.each(marks)('a quotation between %s and %s', (open, close) => {
  const text = `Brink said ${open}all is well${close} on Tuesday.`;

  test('is left out', () => {
    expect(withoutQuotations(text)).toBe('Brink said   on Tuesday.');
  });

  test('counts with its marks', () => {
    expect(quotedShare(text)).toBeCloseTo('"all is well"'.length / text.length);
  });
});

test.each([
  ['nothing', '', 0],
  ['no quotation', 'All is well.', 0],
  ['an apostrophe', 'The captain’s ship isn’t safe.', 0],
  ['half a quotation', 'Brink said “all is well.', 0],
  ['two quotations', '“ab”cd“ef”', 0.8],
  ['only a quotation', '“All is well.”', 1],
])('the quoted share of %s', (_, text, share) => {
  expect(quotedShare(text)).toBeCloseTo(share);
});

test('the share is from 0 to 1, and 0 where nothing is left out', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...marks.flat(), 'a', ' ')), (pieces) => {
      const text = pieces.join('');
      const share = quotedShare(text);
      expect(share).toBeGreaterThanOrEqual(0);
      expect(share).toBeLessThanOrEqual(1);
      expect(share === 0).toBe(withoutQuotations(text) === text);
    }),
  );
});
