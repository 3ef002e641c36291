/** The charset in a Content-Type header, in lower case; null if there is none. */
export function headerCharset(contentType: string | null): string | null {
  return /charset\s*=\s*["']?([^\s"';,]+)/i.exec(contentType ?? '')?.[1]?.toLowerCase() ?? null;
}

/** The name of an encoding label in the WHATWG Encoding Standard (`utf-8` for `UTF8`); null for an unknown label. */
export function encodingOf(label: string): string | null {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}
