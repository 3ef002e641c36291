import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeShingles, encodeShingles, samplingModulus } from './shingles.ts';
import { signatureOf } from './signature.ts';
import { invented } from './testing/invented-text.ts';

const title = 'Convoy of two hundred fuel lorries reaches the capital after nine days';

describe('signatureOf', () => {
  test('a text is identified only by its words', () => {
    const text = invented(1, 60);
    const shouted = `${text.toUpperCase().replaceAll(' ', ' – ')}!`;
    expect(signatureOf({ title: 'Another title', text: shouted })).toEqual(signatureOf({ title, text }));
  });

  test('the order of the words counts', () => {
    const reversed = invented(1, 60).split(' ').reverse().join(' ');
    expect(signatureOf({ title, text: reversed }).textHash).not.toBe(
      signatureOf({ title, text: invented(1, 60) }).textHash,
    );
  });

  test.each([
    ['a long title without text', title, '', true],
    ['a short title without text', 'Live updates', '', false],
    ['a teaser under a short title', 'Live updates', 'Subscribe to read on.', false],
    ['a teaser under a long title', title, 'Subscribe to read on.', true],
    ['the shortest text', 'Live updates', invented(1, 20), true],
    ['one word less', 'Live updates', invented(1, 19), false],
    ['the shortest title', invented(1, 10), '', true],
    ['a title of one word less', invented(1, 9), '', false],
    ['nothing', '', '', false],
  ])('has a hash only if there is enough text: %s', (_, heading, text, known) => {
    expect(signatureOf({ title: heading, text }).textHash !== '').toBe(known);
  });

  test('equal teasers under different titles differ', () => {
    const text = 'Subscribe to read on.';
    const other = signatureOf({ title: `${title} of waiting`, text });
    expect(signatureOf({ title, text }).textHash).not.toBe(other.textHash);
  });

  test('counts the words of the text and hashes every run of five', () => {
    const signature = signatureOf({ title, text: 'one two three four five six seven' });
    expect(signature.wordCount).toBe(7);
    expect(signature.shingles).toHaveLength(3);
  });

  test('keeps a bounded, even sample of a long text', () => {
    const text = invented(2, 30_000);
    const { shingles, wordCount } = signatureOf({ title, text });
    const modulus = samplingModulus(wordCount);
    expect(modulus).toBe(8);
    expect(shingles.every((shingle) => shingle % modulus === 0)).toBe(true);
    expect(shingles.length / (20_000 / modulus)).toBeCloseTo(1, 1);
  });

  test('gives at most 32 bands, each a smallest shingle that a Postgres bigint holds', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999 }), fc.integer({ min: 0, max: 900 }), (seed, length) => {
        const { bands, shingles } = signatureOf({ title, text: invented(seed, length) });
        expect(bands.length).toBeLessThanOrEqual(32);
        expect(new Set(bands).size).toBe(bands.length);
        for (const band of bands) expect(shingles.includes(Number(band))).toBe(true);
        expect(bands.length > 0).toBe(shingles.length > 0);
      }),
    );
  });
});

test.each([
  [0, 1],
  [4_096, 1],
  [4_097, 2],
  [8_193, 4],
  [20_000, 8],
  [1_000_000, 8],
])('a text of %i words keeps one shingle in %i', (wordCount, modulus) => {
  expect(samplingModulus(wordCount)).toBe(modulus);
});

describe('encodeShingles', () => {
  test('is undone by decodeShingles, also inside a larger buffer', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(2 ** 32 - 1)), fc.nat(3), (values, offset) => {
        const shingles = Uint32Array.from(values).sort();
        const bytes = encodeShingles(shingles);
        const inside = new Uint8Array(bytes.length + offset);
        inside.set(bytes, offset);
        expect(decodeShingles(inside.subarray(offset))).toEqual(shingles);
      }),
    );
  });

  test('takes the smallest shingle there is', () => {
    const shingles = Uint32Array.of(0, 2 ** 32 - 1);
    expect(decodeShingles(encodeShingles(shingles))).toEqual(shingles);
  });

  test.each([
    ['cut short', Uint8Array.of(1, 2, 3)],
    ['out of order', Uint8Array.of(2, 0, 0, 0, 1, 0, 0, 0)],
    ['twice the same', Uint8Array.of(2, 0, 0, 0, 2, 0, 0, 0)],
  ])('bytes that are %s are refused', (_, bytes) => {
    expect(() => decodeShingles(bytes)).toThrow(expect.objectContaining({ code: 'input-unreadable' }));
  });
});
