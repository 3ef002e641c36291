import { createRequire } from 'node:module';
import type { DOMWindow } from 'jsdom';
import { parseHTML } from 'linkedom';

/**
 * The parser of a page. jsdom builds the tree as the standard says and is the reference. linkedom is several times
 * faster and gives the same text on nearly all pages. `auto` is linkedom, and jsdom for pages that linkedom cannot
 * read.
 */
export type DomEngine = 'auto' | 'linkedom' | 'jsdom';

/** Parses HTML into a document of its own. No script runs, and nothing is loaded. */
export function parseHtml(html: string, engine: DomEngine = 'auto'): Document {
  if (engine === 'jsdom') return parseWithJsdom(html);
  const document = parseWithLinkedom(html);
  return engine === 'linkedom' || hasText(document) || !/[^\s<>]/.test(html) ? document : parseWithJsdom(html);
}

const HTML_TAG = /<html(?:\s(?:"[^"]*"|[^">])*)?>/gi;

const LAST_TAGS = /<\/(?:html|body)\s*>/gi;

function parseWithLinkedom(html: string): Document {
  // By the standard, content around <html> or after </body> belongs to the body. linkedom would lose it, so the page
  // gets a single root, which ends at the end of the page.
  const [root = '<html>'] = html.match(HTML_TAG) ?? [];
  const content = html.replace(HTML_TAG, '').replace(LAST_TAGS, '');
  return withHeadAndBody(parseHTML(`${root}${content}</html>`).document);
}

/** The elements that belong in the head of a page, of those that are read. */
const HEAD_PARTS = new Set(['TITLE', 'META', 'LINK', 'BASE']);

/**
 * Moves each part to the head or the body, and adds these if the source omits their tags. linkedom does not: it leaves
 * everything where it is written, even paragraphs in the head.
 */
function withHeadAndBody(document: Document): Document {
  const root = document.documentElement;
  const written = [...root.childNodes];
  const part = (name: string): ChildNode | undefined => written.find(({ nodeName }) => nodeName === name);
  const head = part('HEAD') ?? root.insertBefore(document.createElement('head'), root.firstChild);
  const body = part('BODY') ?? root.appendChild(document.createElement('body'));
  const start = body.firstChild;
  for (const child of [...head.childNodes]) if (!HEAD_PARTS.has(child.nodeName)) body.insertBefore(child, start);
  for (const child of written) {
    if (child === head || child === body) continue;
    if (HEAD_PARTS.has(child.nodeName)) head.appendChild(child);
    else body.insertBefore(child, start);
  }
  return document;
}

/** Says whether a node is an element. The engines have no common `Element` to compare with. */
export function isElement(node: Node): node is Element {
  return node.nodeType === node.ELEMENT_NODE;
}

const hasText = (document: Document): boolean => /\S/.test(document.body?.textContent ?? '');

let window: DOMWindow | undefined;

/**
 * Uses the only window of this thread: its DOMParser makes documents without a window, which saves time and half of the
 * memory. jsdom is loaded when the first page needs it, because loading takes longer than reading a dozen pages.
 */
function parseWithJsdom(html: string): Document {
  if (window === undefined) {
    const { JSDOM }: typeof import('jsdom') = createRequire(import.meta.url)('jsdom');
    window = new JSDOM('').window;
  }
  return new window.DOMParser().parseFromString(html, 'text/html');
}
