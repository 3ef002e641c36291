import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

// The versions that packages/extraction uses, so that both ways read with the same programs.
const require = createRequire(new URL('../../packages/extraction/package.json', import.meta.url));
const { Readability }: typeof import('@mozilla/readability') = require('@mozilla/readability');
const { JSDOM, VirtualConsole }: typeof import('jsdom') = await import(pathToFileURL(require.resolve('jsdom')).href);

/** The usual way to read a page, as the documentation of Readability shows it. The baseline of the speed figures. */
export function plainReadability({ html, url }: { html: string; url: string }): string {
  // A console of its own keeps complaints about style sheets out of the report.
  const { window } = new JSDOM(html, { url, virtualConsole: new VirtualConsole() });
  const text = new Readability(window.document).parse()?.textContent ?? '';
  window.close();
  return text;
}
