import { type Extraction, type StatedLines, statedLineNames } from '@newsloom/extraction';
import { articleLanguage } from '@newsloom/language';
import { type InColumns, inColumns } from '@newsloom/store';
import { words } from '@newsloom/text';

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

/** The columns of an article after extraction. */
export type ExtractedArticle = {
  code: 'extracted' | 'paywall' | 'feed-text' | 'feed-text-after-deadline' | 'no-text';
  columns: InColumns<StatedLines> & {
    title: string;
    text: string;
    excerpt: string | null;
    byline: string | null;
    /** The kind of article that the page declares; null if it declares none, or there is no page. */
    page_kind: 'opinion' | 'press-release' | 'live-blog' | null;
    /** Null if neither feed nor page has it. Then only `discoveredAt` is known. */
    published_at: Date | null;
    language: string | null;
    image: string | null;
    word_count: number;
    paywall: boolean;
    canonical_url: string | null;
  };
};

/** A page with fewer words is a notice or a teaser. The text of the feed is at least about the article. */
const FEWEST_WORDS = 40;

/**
 * If the feed has this many times the words of the page, the feed has the whole article, and the page only its opening
 * or a notice.
 */
const WHOLE = 2;

/**
 * Combines feed and page (null if there is no page). Uses the page's text, unless the feed has the whole article and
 * the page only a part of it; the reason code says which. If there is no text at all, the code is `no-text`.
 */
export function articleTextOf(announced: Announced, page: Extraction | null): ExtractedArticle {
  const pageText = page?.text ?? '';
  const feedText = announced.feedText ?? '';
  const pageWords = words(pageText).length;
  const feedWords = words(feedText).length;
  const usePage = pageWords >= feedWords || (pageWords >= FEWEST_WORDS && feedWords < WHOLE * pageWords);
  const text = usePage ? pageText : feedText;
  const paywall = page?.paywall ?? false;
  return {
    code: codeOf(text, usePage, paywall),
    columns: {
      title: announced.title || page?.title || '',
      text,
      excerpt: page?.excerpt ?? (beginningOf(feedText) || null),
      byline: announced.byline ?? page?.byline ?? null,
      ...inColumns(statedLinesOf(page)),
      page_kind: page && kindOf(page),
      published_at: announced.publishedAt ?? pageDate(page, announced.discoveredAt),
      language: languageOf(text, announced, page),
      image: page?.image ?? announced.image,
      word_count: words(text).length,
      paywall,
      canonical_url: page?.canonicalUrl ?? null,
    },
  };
}

function statedLinesOf(page: Extraction | null): StatedLines {
  const lines = statedLineNames.map((name) => [name, page?.[name] ?? null]);
  return Object.fromEntries(lines);
}

/** A press release stays a press release even if it is live or contains an opinion: nobody at the outlet wrote it. */
function kindOf({ isPressRelease, isOpinion, isLiveBlog }: Extraction): ExtractedArticle['columns']['page_kind'] {
  if (isPressRelease) return 'press-release';
  if (isOpinion) return 'opinion';
  return isLiveBlog ? 'live-blog' : null;
}

const EXCERPT = 300; // Characters that fit into a list of articles.

/** The beginning of a text, without half of a surrogate pair at the cut. */
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

/** The page's language counts before the feed's, because a feed may contain several languages. */
function languageOf(text: string, announced: Announced, page: Extraction | null): string | null {
  return articleLanguage(`${announced.title}\n${text}`, page?.language ?? announced.language);
}
