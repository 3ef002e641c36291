import { expect, test } from 'vitest';
import { countryCode } from './country-code.ts';

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

test.each([
  ['GB', 'GB'],
  [' de ', 'DE'],
  ['XK', 'XK'],
  ['ZZ', null],
  ['EU', null],
  ['UK', null],
  ['SU', null],
  ['AN', null],
  ['Germany', 'DE'],
  ['côte d’ivoire', 'CI'],
  ['Soviet Union', null],
  ['DEU', null],
  ['', null],
])('%j is %j', (text, code) => {
  expect(countryCode(text)).toBe(code);
});

test('exactly the codes of ISO 3166-1 and Kosovo are taken', () => {
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  expect(codes.filter((code) => countryCode(code) !== null)).toHaveLength(249 + 1);
});
