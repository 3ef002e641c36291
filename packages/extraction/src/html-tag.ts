/** A tag as in the source. Attribute values are raw, with their character references. */
export type HtmlTag = {
  /** In lower case. Empty if the source ends inside the tag, because then it is not a tag. */
  name: string;
  closing: boolean;
  selfClosing: boolean;
  attributes: Map<string, string>;
  /** The index after the tag. */
  end: number;
};

const SLASH = 0x2f;
const EQUALS = 0x3d;
const GREATER = 0x3e;

/**
 * Reads the tag that begins with the `<` at `open`. Null if no tag begins there. Follows the states of the HTML
 * standard's tokenizer (13.2.5.6 to 13.2.5.40) and reads each character once. Keeps only the `wanted` attributes, the
 * first of each name, so that many attributes cost little.
 */
export function readTag(html: string, open: number, wanted: ReadonlySet<string>): HtmlTag | null {
  const closing = html.charCodeAt(open + 1) === SLASH;
  let at = open + (closing ? 2 : 1);
  if (!isLetter(html.charCodeAt(at))) return null;
  const nameStart = at;
  while (at < html.length && !endsName(html.charCodeAt(at))) at += 1;
  const name = html.slice(nameStart, at).toLowerCase();

  const attributes = new Map<string, string>();
  let selfClosing = false;
  while (at < html.length) {
    const code = html.charCodeAt(at);
    if (code === GREATER) return { name, closing, selfClosing, attributes, end: at + 1 };
    if (code === SLASH || isSpace(code)) {
      selfClosing = code === SLASH;
      at += 1;
      continue;
    }
    const attributeStart = at;
    at += 1;
    while (at < html.length && html.charCodeAt(at) !== EQUALS && !endsName(html.charCodeAt(at))) at += 1;
    const attribute = html.slice(attributeStart, at).toLowerCase();
    const value = readValue(html, at);
    if (wanted.has(attribute) && !attributes.has(attribute)) attributes.set(attribute, value.text);
    at = value.end;
  }
  return { name: '', closing, selfClosing, attributes, end: html.length };
}

/** The value after an attribute's name, which ends at `from`. */
function readValue(html: string, from: number): { text: string; end: number } {
  let at = skipSpace(html, from);
  if (html.charCodeAt(at) !== EQUALS) return { text: '', end: at };
  at = skipSpace(html, at + 1);
  const quote = html[at];
  if (quote === '"' || quote === "'") {
    const close = html.indexOf(quote, at + 1);
    return close < 0 ? { text: '', end: html.length } : { text: html.slice(at + 1, close), end: close + 1 };
  }
  const start = at;
  while (at < html.length && html.charCodeAt(at) !== GREATER && !isSpace(html.charCodeAt(at))) at += 1;
  return { text: html.slice(start, at), end: at };
}

function skipSpace(html: string, from: number): number {
  let at = from;
  while (isSpace(html.charCodeAt(at))) at += 1;
  return at;
}

function isLetter(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d && code !== 0x0b);
}

function endsName(code: number): boolean {
  return code === GREATER || code === SLASH || isSpace(code);
}
