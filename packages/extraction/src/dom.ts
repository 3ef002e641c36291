import { type DOMWindow, JSDOM } from 'jsdom';

let window: DOMWindow | undefined;

/**
 * The one window of this thread. Documents parsed by its DOMParser have no window of their own, which saves building
 * one for each page and half of the memory. Scripts do not run and nothing is loaded: both are off in jsdom.
 */
function sharedWindow(): DOMWindow {
  window ??= new JSDOM('').window;
  return window;
}

/** Parses HTML into a document of its own. */
export function parseHtml(html: string): Document {
  return new (sharedWindow().DOMParser)().parseFromString(html, 'text/html');
}
