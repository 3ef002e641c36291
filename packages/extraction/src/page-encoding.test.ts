import { describe, expect, it } from 'vitest';
import { decodePage } from './page-encoding.ts';

/** "Café" in an encoding of one byte a character. */
const CAFE = [0x43, 0x61, 0x66, 0xe9];
const page = (head: string, body: number[] = CAFE) => Uint8Array.from([...Buffer.from(head), ...body]);

describe('decodePage', () => {
  it.each([
    ['the HTTP header', page(''), 'text/html; charset="ISO-8859-1"'],
    ['the header before the meta tag', page('<meta charset=utf-8>'), 'text/html; charset=latin1'],
    ['the meta tag', page('<meta charset="windows-1252">'), 'text/html'],
    ['the old meta tag', page('<meta http-equiv="x" content="text/html; charset=iso-8859-1">'), null],
    ['the next label if one is unknown', page('<meta charset="latin1">'), 'text/html; charset=klingon'],
    ['UTF-8', page('', [...Buffer.from('Café')]), null],
    ['UTF-8 if the meta tag says UTF-16', page('<meta charset="utf-16">', [...Buffer.from('Café')]), null],
    [
      'a byte order mark before all labels',
      page('', [0xef, 0xbb, 0xbf, ...Buffer.from('Café')]),
      'text/html; charset=latin1',
    ],
    ['a mark, UTF-16', page('', [0xff, 0xfe, 0x43, 0, 0x61, 0, 0x66, 0, 0xe9, 0]), null],
  ])('goes by %s', (_, bytes, contentType) => {
    expect(decodePage(bytes, contentType).replace(/<[^>]*>/, '')).toBe('Café');
  });

  it('ignores a meta tag that comes too late, and invalid bytes', () => {
    expect(decodePage(page(`${' '.repeat(1024)}<meta charset=latin1>`), null)).toContain('Caf\uFFFD');
  });
});
