import { type FeedEntry, feedEntries } from './feed-entry.ts';
import { localeOf, type Site } from './site.ts';

/** JSON Feed 1.1 (jsonfeed.org/version/1.1). */
export function jsonFeed(site: Site): string {
  const { outlet } = site;
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: outlet.name,
    home_page_url: `${site.origin}/`,
    feed_url: site.feedUrl,
    description: outlet.tagline,
    language: localeOf(outlet),
    authors: [{ name: outlet.name, url: `${site.origin}/` }],
    items: feedEntries(site).map(jsonItem),
  };
  return `${JSON.stringify(feed, null, 2)}\n`;
}

const jsonItem = ({ article, link, fullHtml }: FeedEntry) => ({
  id: article.url,
  url: link,
  title: article.title,
  summary: article.dek,
  // An item must have content. Outlets without the full text in the feed repeat the summary.
  ...(fullHtml === null ? { content_text: article.dek } : { content_html: fullHtml }),
  date_published: article.publishedAt.toISOString(),
  ...(article.byline === null ? {} : { authors: [{ name: article.byline }] }),
  tags: [article.section],
});
