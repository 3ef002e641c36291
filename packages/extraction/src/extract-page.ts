import { articleLanguage, cutText, words } from '@newsloom/text';
import { type ArticleText, articleText } from './article-text.ts';
import { byline } from './byline.ts';
import { type DomEngine, parseHtml } from './dom.ts';
import type { Extraction } from './extraction.ts';
import { readLinkedArticle } from './json-ld.ts';
import { firstMeta, readMetaTags } from './meta-tags.ts';
import { canonicalAddress, webAddress } from './page-address.ts';
import { publicationDate } from './page-date.ts';
import { declaredLanguage } from './page-language.ts';
import { pageTitle } from './page-title.ts';
import { isPaywalled } from './paywall.ts';
import { plainLine } from './plain-line.ts';
import { simplifyPage } from './simplify-page.ts';

/** In characters: a long lead paragraph. A longer description repeats the article. */
const LONGEST_EXCERPT = 500;

/** In characters: longer than any name of a section. */
const LONGEST_SECTION = 100;

/** What a page gave, where its text was found, and all its blocks with their scores. */
export type PageExplanation = { extraction: Extraction } & Pick<ArticleText, 'source' | 'blocks'>;

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
export function extractPage(html: string, context: { url: string; engine?: DomEngine }): Extraction {
  return explainPage(html, context).extraction;
}

/** The same, with what it was decided from. Throws likewise. */
export function explainPage(html: string, context: { url: string; engine?: DomEngine }): PageExplanation {
  const page = simplifyPage(html);
  const document = parseHtml(page.html, context.engine);
  const meta = readMetaTags(document);
  const linked = readLinkedArticle(page.jsonLd);

  const siteName = plainLine(
    firstMeta(meta, 'og:site_name') ?? linked?.publisher ?? firstMeta(meta, 'application-name'),
  );
  const openGraph = firstMeta(meta, 'og:title', 'twitter:title');
  const host = URL.parse(context.url)?.hostname.replace(/^www\./, '') ?? '';
  const siteNames = [siteName ?? '', linked?.publisher ?? '', host, host.split('.')[0] ?? ''];
  const image = firstMeta(
    meta,
    'og:image:secure_url',
    'og:image',
    'og:image:url',
    'twitter:image',
    'twitter:image:src',
  );
  const description = firstMeta(meta, 'og:description', 'description', 'twitter:description') ?? linked?.description;
  const section = plainLine(firstMeta(meta, 'article:section') ?? linked?.section);
  const found = {
    canonicalUrl: canonicalAddress(document, meta, context.url),
    title: pageTitle(document, { headline: linked?.headline ?? null, openGraph }, siteNames),
    byline: byline(document, meta, linked),
    siteName,
    publishedAt: publicationDate(document, meta, linked, context.url),
    image: webAddress(image ?? linked?.image, context.url),
    section: section === null ? null : cutText(section, LONGEST_SECTION),
  };
  const language = declaredLanguage(document, meta);

  // This destroys the document, so it comes last.
  const { text, source, blocks } = articleText(document, { title: found.title, description: plainLine(description), stated: linked?.articleBody ?? null });
  const wordCount = words(text).length;
  const extraction = {
    ...found,
    text,
    excerpt: shorten(plainLine(description) ?? text.split('\n\n')[0] ?? ''),
    language: articleLanguage(text, language),
    wordCount,
    paywall: isPaywalled({ html: page.html, meta, linked }, wordCount),
  };
  return { extraction, source, blocks };
}

function shorten(text: string): string | null {
  if (text.length <= LONGEST_EXCERPT) return text || null;
  const cut = text.slice(0, LONGEST_EXCERPT);
  return `${cut.slice(0, cut.lastIndexOf(' ')) || cut}…`;
}
