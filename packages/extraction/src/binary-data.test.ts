import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isBinaryData } from './binary-data.ts';
import { decodePage } from './page-encoding.ts';

const page = (text: string): string => `<html><head><title>Vote</title></head><body><p>${text}</p></body></html>`;
const french = page(
  'Le maire a déclaré que le pont, fermé depuis février, ne sera pas réouvert avant l’été. '.repeat(40),
);
const russian = page('Мэр заявил, что мост, закрытый с февраля, не откроют до лета. '.repeat(40));
const bytesOf = (text: string, offset: number): Uint8Array =>
  Uint8Array.from(text, (character) =>
    character > '\u03ff' ? character.charCodeAt(0) - offset : character.charCodeAt(0),
  );

describe('binary data', () => {
  const packed = gzipSync(Array.from({ length: 5_000 }, (_, at) => String((at * 7_919) % 10_007)).join(' '));
  test.each<[string, string]>([
    ['packed bytes as UTF-8', decodePage(packed, 'text/html; charset=utf-8')],
    ['packed bytes as Latin-1', decodePage(packed, 'text/html; charset=iso-8859-1')],
    ['packed bytes in the frame of a page', page(decodePage(packed, 'text/html'))],
    ['words in a wrong encoding', new TextDecoder().decode(bytesOf(russian, 0x400 - 0xb0 + 0x10))],
    ['a page of which more than a tenth is lost', `${'\ufffd'.repeat(11)}${'x'.repeat(90)}`],
  ])('is %s', (_, text) => {
    expect(isBinaryData(text)).toBe(true);
  });

  test.each<[string, string]>([
    ['a page', french],
    ['a page whose accents are lost', new TextDecoder().decode(Buffer.from(french, 'latin1'))],
    ['a page of other letters', russian],
    ['a page with a stray control character', `${french}\0\0\u0085`],
    ['a page that ends in pictures', `${'word '.repeat(20_000)}${'\0'.repeat(100_000)}`],
    ['a page of which a tenth is lost', `${'\ufffd'.repeat(10)}${'x'.repeat(90)}`],
    ['an empty page', ''],
  ])('is not %s', (_, text) => {
    expect(isBinaryData(text)).toBe(false);
  });

  test('is never found in letters, digits and white space', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\p{L}\p{N}\s.,]*$/u), (text) => {
        expect(isBinaryData(text)).toBe(false);
      }),
    );
  });
});
