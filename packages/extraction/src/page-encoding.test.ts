import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodePage } from './page-encoding.ts';

/** "Café" in a single-byte encoding. */
const CAFE = [0x43, 0x61, 0x66, 0xe9];
const page = (head: string, body: number[] = CAFE) => Uint8Array.from([...Buffer.from(head), ...body]);

describe('decodePage', () => {
  test.each([
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

  test('looks for the meta tag beyond the first kilobyte', () => {
    expect(decodePage(page(`${' '.repeat(5_000)}<meta charset=latin1>`), null)).toContain('Café');
  });

  test.each([
    ['a stale label', '<meta charset="gbk">', '地铁七号线明年三月开工', null],
    ['a label of Latin-1', '<meta charset="iso-8859-1">', 'Café – “très” bon', 'text/html'],
    ['a wrong label of XML', '<?xml version="1.0" encoding="koi8-r"?>', 'Набережную восстановят', null],
  ])('reads UTF-8 in spite of %s', (_, head, text, contentType) => {
    expect(decodePage(page(head, [...Buffer.from(text)]), contentType)).toBe(head + text);
  });

  test('reads UTF-8 with a few invalid bytes as UTF-8', () => {
    const bytes = [...Buffer.from('地铁七号线'.repeat(40)), 0xe9, ...Buffer.from('。')];
    expect(decodePage(page('', bytes), null)).toMatch(/^地铁.*\ufffd。$/);
  });

  test('reads UTF-8 as UTF-8 if the page itself has the sign of a lost character', () => {
    const text = '<html lang="pl"><p>Rybacy zrezygnowali z drugiej rundy rozmów: odrzuciły ją obie strony \ufffd</p>';
    expect(decodePage(Buffer.from(text), null)).toBe(text);
  });

  test('does not believe a header by which the text is lost', () => {
    const bytes = page('<meta charset="windows-1251">', encoded('Набережную восстановят к осени', WINDOWS_1251));
    expect(decodePage(bytes, 'text/html; charset=utf-8')).toContain('Набережную восстановят к осени');
  });

  test('reads a label in the declaration of XML', () => {
    const declaration = '<?xml version="1.0" encoding="windows-1252"?>';
    expect(decodePage(page(declaration), 'application/xhtml+xml')).toBe(`${declaration}Café`);
  });

  test('detects UTF-16 without a mark', () => {
    const text = '<p>Café</p>';
    const little = Buffer.from(text, 'utf16le');
    expect(decodePage(little, null)).toBe(text);
    expect(decodePage(Buffer.from(little).swap16(), null)).toBe(text);
  });

  test.each([
    ['zero', [0, 0xef, 0xde, 0xcd, 0xbc, 0xab]],
    ['letter and a zero', [0x50, 0, 0xde, 0xcd, 0xbc, 0xab]],
  ])('does not take bytes for UTF-16 that begin with a %s', (_, bytes) => {
    expect(decodePage(Uint8Array.from(bytes), 'text/html; charset=latin1')).toContain('\0');
  });

  const russian =
    'Набережную в центре города восстановят к осени, сообщили в мэрии в четверг. Работы начались после паводка.';
  test.each([
    ['without a label', ''],
    ['with the label that servers have when nobody thought of it', '<meta charset="iso-8859-1">'],
    ['with an unknown label', '<meta charset="klingon">'],
    ['with the language alone', '<html lang="ru">'],
  ])('detects an old encoding %s', (_, head) => {
    expect(decodePage(page(head, encoded(russian, WINDOWS_1251)), 'text/html')).toBe(head + russian);
  });

  test('leaves binary data as it is', () => {
    const bytes = Uint8Array.from({ length: 5_000 }, (_, at) => (at * 7_919) % 256);
    expect(decodePage(bytes, 'text/html').match(/\ufffd/g)?.length).toBeGreaterThan(500);
  });

  test('reads a page of brackets in one pass', () => {
    const brackets = `${'<'.repeat(500_000)}\xe9`;
    expect(decodePage(Buffer.from(brackets, 'latin1'), null)).toHaveLength(500_001);
  });

  test.each<[string, number[], string]>([
    ['a mark, UTF-16 the other way', [0xfe, 0xff, 0, 0x43, 0, 0xe9], 'Cé'],
    ['a bracket', [0x3c, 0, 0x70, 0], '<p'],
    ['a space', [0x20, 0, 0x43, 0, 0xe9, 0], ' Cé'],
    ['a line feed', [0x0a, 0, 0x43, 0], '\nC'],
    ['a carriage return', [0x0d, 0, 0x43, 0], '\rC'],
    ['a bracket, the other way', [0, 0x3c, 0, 0x70], '<p'],
    ['a space, the other way', [0, 0x20, 0, 0x43], ' C'],
  ])('takes bytes for UTF-16 that begin with %s', (_, bytes, text) => {
    expect(decodePage(Uint8Array.from(bytes), null)).toBe(text);
  });

  test.each<[string, number[]]>([
    ['half a mark', [0xff, 0x43, 0x61, 0x66]],
    ['half a mark, the other way', [0xfe, 0x43, 0x61, 0x66]],
    ['half a mark of UTF-8', [0xef, 0xbb, 0x43, 0x61]],
    ['another half', [0xef, 0x43, 0xbf, 0x61]],
    ['a bracket and text', [0x3c, 0x70, 0x3e, 0x43]],
    ['a bracket and two zeros', [0x3c, 0, 0, 0]],
    ['a bracket, a zero and text', [0x3c, 0, 0x70, 0x3e]],
    ['a zero and text', [0, 0x3c, 0x70, 0]],
  ])('but not %s', (_, bytes) => {
    expect(decodePage(Uint8Array.from(bytes), 'text/html; charset=latin1')).toHaveLength(4);
  });

  test('believes a header of UTF-16 where the page has zeros in its first kilobyte', () => {
    const header = 'text/html; charset=utf-16';
    expect(decodePage(Buffer.from('Café', 'utf16le'), header)).toBe('Café');
    expect(decodePage(Buffer.from('Café'), header)).toBe('Café');
    const late = (count: number) => decodePage(Buffer.concat([Buffer.alloc(count, 'a'), Buffer.from([0, 0])]), header);
    expect(late(1_023)).toContain('\u6161');
    expect(late(1_024)).toContain('aaaa');
  });

  test('reads a label in the first 65,536 bytes', () => {
    const text = encoded('Паводок', WINDOWS_1251);
    const label = '<meta charset=windows-1251>';
    const after = (count: number) => decodePage(page(' '.repeat(count) + label, text), null);
    expect(after(65_536 - label.length)).toContain('Паводок');
    expect(after(65_536)).not.toContain('Паводок');
  });

  test.each([
    ['<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=windows-1251">', true],
    ["<meta name='a' charset = 'windows-1251'/>", true],
    ['<meta charset=windows-1251;x>', true],
    [' <?XML version="1.0" encoding=\'windows-1251\'?>', true],
    ['x<?xml version="1.0" encoding="windows-1251"?>', false],
    ['<metadata charset="windows-1251">', false],
    ['<meta name="a"><p charset="windows-1251">', false],
  ])('reads the label of %s: %s', (head, isRead) => {
    expect(decodePage(page(head, encoded('Паводок', WINDOWS_1251)), null).includes('Паводок')).toBe(isRead);
  });

  test('takes a text for UTF-8 if at most a hundredth of its letters beyond ASCII are lost', () => {
    const text = (count: number) => decodePage(page('', [...Buffer.from('é'.repeat(count)), 0xff]), null);
    expect(text(99)).toBe(`${'é'.repeat(99)}\ufffd`);
    expect(text(98)).not.toContain('é');
  });

  test('reads Japanese of seven bits by its label, unless the page is UTF-8', () => {
    const label = '<meta charset="iso-2022-jp">';
    expect(decodePage(page(label, [...Buffer.from('\x1b$B%@%`\x1b(B')]), null)).toBe(`${label}ダム`);
    expect(decodePage(page(label, [...Buffer.from('ダム')]), null)).toBe(`${label}ダム`);
  });

  test('believes the label that servers have, unless more than three in five of the last letters are beyond ASCII', () => {
    const label = '<meta charset="iso-8859-1">';
    const read = (text: string) => decodePage(page(label, encoded(text, WINDOWS_1251)), null).slice(label.length);
    expect(read(`${russian} ${'x'.repeat(58)}`)).not.toContain('паводка');
    expect(read(`${russian} ${'x'.repeat(57)}`)).toContain('паводка');
    expect(read(`${'x'.repeat(9_000)} ${russian.repeat(60)}`)).toContain('паводка');
    expect(read(`${'<x>'.repeat(100)}${russian}`)).toContain('паводка');
  });

  test('answers any bytes', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 300 }),
        fc.constantFrom(null, 'text/html; charset=utf-8'),
        (bytes, type) => {
          expect(typeof decodePage(bytes, type)).toBe('string');
        },
      ),
    );
  });
});

/** The characters of a single-byte encoding, by byte. */
const charactersOf = (encoding: string): string =>
  new TextDecoder(encoding).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
const WINDOWS_1251 = charactersOf('windows-1251');

const encoded = (text: string, characters: string): number[] =>
  [...text].map((character) => characters.indexOf(character));
