import { describe, expect, test } from 'vitest';
import { detectEncoding } from './encoding-detector.ts';

/** A text in a single-byte encoding. */
function encoded(text: string, encoding: string): Buffer {
  const bytes = new Map(
    Array.from({ length: 256 }, (_, byte) => [new TextDecoder(encoding).decode(Uint8Array.of(255 - byte)), 255 - byte]),
  );
  return Buffer.from(Array.from(text, (letter) => bytes.get(letter) ?? 0x3f));
}
const detect = (head: string, text: string, encoding: string): string | null =>
  detectEncoding(Buffer.concat([Buffer.from(head), encoded(text, encoding)]));
const latin = (text: string): string | null => detectEncoding(Buffer.from(text, 'latin1'));

const RUSSIAN =
  'Набережную в центре города восстановят к осени, сообщили в мэрии в четверг. Работы начались после паводка.';
const POLISH = 'Rybacy zrezygnowali z drugiej rundy rozmów: odrzuciły ją obie strony, ponieważ łódź zatonęła.';

describe('the encoding of a page is that of its letters', () => {
  test.each([
    ['windows-1251', RUSSIAN],
    ['koi8-r', RUSSIAN],
    ['iso-8859-5', RUSSIAN],
    ['iso-8859-2', POLISH],
    ['windows-1252', 'Les élèves très âgés ont été reçus à Noël.'],
  ])('%s', (encoding, text) => {
    expect(detect('<p>', text, encoding)).toBe(encoding);
  });

  test('behind many tags, styles and lines of ASCII', () => {
    const scripts = '<p class="a">x</p>\nvar a = 1;\n'.repeat(3_000);
    expect(detect(scripts, RUSSIAN, 'windows-1251')).toBe('windows-1251');
  });

  test('in the first 500,000 bytes', () => {
    const before = (length: number) => detect('\n'.repeat(length), RUSSIAN, 'koi8-r');
    expect(before(400_000)).toBe('koi8-r');
    expect(before(500_000)).not.toBe('koi8-r');
  });
});

describe('the declared language decides where letters are few', () => {
  test.each([
    ['<html lang="tr">', 'windows-1254'],
    ['<html class="no-js" LANG = \'TR-tr\'>', 'windows-1254'],
    ['<html lang=tr>', 'windows-1254'],
    ['<html\nlang="tr">', 'windows-1254'],
    ['<html>', 'windows-1252'],
    ['<html lang="xx">', 'windows-1252'],
    ['<html data-xlang="tr">', 'windows-1252'],
    ['<html><p lang="tr">', 'windows-1252'],
  ])('%s', (head, encoding) => {
    expect(detect(head, 'Baraj açıldı, şarkı', 'windows-1254')).toBe(encoding);
  });

  test.each([
    ['ar', 'السد يفتح', 'windows-1256'],
    ['th', 'เขื่อนเปิดแล้ว', 'windows-874'],
  ])('%s', (language, text, encoding) => {
    expect(detect(`<html lang="${language}"><p>`, text, encoding)).toBe(encoding);
    expect(detect('<p>', text, encoding)).not.toBe(encoding);
  });

  test('but not against many letters of another', () => {
    expect(detect('<html lang="tr">', RUSSIAN, 'windows-1251')).toBe('windows-1251');
  });
});

describe('binary data has no encoding', () => {
  const withControls = (count: number, control = '\u0001') =>
    latin(`${control.repeat(count)}é${'a'.repeat(999 - count)}`);
  test('more than a hundredth of a page are control characters', () => {
    expect(withControls(10)).not.toBeNull();
    expect(withControls(11)).toBeNull();
  });

  test.each(['\u0000', '\u0007', '\u001f'])('such as %j', (control) => {
    expect(withControls(500, control)).toBeNull();
  });

  test.each(['\n', '\t', '\r', '\u001b', '\u0085', '\u007f'])('but not %j', (control) => {
    expect(withControls(500, control)).not.toBeNull();
  });
});
