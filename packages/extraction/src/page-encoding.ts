import { isUtf8 } from 'node:buffer';
import { encodingOf, headerCharset } from '@newsloom/text';
import { detectEncoding } from './encoding-detector.ts';
import { decodeUtf32 } from './utf-32.ts';

/**
 * In bytes: how far into a page a meta tag with the encoding is searched. The HTML standard (13.2.3.2, prescan) says
 * 1,024, but pages put scripts before it.
 */
const PRESCAN = 65_536;

const META_CHARSET = /<meta\s[^<>]*?charset\s*=\s*["']?\s*([^\s"'/>;]+)/i;
const XML_ENCODING = /^\s*<\?xml\s[^<>]*?encoding\s*=\s*["']([^"']+)/i;

/** If more characters are invalid than this share of those beyond ASCII, the text is in another encoding. */
const MOST_LOST = 0.01;

/**
 * If more than this share of the letters of a text in Latin script are beyond ASCII, the text is in another encoding:
 * Vietnamese has some 30 %, Cyrillic that is read as Latin-1 nearly 100 %.
 */
const MOST_ACCENTED = 0.6;

/** How many letters are counted for this share. */
const COUNTED = 5_000;

/** In bytes: a beginning of this length has markup, and thus ASCII characters, which have a zero byte in UTF-16. */
const MARKUP = 1_024;

/** The label of servers and templates whose authors never chose an encoding. */
const DEFAULT_LABEL = 'windows-1252';

/**
 * Decodes a page. The first of these that fits: its byte order mark (also of UTF-32, which browsers no longer read);
 * the charset of the HTTP header; UTF-8 if the bytes are that, whatever the meta tag says; the meta tag; a guess from
 * the letters. A label is ignored, and UTF-8 too, if more characters would be invalid than a hundredth of those beyond
 * ASCII. Never throws: unknown labels are ignored, and invalid bytes become U+FFFD.
 */
export function decodePage(bytes: Uint8Array, contentType: string | null): string {
  const wide = decodeUtf32(bytes);
  if (wide !== null) return wide;
  const marked = markedEncoding(bytes);
  if (marked !== null) return new TextDecoder(marked).decode(bytes);

  const header = headerEncoding(bytes, contentType);
  const byHeader = header === null ? null : decoded(bytes, header);
  if (byHeader !== null) return byHeader;
  const unicode = decoded(bytes, 'utf-8');
  const label = encodingOf(statedLabel(bytes) ?? '');
  if (unicode !== null && !(label === 'iso-2022-jp' && isAscii(unicode))) return unicode;
  const byLabel = label === null ? null : decoded(bytes, label);
  if (byLabel !== null && !(label === DEFAULT_LABEL && isOverAccented(byLabel))) return byLabel;
  const guess = detectEncoding(bytes);
  const byGuess = guess === null ? null : decoded(bytes, guess);
  return byGuess ?? byLabel ?? new TextDecoder(header ?? label ?? 'utf-8').decode(bytes);
}

/** The encoding of the header. A header that says UTF-16 is wrong if the page begins without any zero byte. */
function headerEncoding(bytes: Uint8Array, contentType: string | null): string | null {
  const header = encodingOf(headerCharset(contentType) ?? '');
  return header?.startsWith('utf-16') && !bytes.subarray(0, MARKUP).includes(0) ? null : header;
}

/** The text in an encoding; null if too much of it is invalid. U+FFFD may also be a valid character of the page. */
function decoded(bytes: Uint8Array, encoding: string): string | null {
  const text = new TextDecoder(encoding).decode(bytes);
  const lost = text.match(/\ufffd/g)?.length ?? 0;
  if (lost === 0 || (encoding === 'utf-8' && isUtf8(bytes))) return text;
  const beyond = text.match(/[\u0080-\uffff]/g)?.length ?? 0;
  return lost <= MOST_LOST * beyond ? text : null;
}

const isAscii = (text: string): boolean => !/[\u0080-\uffff]/.test(text);

function isOverAccented(text: string): boolean {
  const letters =
    text
      .replace(/<[^<>]*>/g, '')
      .match(/\p{L}/gu)
      ?.slice(-COUNTED) ?? [];
  return letters.filter((letter) => letter > '\u007f').length > MOST_ACCENTED * letters.length;
}

function markedEncoding(bytes: Uint8Array): string | null {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  // A page begins with `<` or white space, so UTF-16 is recognised by the zero byte beside that character.
  if (a === 0 && isFirst(b) && c === 0) return 'utf-16be';
  return isFirst(a) && b === 0 && c !== 0 && d === 0 ? 'utf-16le' : null;
}

const isFirst = (byte: number | undefined): boolean => byte === 0x3c || byte === 0x20 || byte === 0x0a || byte === 0x0d;

/**
 * The label in the page. A page whose label can be read as ASCII is not UTF-16. If the label says so, the standard
 * takes UTF-8.
 */
function statedLabel(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, PRESCAN));
  const label = (META_CHARSET.exec(head) ?? XML_ENCODING.exec(head))?.[1] ?? null;
  return label !== null && /^utf-?16/i.test(label) ? 'utf-8' : label;
}
