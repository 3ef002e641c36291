import { expect, test } from 'vitest';
import { encodingOf, headerCharset } from './charset.ts';

test.each([
  ['text/html; charset=UTF-8', 'utf-8'],
  ['text/html;charset = "ISO-8859-1"; boundary=x', 'iso-8859-1'],
  ["text/xml; charset='koi8-r'", 'koi8-r'],
  ['text/html', null],
  ['text/html; charset=', null],
  [null, null],
])('the charset of %s is %s', (header, charset) => {
  expect(headerCharset(header)).toBe(charset);
});

test.each([
  ['UTF8', 'utf-8'],
  ['latin1', 'windows-1252'],
  [' utf-16 ', 'utf-16le'],
  ['klingon', null],
  ['', null],
])('the encoding of the label %j is %s', (label, encoding) => {
  expect(encodingOf(label)).toBe(encoding);
});
