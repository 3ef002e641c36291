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
import type { PublishedArticle } from './site.ts';

/** A popular paper: teasers on all sides, one in the middle of the text, and more below than above. */
export function tabloidPage(page: Page): Markup {
  const { article, site, words } = page;
  return markup`<div class="wrapper">
<div class="top-strip">${noticeBlock(page.notice)}
<span class="hot">${words.topStories}:</span> ${page.others.slice(0, STRIP).map((other) => markup`<a href="${other.path}">${other.title}</a>`)}</div>
<div class="brand-banner"><a href="/">${site.outlet.name}</a><em>${site.outlet.tagline}</em></div>
<div class="menu-bar" role="navigation"><ul>
<li><a href="/">${words.home}</a></li>
${linkItems(page.sections)}
</ul></div>
${advert(page, 0, 'ad-banner sponsor')}
<div class="grid">
<div class="left-rail sidebar"><h4>${words.latest}</h4>
${page.others.map(teaser)}
</div>
<div class="content-main">
<h1 class="big-headline">${article.title}</h1>
<ul class="bullets"><li>${article.dek}</li></ul>
<div class="credit"><b>${words.by} ${page.byline}</b> | ${page.time}</div>
${shareButtons(page, 'share-row social')}
${figure(page)}
<div class="article-copy" id="js-article-text">
${insertAfter(page.paragraphs, 3, readAlso(page))}
</div>
${paywallBlock(page)}
${advert(page, 1, 'ad-inline sponsor')}
<div class="promo-box related"><h3>${words.related}</h3>
${page.related.map(teaser)}
</div>
<div class="comments-box comments"><h3>${words.comments}</h3><ul>
${site.outlet.comments.map(({ name, text }) => markup`<li><span class="user">${name}</span> <span class="said">${text}</span> <button type="button">${words.reply}</button></li>`)}
</ul><div>${words.commentRules}</div></div>
</div>
<div class="right-rail sidebar">
${newsletterBox(page, 'puff newsletter')}
<div class="puff"><h4>${words.mostRead}</h4><ol>
${headlines(page.others)}
</ol></div>
${advert(page, 2, 'ad-sky skyscraper')}
</div>
</div>
<div class="page-bottom footer"><ul>
${linkItems([{ href: '/about', text: words.about }, { href: site.feedPath, text: words.feed }, ...page.sections])}
</ul><div>© ${site.outlet.owner ?? site.outlet.name}. ${words.rights}</div>
${noticeBlock(page.notice)}</div>
</div>
${cookieBanner(page)}
${pageState(page)}`;
}

/** How many headlines fit into one line of the strip. */
const STRIP = 3;

const teaser = (
  other: PublishedArticle,
): Markup => markup`<div class="teaser"><a href="${other.path}"><img loading="lazy" src="/images/${other.slug}.svg" width="160" height="90" alt="">
<strong>${other.title}</strong></a> <span class="teaser-text">${other.dek}</span></div>`;

function readAlso({ related: [first], words }: Page): Markup {
  if (!first) return markup``;
  return markup`<div class="read-also related"><span>${words.readAlso}:</span> <a href="${first.path}">${first.title}</a></div>`;
}
