import { words } from '@newsloom/text';
import type { OpinionUse, ScoredPage } from './article-blocks.ts';
import { articleText } from './article-text.ts';
import { type DomEngine, parsePage } from './dom.ts';
import type { Extraction } from './extraction.ts';
import type { HostFurniture } from './host-furniture.ts';
import { readLinkedArticle } from './json-ld.ts';
import { livePosts } from './live-posts.ts';
import { readMetaTags } from './meta-tags.ts';
import { SHORT_TEXT } from './page-doubt.ts';
import { declaredLanguage } from './page-language.ts';
import { pageMetadata } from './page-metadata.ts';
import { isNotice } from './page-notice.ts';
import { paywallKind } from './paywall.ts';
import { type SimplePage, simplifyPage } from './simplify-page.ts';
import { statedArticle } from './stated-article.ts';

/** In characters: a long lead paragraph. A longer description repeats the article. */
const LONGEST_EXCERPT = 500;

/** An extraction, and its reasons: the blocks with their scores, and the facts of the page. */
export type PageExplanation = {
  extraction: Extraction;
  /** The text that the JSON of the page states as its article, perhaps with markup; null if it states none. */
  stated: string | null;
} & ScoredPage;

/** A step of the work on a page: its source made simple, the tree, the metadata, the text. */
export type PageStep = 'source' | 'tree' | 'metadata' | 'text';

export type PageSource = {
  /** The address of the page, to resolve relative addresses. */
  url: string;
  /** The parser; `auto` by default. */
  engine?: DomEngine;
  /** What other pages of its host taught; nothing by default. */
  furniture?: HostFurniture | null;
  /** When Readability is asked; `unsure` by default. */
  opinion?: OpinionUse;
  /** Called at the end of each step. */
  onStep?: (step: PageStep) => void;
};

/**
 * Reads the article and its metadata from the HTML of a page.
 *
 * Blocks the thread, for more than ten seconds at the largest allowed page: call it in a worker thread with a deadline.
 * jsdom frees a page's memory only in the next turn of the event loop, so a caller that reads many pages must wait for
 * a macrotask (`setImmediate`) after each. Awaiting a promise is not enough.
 *
 * @throws page-too-complex when the page exceeds the limits, before it is parsed
 * @throws page-unreadable when the parser fails on the page
 */
export function extractPage(html: string, source: PageSource): Extraction {
  return explainPage(html, source).extraction;
}

/** The same with its reasons. Throws the same errors. */
export function explainPage(html: string, source: PageSource): PageExplanation {
  const page = simplifyPage(html);
  source.onStep?.('source');
  const explanation = readSimplePage(page, source);
  if (!page.hasNoscript || explanation.extraction.text.length >= SHORT_TEXT) return explanation;
  // Pages that scripts fill may have their article in `noscript`. On other pages it has tracking and lazy images.
  const shown = simplifyPage(html, { noscript: 'shown' });
  source.onStep?.('source');
  const withNoscript = readSimplePage(shown, source);
  return withNoscript.extraction.text.length > explanation.extraction.text.length ? withNoscript : explanation;
}

function readSimplePage(page: SimplePage, source: PageSource): PageExplanation {
  const { url, engine, furniture = null, opinion, onStep } = source;
  const parsed = parsePage(page.html, engine);
  onStep?.('tree');
  const { document } = parsed;
  const meta = readMetaTags(document);
  const linked = readLinkedArticle(page.jsonLd, url);

  const declared = declaredLanguage(document, meta);
  const { description, ...metadata } = pageMetadata(document, meta, linked, { url, language: declared });
  const posts = metadata.isLiveBlog ? livePosts(document, linked?.updates ?? [], declared) : [];
  const stated = linked?.articleBody ?? statedArticle(page.json);
  onStep?.('metadata');

  // The page cannot be read after this.
  const found = articleText(parsed, { title: metadata.title, description, stated }, furniture, opinion);
  const text = isNotice(found.text) ? '' : found.text;
  const wordCount = words(text).length;
  const paywall = paywallKind({ html: page.html, meta, linked }, wordCount);
  const extraction = {
    ...metadata,
    posts,
    text,
    standfirst: text === '' ? null : found.standfirst,
    excerpt: shorten(description ?? text.split('\n\n')[0] ?? ''),
    language: declared,
    wordCount,
    paywall: paywall !== 'none',
    paywallKind: paywall,
    sourceOf: text === '' ? metadata.sourceOf : { ...metadata.sourceOf, text: found.source },
  };
  onStep?.('text');
  return { extraction, stated, blocks: found.blocks, facts: found.facts, hasOpinion: found.hasOpinion };
}

function shorten(text: string): string | null {
  if (text.length <= LONGEST_EXCERPT) return text || null;
  const cut = text.slice(0, LONGEST_EXCERPT);
  return `${cut.slice(0, cut.lastIndexOf(' ')) || cut}…`;
}
