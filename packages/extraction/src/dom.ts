import { createRequire } from 'node:module';
import { isNewsloomError } from '@newsloom/errors';
import type { DOMWindow } from 'jsdom';
import { parseLight } from './light-tree.ts';
import { parseWithLinkedom } from './linkedom-document.ts';
import type { PageDocument } from './page-tree.ts';

/**
 * The parser of a page. jsdom builds the tree as the standard says and is the reference. `light` is many times faster
 * and gives the same text on nearly all pages. `auto` is `light`, and jsdom for pages in which `light` finds no text or
 * too many levels.
 */
export type DomEngine = 'auto' | 'light' | 'jsdom';

/** A page to read, and a document of it to change. Reading must come first: it may be the same document. */
export type ParsedPage = { document: PageDocument; toChange: () => Document };

/**
 * Parses HTML into a document of its own. No script runs, and nothing is loaded.
 * @throws page-too-complex with `light`, when its tree is deeper than the limit
 */
export function parsePage(html: string, engine: DomEngine = 'auto'): ParsedPage {
  if (engine !== 'jsdom') {
    const light = engine === 'light' ? parseLight(html) : readableLight(html);
    if (light !== null) return { document: light, toChange: () => parseWithLinkedom(html) };
  }
  const document = parseWithJsdom(html);
  return { document, toChange: () => document };
}

/** The light tree of a page; null if it has no text where the page has some, or is too deep. */
function readableLight(html: string): PageDocument | null {
  try {
    const document = parseLight(html);
    return /\S/.test(document.body.textContent ?? '') || !/[^\s<>]/.test(html) ? document : null;
  } catch (error) {
    if (isNewsloomError(error)) return null;
    throw error;
  }
}

/** The document of `parsePage` for reading. */
export const parseHtml = (html: string, engine: DomEngine = 'auto'): PageDocument => parsePage(html, engine).document;

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
