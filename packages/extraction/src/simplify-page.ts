import { checkLimit, complexityGuard, LIMITS } from './complexity-guard.ts';
import { type HtmlTag, readTag } from './html-tag.ts';

/** A page without its invisible parts, and the JSON of its scripts. */
export type SimplePage = {
  html: string;
  jsonLd: string[];
  /** JSON data from which scripts fill the page (`type="application/json"`). */
  json: string[];
  hasNoscript: boolean;
};

/**
 * The attributes that the metadata, Readability and the clean-up use. All others (event handlers, data attributes) are
 * dropped.
 */
const ATTRIBUTES = new Set(
  (
    'class id href src alt rel type name property content itemprop itemtype datetime pubdate lang dir role hidden style ' +
    'aria-hidden aria-modal charset http-equiv colspan rowspan summary datatable title shadowrootmode'
  ).split(' '),
);

/**
 * Elements that are dropped with their content. If one never ends, the rest of the page belongs to it, as in a browser.
 */
const RAW = new Set(['script', 'style', 'textarea', 'xmp', 'iframe', 'noembed', 'noframes']);

/** Elements that are dropped with their content. If one never ends, only its tag is dropped. */
const UNREAD = new Set(['svg', 'math', 'template', 'noscript', 'object', 'audio', 'video', 'canvas', 'select']);

/** Tags that change how the rest of the page is parsed. No article needs them. */
const IGNORED = new Set(['plaintext', 'frameset', 'frame']);

/** Longer values are embedded data (`data:` images can have megabytes) or useless. */
const LONGEST_VALUE = 4_000;

/** In characters. More JSON than describes an article: products, breadcrumbs and reviews. */
const LONGEST_JSON = 1_000_000;

/**
 * Rewrites a page with the same text: writes each tag again with only the needed attributes, so that the parser gets
 * simple input. One pass over any source.
 * @throws page-too-complex at the limits of the complexity guard
 */
export function simplifyPage(
  source: string,
  { noscript }: { noscript: 'shown' | 'dropped' } = { noscript: 'dropped' },
): SimplePage {
  checkLimit('characters', source.length, LIMITS.sourceCharacters);
  const guard = complexityGuard();
  const endOf = endTagFinder(source);
  const jsonLd: string[] = [];
  const json: string[] = [];
  let hasNoscript = false;
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
    if (tag.name === 'noscript') {
      hasNoscript = true;
      if (noscript === 'shown') continue;
    }
    // A declarative shadow root: a browser shows the content of such a template where it stands.
    if (tag.name === 'template' && tag.attributes.has('shadowrootmode')) continue;
    if (tag.closing) {
      if (RAW.has(tag.name) || UNREAD.has(tag.name) || IGNORED.has(tag.name)) continue;
      guard.close(tag.name);
      html += `</${tag.name}>`;
    } else if (UNREAD.has(tag.name)) {
      if (!tag.selfClosing) at = endOf(tag.name, tag.end) ?? tag.end;
    } else if (RAW.has(tag.name)) {
      const end = endOf(tag.name, tag.end);
      const list = jsonOf(tag, { jsonLd, json });
      list?.push(source.slice(tag.end, Math.min(end ?? source.length, tag.end + LONGEST_JSON)));
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
  return { html, jsonLd, json, hasNoscript };
}

/** Where the comment or declaration at `open` ends, or null where none begins there. */
function skipComment(source: string, open: number): number | null {
  const next = source[open + 1];
  const isBogus = next === '/' && !/[a-z]/i.test(source[open + 2] ?? 'a');
  if (next !== '!' && next !== '?' && !isBogus) return null;
  const isComment = source.startsWith('<!--', open);
  // `<!-->` is a whole comment, so the search starts two characters earlier.
  const end = isComment ? source.indexOf('-->', open + 2) : source.indexOf('>', open);
  if (end < 0) return source.length;
  return end + (isComment ? 3 : 1);
}

/** Finds the start of the next end tag of a name. A name without further end tags is not searched again. */
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

/** The list to which the content of a script is added, or null if it is not data. */
function jsonOf({ name, attributes }: HtmlTag, { jsonLd, json }: Pick<SimplePage, 'jsonLd' | 'json'>): string[] | null {
  const type = name === 'script' ? (attributes.get('type') ?? '') : '';
  if (/ld\+json/i.test(type)) return jsonLd;
  return /^application\/json\b/i.test(type) ? json : null;
}

function startTag({ name, attributes }: HtmlTag): string {
  let tag = `<${name}`;
  for (const [attribute, value] of attributes) {
    // Only styles that hide elements are kept. Parsing the others would cost a tenth of the time.
    if (attribute === 'style' && !/display\s*:\s*none|visibility\s*:\s*hidden/i.test(value)) continue;
    if (value.length <= LONGEST_VALUE) tag += ` ${attribute}="${value.replaceAll('"', '&quot;')}"`;
  }
  return `${tag}>`;
}
