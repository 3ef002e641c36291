import { encodingOf, headerCharset } from '@newsloom/text';

/** How far the HTML standard (13.2.3.2, prescan) looks for a meta tag that names the encoding, in bytes. */
const PRESCAN = 1024;

const META_CHARSET = /<meta\s[^>]*?charset\s*=\s*["']?\s*([^\s"'/>;]+)/i;

/**
 * Decodes a page: by its byte order mark, else the charset of the HTTP header, else that of a meta tag near its start,
 * else as UTF-8. Never throws: unknown labels are ignored, and invalid bytes become U+FFFD.
 */
export function decodePage(bytes: Uint8Array, contentType: string | null): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, PRESCAN));
  const labels = [markedEncoding(bytes), headerCharset(contentType), metaCharset(head)];
  const [encoding = 'utf-8'] = labels.flatMap((label) => (label && encodingOf(label)) || []);
  return new TextDecoder(encoding).decode(bytes);
}

function markedEncoding(bytes: Uint8Array): string | undefined {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  return a === 0xfe && b === 0xff ? 'utf-16be' : undefined;
}

/** A page whose meta tag is readable as ASCII cannot be UTF-16. If it says so, the standard makes it UTF-8. */
function metaCharset(head: string): string | undefined {
  const label = META_CHARSET.exec(head)?.[1];
  return label !== undefined && /^utf-?16/i.test(label) ? 'utf-8' : label;
}
