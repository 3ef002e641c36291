import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeFeed } from './text-encoding.ts';

const TEXT = 'Новости';

/** The bytes of a text in an encoding of one byte a character. */
function encode(text: string, label: string): number[] {
  const characters = new TextDecoder(label).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  return Array.from(text, (character) => characters.indexOf(character));
}

const wide = (text: string, units: 2 | 4, little: boolean): number[] =>
  Array.from(text).flatMap((character) => {
    const bytes = Array.from({ length: units }, (_, at) => (character.charCodeAt(0) >> (8 * at)) & 0xff);
    return little ? bytes : bytes.reverse();
  });

const declared = (label: string) => `<?xml version="1.0" encoding="${label}"?><rss>${TEXT}</rss>`;
const bare = `<rss>${TEXT}</rss>`;

describe('decodeFeed', () => {
  test.each([
    ['the XML declaration', encode(declared('windows-1251'), 'windows-1251'), null],
    ['the XML declaration, koi8-r', encode(declared('koi8-r'), 'koi8-r'), null],
    ['the HTTP header', encode(bare, 'windows-1251'), 'text/xml; charset="windows-1251"'],
    ['the HTTP header if the declaration is wrong', encode(declared('utf-8'), 'windows-1251'), 'x/y;charset=cp1251'],
    ['the bytes if both labels are wrong', Buffer.from(declared('windows-1251')), 'text/xml; charset=koi8-r'],
    ['the bytes if a label is unknown', Buffer.from(declared('klingon')), 'text/xml; charset=none'],
    ['a mark, UTF-8', Buffer.from(`\uFEFF${bare}`), 'text/xml; charset=koi8-r'],
    ['a mark, UTF-16LE', [0xff, 0xfe, ...wide(bare, 2, true)], null],
    ['a mark, UTF-16BE', [0xfe, 0xff, ...wide(bare, 2, false)], null],
    ['a mark, UTF-32BE', [0, 0, 0xfe, 0xff, ...wide(bare, 4, false)], null],
    ['the XML declaration, spaced', encode(declared('koi8-r').replace('="koi', ' = "koi'), 'koi8-r'), null],
    ['the zeros, UTF-16LE', wide(bare, 2, true), null],
    ['the zeros, UTF-32LE', wide(bare, 4, true), null],
  ])('goes by %s', (_, bytes, contentType) => {
    const text = decodeFeed(Uint8Array.from(bytes), contentType);
    expect(text).toContain(`<rss>${TEXT}</rss>`);
    expect(text.startsWith('<')).toBe(true);
  });

  test('uses the label for an encoding that shifts between sets of ASCII bytes', () => {
    const japanese = [0x1b, 0x24, 0x42, 0x46, 0x7c, 0x4b, 0x5c, 0x1b, 0x28, 0x42];
    const bytes = Uint8Array.from([...Buffer.from('<?xml version="1.0" encoding="iso-2022-jp"?>'), ...japanese]);
    expect(decodeFeed(bytes, null)).toContain('日本');
  });

  test('keeps UTF-8 with an invalid byte, and uses windows-1252 if nothing fits', () => {
    expect(decodeFeed(Uint8Array.from([...Buffer.from(TEXT), 0xff]), null)).toBe(`${TEXT}\uFFFD`);
    expect(decodeFeed(Uint8Array.from([0x43, 0x61, 0x66, 0xe9]), null)).toBe('Café');
  });

  test('decodes every text in UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(decodeFeed(new TextEncoder().encode(`<rss>${text}`), null)).toBe(`<rss>${text}`);
      }),
    );
  });

  test('takes as many bad bytes as good characters, and no more', () => {
    expect(decodeFeed(Uint8Array.from([...Buffer.from('é'), 0xff]), null)).toBe('é\uFFFD');
    expect(decodeFeed(Uint8Array.from([...Buffer.from('é'), 0xe9, 0x20, 0xe9]), null)).toBe('Ã©é é');
  });

  test('replaces what is no character in UTF-32', () => {
    const bytes = Uint8Array.from([0x3c, 0, 0, 0, 0xff, 0xff, 0x10, 0, 0, 0, 0x11, 0, 0x41, 0]);
    expect(decodeFeed(bytes, null)).toBe('<\u{10ffff}\uFFFD');
  });

  test('answers any bytes', () => {
    fc.assert(fc.property(fc.uint8Array(), (bytes) => typeof decodeFeed(bytes, null) === 'string'));
  });
});
