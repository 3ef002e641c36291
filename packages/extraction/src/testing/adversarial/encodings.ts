import { type AdversarialPage, ARTICLE, page, TITLE, WHOLE } from './page.ts';

const bytesOf = (text: string, encoding: BufferEncoding = 'utf8'): Uint8Array => Buffer.from(text, encoding);
const joined = (...parts: Uint8Array[]): Uint8Array => Buffer.concat(parts);
const swapped = (bytes: Uint8Array): Uint8Array => Buffer.from(bytes).swap16();
const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);

/** A text in UTF-32, which no decoder of the platform reads. */
function utf32(text: string, isLittle: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(4 * [...text].length));
  for (const [at, character] of [...text].entries()) view.setUint32(4 * at, character.codePointAt(0) ?? 0, isLittle);
  return new Uint8Array(view.buffer);
}

/** Encodings. */
export const encodings: AdversarialPage[] = [
  { name: 'UTF-16 with a mark', source: () => joined(bytes(0xff, 0xfe), bytesOf(ARTICLE, 'utf16le')), has: WHOLE },
  {
    name: 'UTF-16, big end first',
    source: () => joined(bytes(0xfe, 0xff), swapped(bytesOf(ARTICLE, 'utf16le'))),
    has: WHOLE,
  },
  {
    name: 'UTF-16 that the header calls UTF-8',
    source: () => joined(bytes(0xff, 0xfe), bytesOf(ARTICLE, 'utf16le')),
    contentType: 'text/html; charset=utf-8',
    has: WHOLE,
  },
  {
    name: 'UTF-16 with half a character at the end',
    source: () => joined(bytes(0xff, 0xfe), bytesOf(ARTICLE, 'utf16le'), bytes(0x41)),
    has: WHOLE,
  },
  {
    name: 'UTF-32 with a mark',
    source: () => joined(bytes(0xff, 0xfe, 0, 0), utf32(ARTICLE, true)),
    has: WHOLE,
    title: TITLE,
  },
  {
    name: 'UTF-32, big end first',
    source: () => joined(bytes(0, 0, 0xfe, 0xff), utf32(ARTICLE, false)),
    has: WHOLE,
    title: TITLE,
  },
  { name: 'UTF-8 with two marks', source: () => `\ufeff\ufeff${ARTICLE}`, has: WHOLE, title: TITLE, hasNot: /\ufeff/ },
  {
    name: 'UTF-8 that the header calls UTF-16',
    source: () => ARTICLE,
    contentType: 'text/html; charset=utf-16',
    has: WHOLE,
    title: TITLE,
  },
  { name: 'an unknown label', source: () => ARTICLE, contentType: 'text/html; charset=klingon', has: WHOLE },
  {
    name: 'a label that lies',
    source: () => joined(bytesOf(page({ head: '<meta charset="shift_jis">' })), bytesOf('<p>Café à la crème.')),
    has: WHOLE,
  },
  {
    name: 'UTF-8 with a quarter in Latin-1',
    source: () => joined(bytesOf(ARTICLE), bytesOf('<p>Le barrage a été inauguré dimanche à midi.</p>', 'latin1')),
    has: WHOLE,
  },
  { name: 'a label of replacement', source: () => ARTICLE, contentType: 'text/html; charset=iso-2022-kr', has: WHOLE },
  {
    name: 'UTF-7',
    source: () => ARTICLE.replace('<html', '+ADw-script+AD4-<html'),
    contentType: 'text/html; charset=utf-7',
    has: WHOLE,
  },
];
