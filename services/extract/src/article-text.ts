import type { Extraction } from '@newsloom/extraction';
import { articleLanguage, words } from '@newsloom/text';

/** What is known of an article before its page is read. */
export type Announced = {
  title: string;
  feedText: string | null;
  publishedAt: Date | null;
  discoveredAt: Date;
  byline: string | null;
  language: string | null;
  image: string | null;
};

/** The article as the later stages see it, by the columns that it is kept in. */
export type ExtractedArticle = {
  code: 'extracted' | 'paywall' | 'feed-text' | 'feed-text-after-deadline' | 'no-text';
  columns: {
    title: string;
    text: string;
    excerpt: string | null;
    byline: string | null;
    site_name: string | null;
    section: string | null;
    /** Null when neither feed nor page says it: `discoveredAt` is then the most that is known. */
    published_at: Date | null;
    language: string | null;
    image: string | null;
    word_count: number;
    paywall: boolean;
    canonical_url: string | null;
  };
};

/** Fewer words than this are a notice or a teaser: what the feed says is at least about the article. */
const FEWEST_WORDS = 40;

/**
 * Joins what the feed announced and what the page gave (null when there is no page). The page's text counts when it is
 * one; else the feed's text stands in, under the reason code that says so. Without either the code is `no-text`.
 */
export function articleTextOf(announced: Announced, page: Extraction | null): ExtractedArticle {
  const pageText = page?.text ?? '';
  const feedText = announced.feedText ?? '';
  const pageWords = words(pageText).length;
  const feedWords = words(feedText).length;
  const usePage = pageWords >= FEWEST_WORDS || pageWords >= feedWords;
  const text = usePage ? pageText : feedText;
  const paywall = page?.paywall ?? false;
  return {
    code: codeOf(text, usePage, paywall),
    columns: {
      title: announced.title || page?.title || '',
      text,
      excerpt: page?.excerpt ?? (beginningOf(feedText) || null),
      byline: announced.byline ?? page?.byline ?? null,
      site_name: page?.siteName ?? null,
      section: page?.section ?? null,
      published_at: announced.publishedAt ?? pageDate(page, announced.discoveredAt),
      language: languageOf(text, announced, page),
      image: page?.image ?? announced.image,
      word_count: words(text).length,
      paywall,
      canonical_url: page?.canonicalUrl ?? null,
    },
  };
}

const EXCERPT = 300; // Characters; what a list of articles has room for.

/** The beginning of a text, without the half of a character that the cut may leave. */
const beginningOf = (text: string): string => text.slice(0, EXCERPT).replace(/[\ud800-\udbff]$/, '');

function codeOf(text: string, usePage: boolean, paywall: boolean): ExtractedArticle['code'] {
  if (text === '') return 'no-text';
  if (paywall) return 'paywall';
  return usePage ? 'extracted' : 'feed-text';
}

function pageDate(page: Extraction | null, discoveredAt: Date): Date | null {
  if (!page?.publishedAt) return null;
  const at = new Date(page.publishedAt);
  return at > discoveredAt ? discoveredAt : at;
}

/** The page knows its language better than the feed, which may carry several. */
function languageOf(text: string, announced: Announced, page: Extraction | null): string | null {
  return articleLanguage(`${announced.title}\n${text}`, page?.language ?? announced.language);
}
