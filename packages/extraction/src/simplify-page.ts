import { checkLimit, complexityGuard, LIMITS } from './complexity-guard.ts';
import { type HtmlTag, readTag } from './html-tag.ts';

/** A page without what no reader sees, and the JSON-LD that its scripts held. */
export type SimplePage = { html: string; jsonLd: string[] };

/** What the metadata, Readability and the clean-up look at. All else (event handlers, data attributes) is left out. */
const ATTRIBUTES = new Set(
  (
    'class id href src alt rel type name property content itemprop itemtype datetime pubdate lang dir role hidden style ' +
    'aria-hidden aria-modal charset http-equiv colspan rowspan summary datatable title'
  ).split(' '),
);

/** Elements left out whole. What follows one that never ends is part of it to a browser, and gone too. */
const RAW = new Set(['script', 'style', 'textarea', 'xmp', 'iframe', 'noembed', 'noframes']);

/** Elements left out with their content; of one that never ends only the tag goes. */
const UNREAD = new Set(['svg', 'math', 'template', 'noscript', 'object', 'audio', 'video', 'canvas', 'select']);

/** Tags that change how all that follows is read, and that no article needs. */
const IGNORED = new Set(['plaintext', 'frameset', 'frame']);

/** An address longer than this is data in disguise (`data:` images run to megabytes) or of no use. */
const LONGEST_VALUE = 4_000;

/** More than one article's worth of JSON-LD; the rest is products, breadcrumbs and reviews. */
const LONGEST_JSON_LD = 1_000_000;

/**
 * Rewrites a page into one with the same text: each tag written anew with the attributes that matter, so that the
 * parser after it meets no surprise. One pass over the source, whatever it holds.
 * @throws page-too-complex at the limits of the complexity guard
 */
export function simplifyPage(source: string): SimplePage {
  checkLimit('characters', source.length, LIMITS.sourceCharacters);
  const guard = complexityGuard();
  const endOf = endTagFinder(source);
  const jsonLd: string[] = [];
  let html = '';
  let at = 0;
  while (at < source.length) {
    const open = source.indexOf('<', at);
    if (open < 0) {
      html += source.slice(at);
      break;
    }
    html += source.slice(at, open);
    const afterComment = skipComment(source, open);
    if (afterComment !== null) {
      at = afterComment;
      continue;
    }
    const tag = readTag(source, open, ATTRIBUTES);
    if (tag === null) {
      html += '&lt;';
      at = open + 1;
      continue;
    }
    at = tag.end;
    if (tag.name === '') break;
    if (tag.closing) {
      if (RAW.has(tag.name) || UNREAD.has(tag.name) || IGNORED.has(tag.name)) continue;
      guard.close(tag.name);
      html += `</${tag.name}>`;
    } else if (UNREAD.has(tag.name)) {
      if (!tag.selfClosing) at = endOf(tag.name, tag.end) ?? tag.end;
    } else if (RAW.has(tag.name)) {
      const end = endOf(tag.name, tag.end);
      if (isJsonLd(tag)) jsonLd.push(source.slice(tag.end, Math.min(end ?? source.length, tag.end + LONGEST_JSON_LD)));
      at = end ?? source.length;
    } else if (tag.name === 'title') {
      const end = endOf('title', tag.end) ?? source.length;
      html += `<title>${source.slice(tag.end, end).replaceAll('<', '&lt;')}`;
      at = end;
    } else if (!IGNORED.has(tag.name)) {
      const written = startTag(tag);
      guard.open(tag.name, written);
      html += written;
    }
  }
  checkLimit('characters of text and tags', html.length, LIMITS.characters);
  return { html, jsonLd };
}

/** Where the comment or declaration at `open` ends, or null where none begins there. */
function skipComment(source: string, open: number): number | null {
  const next = source[open + 1];
  const isBogus = next === '/' && !/[a-z]/i.test(source[open + 2] ?? 'a');
  if (next !== '!' && next !== '?' && !isBogus) return null;
  const isComment = source.startsWith('<!--', open);
  // `<!-->` is a whole comment, hence the two characters stepped back.
  const end = isComment ? source.indexOf('-->', open + 2) : source.indexOf('>', open);
  if (end < 0) return source.length;
  return end + (isComment ? 3 : 1);
}

/** Finds where the next end tag of a name begins; a name that has none left is not searched for again. */
function endTagFinder(source: string): (name: string, from: number) => number | null {
  const patterns = new Map<string, RegExp>();
  const exhausted = new Set<string>();
  return (name, from) => {
    if (exhausted.has(name)) return null;
    const pattern = patterns.get(name) ?? new RegExp(`</${name}(?=[\\s/>])`, 'gi');
    patterns.set(name, pattern);
    pattern.lastIndex = from;
    const found = pattern.exec(source);
    if (found === null) exhausted.add(name);
    return found?.index ?? null;
  };
}

const isJsonLd = ({ name, attributes }: HtmlTag): boolean =>
  name === 'script' && /ld\+json/i.test(attributes.get('type') ?? '');

function startTag({ name, attributes }: HtmlTag): string {
  let tag = `<${name}`;
  for (const [attribute, value] of attributes) {
    // Of the styles only those that hide are read; the others cost the parser of styles a tenth of the time.
    if (attribute === 'style' && !/display\s*:\s*none|visibility\s*:\s*hidden/i.test(value)) continue;
    if (value.length <= LONGEST_VALUE) tag += ` ${attribute}="${value.replaceAll('"', '&quot;')}"`;
  }
  return `${tag}>`;
}
