import { articleLanguage, words } from '@newsloom/text';
import { articleText } from './article-text.ts';
import { parseHtml } from './dom.ts';
import type { Extraction } from './extraction.ts';
import { readLinkedArticle } from './json-ld.ts';
import { readMetaTags } from './meta-tags.ts';
import { declaredLanguage } from './page-language.ts';
import { pageMetadata } from './page-metadata.ts';
import { isNotice } from './page-notice.ts';
import { paywallKind } from './paywall.ts';
import { simplifyPage } from './simplify-page.ts';

/** In characters: a long lead paragraph. A longer description repeats the article. */
const LONGEST_EXCERPT = 500;

/**
 * Reads the article and its metadata from the HTML of a page.
 *
 * Blocks the thread for 50 ms of CPU for a usual page and for seconds for the largest allowed one: call it in a worker
 * thread with a deadline. jsdom frees a page's memory only in the next turn of the event loop, so a caller that reads
 * many pages must wait for a macrotask (`setImmediate`) after each. Awaiting a promise is not enough.
 *
 * @param context the address of the page, to resolve relative addresses
 * @throws page-too-complex when the page exceeds the limits, before it is parsed
 * @throws page-unreadable when the parser fails on the page
 */
export function extractPage(html: string, context: { url: string }): Extraction {
  const page = simplifyPage(html);
  const document = parseHtml(page.html);
  const meta = readMetaTags(document);
  const linked = readLinkedArticle(page.jsonLd, context.url);

  const language = declaredLanguage(document, meta);
  const { description, ...metadata } = pageMetadata(document, meta, linked, { url: context.url, language });

  // This destroys the document, so it comes last.
  const found = articleText(document, linked?.articleBody ?? null);
  const text = isNotice(found) ? '' : found;
  const wordCount = words(text).length;
  const paywall = paywallKind({ html: page.html, meta, linked }, wordCount);
  return {
    ...metadata,
    text,
    excerpt: shorten(description ?? text.split('\n\n')[0] ?? ''),
    language: articleLanguage(text, language),
    wordCount,
    paywall: paywall !== 'none',
    paywallKind: paywall,
  };
}

function shorten(text: string): string | null {
  if (text.length <= LONGEST_EXCERPT) return text || null;
  const cut = text.slice(0, LONGEST_EXCERPT);
  return `${cut.slice(0, cut.lastIndexOf(' ')) || cut}…`;
}
