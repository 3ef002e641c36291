/** The charset that a Content-Type header names, in lower case as it stands there; null when it names none. */
export function headerCharset(contentType: string | null): string | null {
  return /charset\s*=\s*["']?([^\s"';,]+)/i.exec(contentType ?? '')?.[1]?.toLowerCase() ?? null;
}

/** The name that the WHATWG Encoding Standard has for a label (`utf-8` for `UTF8`); null for none that it knows. */
export function encodingOf(label: string): string | null {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}
