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

function parseWithLinkedom(html: string): Document {
  // linkedom puts content before <html> beside it, so the source gets an outer element if it has none.
  const source = /<html[\s>]/i.test(html) ? html : `<html>${html}</html>`;
  return withBody(parseHTML(source).document);
}

/** linkedom adds no body where the source has none, and a page without one is read like any other. */
function withBody(document: Document): Document {
  const root = document.documentElement;
  if (root === null || [...root.children].some(({ nodeName }) => nodeName === 'BODY')) return document;
  const body = document.createElement('body');
  for (const child of [...root.childNodes]) if (child.nodeName !== 'HEAD') body.append(child);
  root.append(body);
  return document;
}

const hasText = (document: Document): boolean => /\S/.test(document.body?.textContent ?? '');

let window: DOMWindow | undefined;

/**
 * The only window of this thread. Its DOMParser makes documents without a window, which saves time and half of the
 * memory. jsdom is loaded when a page needs it, because that takes a second of CPU and 60 MB.
 */
function parseWithJsdom(html: string): Document {
  if (window === undefined) {
    const { JSDOM }: typeof import('jsdom') = createRequire(import.meta.url)('jsdom');
    window = new JSDOM('').window;
  }
  return new window.DOMParser().parseFromString(html, 'text/html');
}
