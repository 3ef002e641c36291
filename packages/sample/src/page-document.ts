import { feedType } from './feed.ts';
import { type Markup, markup } from './markup.ts';
import { type Page, pageOf } from './page.ts';
import { broadcasterPage } from './page-broadcaster.ts';
import { marketsPage } from './page-markets.ts';
import { pageMetadata } from './page-metadata.ts';
import { newspaperPage } from './page-newspaper.ts';
import { portalPage } from './page-portal.ts';
import { tabloidPage } from './page-tabloid.ts';
import { weblogPage } from './page-weblog.ts';
import { wirePage } from './page-wire.ts';
import { localeOf, type PublishedArticle, type Site } from './site.ts';
import { styleOf } from './style.ts';

const templates = {
  newspaper: newspaperPage,
  weblog: weblogPage,
  broadcaster: broadcasterPage,
  markets: marketsPage,
  tabloid: tabloidPage,
  wire: wirePage,
  portal: portalPage,
} satisfies Record<string, (page: Page) => Markup>;

/** The HTML of an article's page, in the template and with the metadata of its outlet. */
export function articleDocument(article: PublishedArticle, site: Site): string {
  const { template } = site.outlet.page;
  const page = pageOf(article, site);
  return htmlDocument(site, {
    title: `${article.title} | ${site.outlet.name}`,
    head: pageMetadata(page),
    style: template,
    body: templates[template](page),
  });
}

/** A whole HTML document of a site. `style` names a file of `content/styles`. */
export function htmlDocument(site: Site, page: { title: string; head: Markup; style: string; body: Markup }): string {
  const { outlet } = site;
  return markup`<!DOCTYPE html>
<html lang="${localeOf(outlet)}">
<head>
<meta charset="${outlet.feed.encoding}">
<title>${page.title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="alternate" type="${feedType(site)}" title="${outlet.name}" href="${site.feedPath}">
${page.head}
<style>
:root { --accent: ${outlet.page.accent}; }
${styleOf(page.style)}</style>
</head>
<body class="${page.style}">
${page.body}
</body>
</html>
`.source;
}
