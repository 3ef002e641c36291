import { type DOMWindow, JSDOM } from 'jsdom';

let window: DOMWindow | undefined;

/**
 * The only window of this thread. Its DOMParser makes documents without a window, which saves time and half of the
 * memory. jsdom runs no scripts and loads nothing.
 */
function sharedWindow(): DOMWindow {
  window ??= new JSDOM('').window;
  return window;
}

/** Parses HTML into a document of its own. */
export function parseHtml(html: string): Document {
  return new (sharedWindow().DOMParser)().parseFromString(html, 'text/html');
}
