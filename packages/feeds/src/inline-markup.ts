import { asCdata } from './cdata.ts';

/** A start tag of a text element, or the start of a part to skip. */
const CANDIDATE = /<!\[CDATA\[|<!--|<((?:atom:)?(?:title|summary|description|content)|content:encoded)(?:\s[^<>]*)?>/gi;

/**
 * Wraps unescaped markup in a text element (Atom's `type="xhtml"`, a stray `<br>` in a title) in CDATA. Otherwise an
 * XML parser loses the order of text and tags, or refuses the feed for a tag that HTML does not close.
 */
export function wrapInlineMarkup(text: string): string {
  let wrapped = '';
  let copied = 0;
  let passed = 0;
  // A missing end tag is not searched again: otherwise many unclosed tags would take quadratic time.
  const unclosed = new Set<string>();
  const findEnd = (mark: string, from: number): number => {
    if (unclosed.has(mark)) return -1;
    const end = text.indexOf(mark, from);
    if (end < 0) unclosed.add(mark);
    return end;
  };

  for (const match of text.matchAll(CANDIDATE)) {
    const [tag, name] = match;
    const start = match.index + tag.length;
    if (start <= passed || tag.endsWith('/>')) continue;
    if (name === undefined) {
      const end = findEnd(tag === '<!--' ? '-->' : ']]>', start);
      if (end < 0) break;
      passed = end;
      continue;
    }
    const end = findEnd(`</${name}`, start);
    const inner = end < 0 ? '' : text.slice(start, end);
    if (!inner.includes('<') || inner.includes('<![CDATA[')) continue;
    wrapped += text.slice(copied, start) + asCdata(inner);
    copied = end;
    passed = end;
  }
  return wrapped + text.slice(copied);
}
