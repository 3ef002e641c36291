import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeUtf32 } from './utf-32.ts';

function encoded(codes: number[], isLittle: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(4 * codes.length));
  for (const [at, code] of codes.entries()) view.setUint32(4 * at, code, isLittle);
  return new Uint8Array(view.buffer);
}

test('any text is decoded, whichever end of a character comes first', () => {
  const text = fc.string({ unit: 'binary' }).map((value) => value.toWellFormed());
  fc.assert(
    fc.property(text, fc.boolean(), (value, isLittle) => {
      const codes = [...value].map((character) => character.codePointAt(0) ?? 0);
      expect(decodeUtf32(encoded([0xfeff, ...codes], isLittle))).toBe(value);
    }),
  );
});

test.each([
  [[0xfeff, 0x41, 0xd800, 0x110000, 0x42], 'A\ufffd\ufffdB'],
  [[0xfeff], ''],
  [[0x41, 0x42], null],
  [[], null],
])('%j are %j', (codes, text) => {
  expect(decodeUtf32(encoded(codes, true))).toBe(text);
});

test('the bytes after the last whole character are lost', () => {
  expect(decodeUtf32(encoded([0xfeff, 0x41, 0x42], true).subarray(0, 11))).toBe('A\ufffd');
  expect(decodeUtf32(Uint8Array.of(0xff, 0xfe))).toBeNull();
});
