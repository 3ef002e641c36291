import { type Markup, markup } from './markup.ts';
import type { Page } from './page.ts';
import {
  advert,
  cookieBanner,
  figure,
  headlines,
  linkItems,
  newsletterBox,
  noticeBlock,
  paywallBlock,
} from './page-blocks.ts';

/** An agency or a small paper: hardly any design, the text first, lists of links below. */
export const wirePage = (page: Page): Markup => markup`<div id="top">
${noticeBlock(page.notice)}
<a href="/"><b>${page.site.outlet.name}</b></a> <i>${page.site.outlet.tagline}</i>
<div id="nav">${page.sections.map(({ href, text }) => markup`<a href="${href}">${text}</a> |`)} <a href="/about">${page.words.about}</a></div>
</div>
<main id="item">
<h1>${page.article.title}</h1>
<p class="meta">${page.words.by} <span rel="author">${page.byline}</span>, ${page.time}</p>
${figure(page)}
<div id="itemtext" lang="${page.site.outlet.language}">
${page.paragraphs}
</div>
${paywallBlock(page)}
<div id="tools"><button type="button">${page.words.print}</button> ${page.words.shareBy.map((way) => markup`<button type="button">${way}</button>`)}</div>
</main>
${advert(page, 0, 'advert')}
<div id="more">
<h2>${page.words.related}</h2>
<ul>
${headlines(page.related)}
</ul>
<h2>${page.words.latest}</h2>
<table>
${page.others.map((other) => markup`<tr><td>${other.section}</td><td><a href="${other.path}">${other.title}</a></td></tr>`)}
</table>
</div>
<div id="reader-comments" class="comments">
<h2>${page.words.comments}</h2>
${page.site.outlet.comments.map(({ name, text }) => markup`<div class="comment"><cite>${name}</cite>: <q>${text}</q></div>`)}
</div>
${newsletterBox(page, 'letter-box')}
<div id="bottom" class="footer">
<ul>
${linkItems([
  { href: '/', text: page.words.home },
  { href: page.site.feedPath, text: page.words.feed },
])}
</ul>
<div>${page.site.outlet.name}. ${page.site.outlet.owner === null ? null : page.words.ownedBy(page.site.outlet.owner)} ${page.words.rights}</div>
${noticeBlock(page.notice)}
</div>
${cookieBanner(page)}`;
