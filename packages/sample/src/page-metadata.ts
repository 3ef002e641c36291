import { imagePath } from './illustration.ts';
import { type Markup, markup, scriptJson } from './markup.ts';
import type { Page } from './page.ts';
import { localeOf } from './site.ts';

/** The metadata in the head of a page, in the amount that the outlet uses. */
export function pageMetadata(page: Page): Markup {
  const { article, site } = page;
  return markup`<link rel="canonical" href="${article.url}">
<meta name="description" content="${article.dek}">
${metadataOf[site.outlet.page.metadata](page)}`;
}

const metadataOf = {
  'json-ld': (page: Page) => markup`${openGraph(page)}
<script type="application/ld+json">
${scriptJson({ '@context': 'https://schema.org', ...newsArticle(page) })}
</script>`,
  'json-ld-graph': (page: Page) => markup`${openGraph(page)}
<script type="application/ld+json">
${scriptJson({ '@context': 'https://schema.org', '@graph': [webSite(page), breadcrumbs(page), newsArticle(page)] })}
</script>`,
  'open-graph': (page: Page) => markup`${openGraph(page)}
<meta property="article:published_time" content="${page.article.publishedAt.toISOString()}">
<meta property="article:section" content="${page.article.section}">
<meta property="article:author" content="${page.byline}">`,
  meta: ({ article, byline }: Page) => markup`<meta name="author" content="${byline}">
<meta name="date" content="${article.publishedAt.toISOString()}">
<meta name="section" content="${article.section}">`,
  visible: () => markup``,
};

// The Open Graph protocol (ogp.me).
const openGraph = ({ article, site }: Page) => markup`<meta property="og:type" content="article">
<meta property="og:title" content="${article.title}">
<meta property="og:description" content="${article.dek}">
<meta property="og:url" content="${article.url}">
<meta property="og:site_name" content="${site.outlet.name}">
<meta property="og:locale" content="${localeOf(site.outlet).replace('-', '_')}">
<meta property="og:image" content="${site.origin}${imagePath(article)}">
<meta name="twitter:card" content="summary_large_image">`;

// schema.org/NewsArticle, with what search engines ask of a page behind a paywall.
const newsArticle = ({ article, site, byline }: Page) => ({
  '@type': 'NewsArticle',
  mainEntityOfPage: { '@type': 'WebPage', '@id': article.url },
  headline: article.title,
  description: article.dek,
  image: [site.origin + imagePath(article)],
  datePublished: article.publishedAt.toISOString(),
  dateModified: article.publishedAt.toISOString(),
  author: [{ '@type': article.byline === null ? 'Organization' : 'Person', name: byline }],
  publisher: { '@type': 'NewsMediaOrganization', name: site.outlet.name, url: `${site.origin}/` },
  articleSection: article.section,
  inLanguage: localeOf(site.outlet),
  isAccessibleForFree: !article.paywall,
  ...(article.paywall
    ? { hasPart: { '@type': 'WebPageElement', isAccessibleForFree: false, cssSelector: '.paywall' } }
    : {}),
});

const webSite = ({ site }: Page) => ({
  '@type': 'WebSite',
  '@id': `${site.origin}/#website`,
  url: `${site.origin}/`,
  name: site.outlet.name,
  description: site.outlet.tagline,
});

const breadcrumbs = ({ article, site, words }: Page) => ({
  '@type': 'BreadcrumbList',
  itemListElement: [
    { '@type': 'ListItem', position: 1, name: words.home, item: `${site.origin}/` },
    { '@type': 'ListItem', position: 2, name: article.section },
    { '@type': 'ListItem', position: 3, name: article.title },
  ],
});
