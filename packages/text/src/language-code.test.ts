import fc from 'fast-check';
import { expect, test } from 'vitest';
import { languageCode } from './language-code.ts';

test.each([
  ['en', 'en'],
  ['en-GB', 'en'],
  ['pt_BR', 'pt'],
  [' DE ', 'de'],
  ['eng', 'en'],
  ['zh-Hans-CN', 'zh'],
  ['iw', 'he'],
  ['tl', 'tl'],
  ['fil', 'tl'],
  ['ceb', 'ceb'],
  ['zz', null],
  ['xx', null],
  ['und', null],
  ['mul', null],
  ['english', null],
  ['rest', null],
  ['c', null],
  ['12', null],
  ['', null],
])('%j is %j', (tag, code) => {
  expect(languageCode(tag)).toBe(code);
});

test('any text gives a code or null, and a code gives itself', () => {
  fc.assert(
    fc.property(fc.string(), (tag) => {
      const code = languageCode(tag);
      if (code !== null) expect(languageCode(code)).toBe(code);
    }),
  );
});
