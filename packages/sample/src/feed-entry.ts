import { markup } from './markup.ts';
import { shownParagraphs } from './paywall.ts';
import type { PublishedArticle, Site } from './site.ts';

/** The fields of an article in every format. */
export type FeedEntry = {
  article: PublishedArticle;
  /** The link in the form of the outlet, which may be relative to the feed. */
  link: string;
  /** The text as HTML, for outlets with the full text in their feed. */
  fullHtml: string | null;
};

/** The entries of a site's feed, newest first. */
export function feedEntries({ outlet, articles }: Site): FeedEntry[] {
  return articles.map((article) => ({
    article,
    link: outlet.feed.links === 'relative' ? article.path : article.url,
    fullHtml: outlet.feed.content === 'full' ? htmlOf(article) : null,
  }));
}

const htmlOf = (article: PublishedArticle): string =>
  markup`${shownParagraphs(article).map((paragraph) => markup`<p>${paragraph}</p>`)}`.source;
