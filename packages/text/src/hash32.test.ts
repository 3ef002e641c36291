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

test('characters of two UTF-16 units count as one, broken pairs do no harm', () => {
  expect(hash32('😀')).not.toBe(hash32('😁'));
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.nat(), (text, seed) => {
      const hash = hash32(text, seed);
      expect(Number.isInteger(hash) && hash >= 0 && hash <= 0xffffffff).toBe(true);
      expect(hash32(text, seed)).toBe(hash);
    }),
  );
});
