import { type FeedEntry, feedEntries } from './feed-entry.ts';
import { cdata, markup } from './markup.ts';
import { lastChange, localeOf, type Site } from './site.ts';

/** RSS 1.0 (web.resource.org/rss/1.0/spec): RDF, with dates and authors in Dublin Core. */
export function rdfFeed(site: Site): string {
  const { outlet } = site;
  const entries = feedEntries(site);
  return markup`<?xml version="1.0" encoding="${outlet.feed.encoding}"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="${site.feedUrl}">
<title>${outlet.name}</title>
<link>${site.origin}/</link>
<description>${outlet.tagline}</description>
<dc:language>${localeOf(outlet)}</dc:language>
<dc:date>${lastChange(site).toISOString()}</dc:date>
<items>
<rdf:Seq>
${entries.map(({ article }) => markup`<rdf:li rdf:resource="${article.url}"/>`)}
</rdf:Seq>
</items>
</channel>
${entries.map(rdfItem)}
</rdf:RDF>
`.source;
}

const rdfItem = ({ article, link, fullHtml }: FeedEntry) => markup`<item rdf:about="${article.url}">
<title>${article.title}</title>
<link>${link}</link>
<description>${article.dek}</description>
${article.byline === null ? null : markup`<dc:creator>${article.byline}</dc:creator>`}
<dc:date>${article.publishedAt.toISOString()}</dc:date>
<dc:subject>${article.section}</dc:subject>
${fullHtml === null ? null : markup`<content:encoded>${cdata(fullHtml)}</content:encoded>`}
</item>`;
