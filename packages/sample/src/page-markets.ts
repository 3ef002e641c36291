import { type Markup, markup } from './markup.ts';
import type { Page } from './page.ts';
import {
  advert,
  cookieBanner,
  figure,
  headlines,
  insertAfter,
  linkItems,
  newsletterBox,
  noticeBlock,
  pageState,
  paywallBlock,
  shareButtons,
} from './page-blocks.ts';

/** Invented indices, as a board of prices shows them. */
const BOARD = [
  ['Merlion 30', '3,412.80', '+0.42%'],
  ['Northgate 100', '7,905.15', '-0.18%'],
  ['Alder Composite', '1,266.04', '+1.07%'],
  ['Lantern Bond 10Y', '3.218', '-0.031'],
  ['Brine Crude', '71.55', '+0.63%'],
  ['Copper, spot', '9,140.00', '-0.90%'],
] as const;

/** A business site: a board of prices, terse headlines, an offer in the middle of the text. */
export const marketsPage = (page: Page): Markup => markup`<div class="topbar">
${noticeBlock(page.notice)}
<table class="market-board"><caption>${page.words.prices.title}</caption><tbody>
${BOARD.map(([name, price, change]) => markup`<tr><th scope="row">${name}</th><td>${price}</td><td class="${change.startsWith('+') ? 'up' : 'down'}">${change}</td></tr>`)}
</tbody></table>
<header class="brandline"><a href="/">${page.site.outlet.name}</a><small>${page.site.outlet.tagline}</small>
<nav><ul>
${linkItems(page.sections)}
<li><button type="button">${page.words.signIn}</button></li>
</ul></nav></header>
</div>
<main class="layout">
<section class="article-wrap" id="article">
<div class="article-kicker">${page.article.section}</div>
<h1>${page.article.title}</h1>
<h2 class="article-deck">${page.article.dek}</h2>
<div class="article-info"><address class="article-author">${page.words.by} ${page.byline}</address> ${page.time}</div>
${shareButtons(page, 'article-tools')}
${figure(page)}
<div class="article-text" itemprop="articleBody">
${insertAfter(page.paragraphs, 2, markup`<aside class="inline-offer">${newsletterBox(page, 'offer')}</aside>`)}
</div>
${paywallBlock(page)}
</section>
<aside class="side-column">
${advert(page, 1, 'side-ad sponsor')}
<div class="side-list"><h3>${page.words.mostRead}</h3><ol>
${headlines(page.others.slice(0, LISTED))}
</ol></div>
<div class="side-list"><h3>${page.words.latest}</h3><table>
${page.others.slice(0, LISTED).map((other) => markup`<tr><td>${other.section}</td><td><a href="${other.path}">${other.title}</a></td></tr>`)}
</table></div>
</aside>
</main>
<section class="recommended related"><h3>${page.words.related}</h3>
<div class="cards">
${page.related.map((other) => markup`<div class="card"><a href="${other.path}">${other.title}</a><div class="card-deck">${other.dek}</div></div>`)}
</div></section>
<section class="reader-comments comments"><h3>${page.words.comments}</h3>
<dl>
${page.site.outlet.comments.map(({ name, text }) => markup`<dt>${name}</dt><dd>${text}</dd>`)}
</dl>
<div>${page.words.commentRules}</div></section>
<footer class="legal"><nav><ul>
${linkItems([
  { href: '/', text: page.words.home },
  { href: '/about', text: page.words.about },
  { href: page.site.feedPath, text: page.words.feed },
])}
</ul></nav>
<div>${page.words.prices.note} © ${page.site.outlet.owner ?? page.site.outlet.name}. ${page.words.rights}</div>
${noticeBlock(page.notice)}
</footer>
${cookieBanner(page)}
${pageState(page)}`;

/** As many as fit beside an article of usual length. */
const LISTED = 6;
