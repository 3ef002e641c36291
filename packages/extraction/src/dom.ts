import { createRequire } from 'node:module';
import type { DOMWindow } from 'jsdom';
import { parseHTML } from 'linkedom';

/**
 * What parses a page. jsdom builds the tree as the standard says and is the reference. linkedom is several times faster
 * and gives the same text on nearly all pages. `auto` is linkedom, and jsdom for pages that linkedom cannot read.
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
  // What stands around <html> or behind </body> belongs to the body. linkedom would lose it, so the page gets one root,
  // which ends at the end.
  const [root = '<html>'] = html.match(HTML_TAG) ?? [];
  const content = html.replace(HTML_TAG, '').replace(LAST_TAGS, '');
  return withHeadAndBody(parseHTML(`${root}${content}</html>`).document);
}

/** What belongs in the head of a page, of the elements that are read. */
const HEAD_PARTS = new Set(['TITLE', 'META', 'LINK', 'BASE']);

/**
 * linkedom adds no head and no body where the source leaves out their tags, as it may, and leaves everything where it
 * is written, also paragraphs in the head.
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
 * The only window of this thread. Its DOMParser makes documents without a window, which saves time and half of the
 * memory. jsdom is loaded when a page needs it, because loading it
 * takes longer than reading a dozen pages.
 */
function parseWithJsdom(html: string): Document {
  if (window === undefined) {
    const { JSDOM }: typeof import('jsdom') = createRequire(import.meta.url)('jsdom');
    window = new JSDOM('').window;
  }
  return new window.DOMParser().parseFromString(html, 'text/html');
}
