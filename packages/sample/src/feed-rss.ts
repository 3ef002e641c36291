import { type FeedEntry, feedEntries } from './feed-entry.ts';
import { cdata, markup } from './markup.ts';
import { lastChange, localeOf, type Site } from './site.ts';

/** RSS 2.0 (rssboard.org/rss-specification) with the usual `content`, `dc` and `atom:link` additions. */
export function rssFeed(site: Site): string {
  const { outlet } = site;
  return markup`<?xml version="1.0" encoding="${outlet.feed.encoding}"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom">
<channel>
<title>${outlet.name}</title>
<link>${site.origin}/</link>
<atom:link href="${site.feedUrl}" rel="self" type="application/rss+xml"/>
<description>${outlet.tagline}</description>
<language>${localeOf(outlet).toLowerCase()}</language>
<lastBuildDate>${lastChange(site).toUTCString()}</lastBuildDate>
${feedEntries(site).map(rssItem)}
</channel>
</rss>
`.source;
}

const rssItem = ({ article, link, fullHtml }: FeedEntry) => markup`<item>
<title>${article.title}</title>
<link>${link}</link>
${guid(article.url, link)}
<pubDate>${article.publishedAt.toUTCString()}</pubDate>
${article.byline === null ? null : markup`<dc:creator>${article.byline}</dc:creator>`}
<category>${article.section}</category>
<description>${article.dek}</description>
${fullHtml === null ? null : markup`<content:encoded>${cdata(fullHtml)}</content:encoded>`}
</item>`;

// A relative link is not a permalink.
const guid = (url: string, link: string) =>
  link === url ? markup`<guid>${url}</guid>` : markup`<guid isPermaLink="false">${link}</guid>`;
