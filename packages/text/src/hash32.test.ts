import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hash32 } from './hash32.ts';

/** Published test vectors of MurmurHash3 x86 32-bit. */
test.each([
  ['', 0, 0x00000000],
  ['', 1, 0x514e28b7],
  ['', 0xffffffff, 0x81f16f39],
  ['test', 0, 0xba6bd213],
  ['test', 0x9747b28c, 0x704b81dc],
  ['Hello, world!', 0, 0xc0363e43],
  ['Hello, world!', 0x9747b28c, 0x24884cba],
  ['ππππππππ', 0x9747b28c, 0xd58063c1],
  ['The quick brown fox jumps over the lazy dog', 0x9747b28c, 0x2fa826cd],
])('%s, seed %i', (text, seed, expected) => {
  expect(hash32(text, seed)).toBe(expected);
});

test('characters of two UTF-16 units count as one, and broken pairs are replaced', () => {
  expect(hash32('😀')).not.toBe(hash32('😁'));
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.nat(), (text, seed) => {
      const hash = hash32(text, seed);
      expect(Number.isInteger(hash) && hash >= 0 && hash <= 0xffffffff).toBe(true);
      expect(hash32(text, seed)).toBe(hash);
    }),
  );
});

/** The published algorithm: over bytes, in blocks of four. */
function murmur3(bytes: Buffer, seed: number): number {
  const rotated = (value: number, by: number) => (value << by) | (value >>> (32 - by));
  const mixed = (block: number) => Math.imul(rotated(Math.imul(block, 0xcc9e2d51), 15), 0x1b873593);
  const tail = bytes.length % 4;
  let hash = seed;
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    hash = Math.imul(rotated(hash ^ mixed(bytes.readInt32LE(at)), 13), 5) + 0xe6546b64;
  }
  if (tail > 0) hash ^= mixed(bytes.readUIntLE(bytes.length - tail, tail));
  hash ^= bytes.length;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

test.each([
  '\u007f',
  '\u0080',
  '\u07ff',
  '\u0800',
  '\uffff',
  '\u{10000}',
  '\u{10ffff}',
  'abc',
  '日本語のニュース',
  'a😀b',
])('the hash of %j is that of its bytes in UTF-8', (text) =>
  expect(hash32(text, 7)).toBe(murmur3(Buffer.from(text), 7)),
);

test('the hash of any text is that of its bytes in UTF-8', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.nat(), (text, seed) => {
      expect(hash32(text, seed)).toBe(murmur3(Buffer.from(text), seed));
    }),
  );
});
