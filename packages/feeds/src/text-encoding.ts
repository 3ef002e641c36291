import { encodingOf, headerCharset } from '@newsloom/text';

/** Switches between the sets of an ISO 2022 encoding. All its bytes are ASCII, so such a text looks like UTF-8. */
const ESCAPE = 0x1b;

/** An XML declaration is at the start and in ASCII. This leaves room for junk before it. */
const DECLARATION_WITHIN = 1024;

/**
 * The text of a feed document. Never throws.
 *
 * The first of these that applies: a byte order mark; bytes that are valid UTF-8 except for a few (other encodings
 * hardly ever are by chance, while labels are often wrong); the charset of the HTTP header; the XML declaration;
 * windows-1252. Labels are those of the WHATWG Encoding Standard, and UTF-32 from XML 1.0, appendix F.
 */
export function decodeFeed(bytes: Uint8Array, contentType: string | null): string {
  const wide = wideEncoding(bytes);
  if (wide === 'utf-32le' || wide === 'utf-32be') return decodeUtf32(bytes, wide === 'utf-32le');
  if (wide !== null) return new TextDecoder(wide).decode(bytes);

  const labels = [headerCharset(contentType) ?? '', declaredEncoding(bytes)].filter(isByteEncoding);
  const shifting = labels.find((label) => label.startsWith('iso-2022'));
  if (shifting !== undefined && bytes.includes(ESCAPE)) return new TextDecoder(shifting).decode(bytes);

  const text = new TextDecoder('utf-8').decode(bytes);
  if (!mostlyReplaced(text)) return text;
  const legacy = labels.find((label) => encodingOf(label) !== 'utf-8');
  return new TextDecoder(legacy ?? 'windows-1252').decode(bytes);
}

/**
 * An encoding with two or four bytes per character, found by its byte order mark or by the zeros around a leading `<`.
 */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be' | null {
  const starts = (...head: number[]) => bytes.length >= head.length && head.every((byte, at) => bytes[at] === byte);
  if (starts(0xff, 0xfe, 0, 0) || starts(0x3c, 0, 0, 0)) return 'utf-32le';
  if (starts(0, 0, 0xfe, 0xff) || starts(0, 0, 0, 0x3c)) return 'utf-32be';
  if (starts(0xff, 0xfe) || starts(0x3c, 0)) return 'utf-16le';
  if (starts(0xfe, 0xff) || starts(0, 0x3c)) return 'utf-16be';
  return null;
}

function decodeUtf32(bytes: Uint8Array, littleEndian: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let text = '';
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const point = view.getUint32(at, littleEndian);
    if (point !== 0xfeff) text += point > 0x10ffff ? '\uFFFD' : String.fromCodePoint(point);
  }
  return text;
}

function declaredEncoding(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, DECLARATION_WITHIN));
  return /<\?xml[^>]*?encoding\s*=\s*["']([^"']+)["']/i.exec(head)?.[1]?.toLowerCase() ?? '';
}

/** Says whether a label can be right: a document with an XML declaration in ASCII is not UTF-16. */
const isByteEncoding = (label: string): boolean => encodingOf(label)?.startsWith('utf-16') === false;

/** Says whether most characters that are not ASCII were invalid. */
function mostlyReplaced(text: string): boolean {
  if (!text.includes('\uFFFD')) return false;
  let replaced = 0;
  let kept = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0xfffd) replaced += 1;
    else if (code > 0x7f) kept += 1;
  }
  return replaced > kept;
}
