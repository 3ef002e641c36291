import { type FeedEntry, feedEntries } from './feed-entry.ts';
import { markup } from './markup.ts';
import { outletDomain } from './outlet-rating.ts';
import { lastChange, localeOf, type Site } from './site.ts';

/** Atom (RFC 4287). Ids are tag URIs (RFC 4151), which survive a move of the site to another port. */
export function atomFeed(site: Site): string {
  const { outlet } = site;
  const tag = `tag:${outletDomain(outlet)},2026:`;
  return markup`<?xml version="1.0" encoding="${outlet.feed.encoding}"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${localeOf(outlet)}">
<title>${outlet.name}</title>
<subtitle>${outlet.tagline}</subtitle>
<link rel="alternate" type="text/html" href="${site.origin}/"/>
<link rel="self" type="application/atom+xml" href="${site.feedUrl}"/>
<id>${tag}feed</id>
<updated>${lastChange(site).toISOString()}</updated>
<author><name>${outlet.name}</name></author>
${feedEntries(site).map((entry) => atomEntry(entry, tag))}
</feed>
`.source;
}

const atomEntry = ({ article, link, fullHtml }: FeedEntry, tag: string) => markup`<entry>
<title>${article.title}</title>
<link rel="alternate" type="text/html" href="${link}"/>
<id>${tag}${article.slug}</id>
<published>${article.publishedAt.toISOString()}</published>
<updated>${article.publishedAt.toISOString()}</updated>
${article.byline === null ? null : markup`<author><name>${article.byline}</name></author>`}
<category term="${article.section}"/>
<summary>${article.dek}</summary>
${fullHtml === null ? null : markup`<content type="html">${fullHtml}</content>`}
</entry>`;
