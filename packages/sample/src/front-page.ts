import { type Markup, markup } from './markup.ts';
import { sectionsOf, visibleTime } from './page.ts';
import { linkItems, noticeBlock } from './page-blocks.ts';
import { htmlDocument } from './page-document.ts';
import type { PublishedArticle, Site } from './site.ts';
import { wordingOf } from './wording.ts';

/** The page of links to `articles`: the home page with all of them, or the page of one section. */
export function frontPage(site: Site, title: string, articles: readonly PublishedArticle[]): string {
  return plainPage(
    site,
    title,
    markup`<ol class="front-list">
${articles.map(
  (article) =>
    markup`<li><a href="${article.path}">${article.title}</a> <span>${article.dek}</span> <small>${article.section} · ${visibleTime(article, site)}</small></li>`,
)}
</ol>`,
  );
}

/** The page about the outlet. */
export function aboutPage(site: Site): string {
  const { outlet } = site;
  const words = wordingOf(outlet.language);
  return plainPage(
    site,
    words.about,
    markup`<div class="about">${outlet.name}: ${outlet.tagline}.
${outlet.owner === null ? null : words.ownedBy(outlet.owner)}</div>`,
  );
}

function plainPage(site: Site, title: string, main: Markup): string {
  const { outlet } = site;
  const words = wordingOf(outlet.language);
  return htmlDocument(site, {
    title: title === outlet.name ? `${outlet.name}: ${outlet.tagline}` : `${title} | ${outlet.name}`,
    head: markup`<meta name="description" content="${outlet.tagline}">`,
    style: 'front',
    body: markup`<header>
${noticeBlock(words.frontNotice)}
<a class="name" href="/">${outlet.name}</a> <span>${outlet.tagline}</span>
<nav aria-label="${words.menu}"><ul>
${linkItems(sectionsOf(site))}
</ul></nav>
</header>
<main>
<h1>${title}</h1>
${main}
</main>
<footer>
<ul>
${linkItems([
  { href: '/about', text: words.about },
  { href: site.feedPath, text: words.feed },
])}
</ul>
${noticeBlock(words.frontNotice)}
</footer>`,
  });
}
