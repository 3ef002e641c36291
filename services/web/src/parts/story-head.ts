import type { Story } from '@newsloom/client';
import { storyPath } from '../address.ts';
import { type Html, html, jsonData } from '../html.ts';
import { cut, linkable } from '../outside-text.ts';
import type { View } from '../view.ts';

const CITED = 50; // Enough for search engines, and the page stays small.

/** The part of a story's page that is for other programs: Open Graph, and JSON-LD of schema.org. */
export function storyHead({ words, siteUrl }: View, story: Story): Html {
  const url = `${siteUrl}${storyPath(story)}`;
  const title = cut(story.headline.text, 110);
  const description = cut(story.dek ?? '', 200);
  const data = {
    '@context': 'https://schema.org',
    '@type': 'CollectionPage',
    '@id': url,
    url,
    name: title,
    ...(description && { description }),
    ...(story.language && { inLanguage: story.language }),
    ...(story.firstPublishedAt && { datePublished: story.firstPublishedAt }),
    dateModified: story.updatedAt,
    isPartOf: { '@type': 'WebSite', name: words.site, url: `${siteUrl}/` },
    citation: story.articles.slice(0, CITED).flatMap((article) => {
      const address = linkable(article.url);
      if (!address) return [];
      return [
        {
          '@type': 'NewsArticle',
          headline: cut(article.title, 110),
          url: address,
          ...(article.publishedAt && { datePublished: article.publishedAt }),
          ...(article.outlet && {
            publisher: { '@type': 'NewsMediaOrganization', name: cut(article.outlet.name, 110) },
          }),
        },
      ];
    }),
  };
  return html`<meta property="og:type" content="article">
<meta property="og:site_name" content="${words.site}">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${description}">
<meta property="og:url" content="${url}">
<meta name="description" content="${description}">
<meta name="twitter:card" content="summary">
<link rel="alternate" type="application/json" href="${storyPath(story)}.json">
<script type="application/ld+json">${jsonData(data)}</script>`;
}
