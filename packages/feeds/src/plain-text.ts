import { collapseSpace } from '@newsloom/text';
import { decodeHTMLStrict } from 'entities';

/** Elements that a browser shows on their own lines. */
const BLOCKS = new Set(
  (
    'address article aside blockquote dd div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main ' +
    'nav ol p pre section table tbody td tfoot th thead tr ul'
  ).split(' '),
);

/** Elements whose content is not readable text. */
const HIDDEN = new Set(['script', 'style', 'template', 'noscript', 'iframe', 'svg', 'math', 'object']);

/** Longer than any element name in HTML (`blockquote`, `figcaption`) with its brackets. */
const LONGEST_NAME = 16;

/** Tags that mark up words in titles. Other tags are more likely part of the text: "How <canvas> works". */
const PHRASE_TAG =
  /<\/?(?:a|abbr|b|big|cite|code|del|div|em|font|h\d|i|img|ins|mark|p|q|s|small|span|strong|sub|sup|tt|u|wbr)(?:\s[^<>]*)?\/?>/gi;

/** A title or a name: one line, without tags and entities. */
export function plainLine(html: string): string {
  const unmarked = html.replace(/<br\s*\/?>/gi, ' ').replace(PHRASE_TAG, '');
  return collapseSpace(decodeHTMLStrict(unmarked));
}

/** The text of an HTML fragment, its paragraphs separated by an empty line. One pass over any fragment. */
export function plainText(html: string): string {
  if (!html.includes('<')) return paragraphs(decodeHTMLStrict(html));
  // Line ends of the source mean nothing in HTML, so all line ends in here come from tags.
  let text = '';
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    const end = open < 0 ? html.length : open;
    text += decodeHTMLStrict(html.slice(at, end)).replace(/\s+/g, ' ');
    if (open < 0) break;
    const tag = readTag(html, open);
    if (tag === null) text += '<';
    else if (BLOCKS.has(tag.name)) text += '\n\n';
    else if (tag.name === 'br') text += '\n';
    at = tag?.end ?? open + 1;
  }
  return paragraphs(text);
}

/** Splits at empty lines, puts each paragraph on one line, drops the empty ones. */
function paragraphs(text: string): string {
  const split = text.split(/\n[^\S\n]*(?=\n)/).map(collapseSpace);
  return split.filter((paragraph) => paragraph !== '').join('\n\n');
}

/**
 * The tag that begins at `open`, and its end. Comments, declarations and hidden elements include their content, up to
 * the end of the fragment if they are not closed. Null if the `<` begins no tag.
 */
function readTag(html: string, open: number): { name: string; end: number } | null {
  if (html.startsWith('<!--', open)) return { name: '', end: after(html, '-->', open) };
  const [, slash, name] = /^<(\/?)([a-z][a-z\d]*|[!?])/i.exec(html.slice(open, open + LONGEST_NAME)) ?? [];
  if (name === undefined) return null;
  const end = after(html, '>', open);
  const lower = name.toLowerCase();
  if (slash === '/' || !HIDDEN.has(lower)) return { name: lower, end };
  const closing = new RegExp(`</${lower}`, 'gi');
  closing.lastIndex = end;
  return { name: lower, end: after(html, '>', closing.exec(html)?.index ?? html.length) };
}

function after(html: string, mark: string, from: number): number {
  const at = html.indexOf(mark, from);
  return at < 0 ? html.length : at + mark.length;
}
