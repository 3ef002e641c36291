/**
 * Decodes bytes with the byte order mark of UTF-32; null without that mark. The platform has no decoder for it. Invalid
 * values, and a rest of less than four bytes, become U+FFFD.
 */
export function decodeUtf32(bytes: Uint8Array): string | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isLittle = bytes.length >= 4 && view.getUint32(0, true) === MARK;
  if (!isLittle && !(bytes.length >= 4 && view.getUint32(0, false) === MARK)) return null;
  let text = '';
  for (let at = 4; at + 4 <= bytes.length; at += 4) text += characterOf(view.getUint32(at, isLittle));
  return bytes.length % 4 === 0 ? text : `${text}\ufffd`;
}

const MARK = 0xfeff;

const LAST = 0x10ffff;

const characterOf = (code: number): string =>
  code > LAST || (code >= 0xd800 && code <= 0xdfff) ? '\ufffd' : String.fromCodePoint(code);
