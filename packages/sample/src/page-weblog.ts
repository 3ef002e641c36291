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
  pageState,
  paywallBlock,
  shareButtons,
} from './page-blocks.ts';

/** A weblog: one column, the marks of hAtom, tags, the posts before and after, widgets at the side. */
export function weblogPage(page: Page): Markup {
  const { article, site, words } = page;
  const [older, newer] = neighbours(page);
  return markup`<div id="page" class="hfeed site">
<header id="masthead" class="site-header">
${noticeBlock(page.notice)}
<div class="site-branding"><a href="/" rel="home" class="site-title">${site.outlet.name}</a> <span class="site-description">${site.outlet.tagline}</span></div>
<nav id="site-navigation" class="main-navigation"><ul class="nav-menu">
<li><a href="/">${words.home}</a></li>
${linkItems(page.sections)}
<li><a href="/about">${words.about}</a></li>
</ul></nav>
</header>
<div id="content" class="site-content">
<div id="primary" class="content-area">
<div id="post-${Math.round(article.hours * 10)}" class="post type-post hentry">
<div class="entry-header">
<h1 class="entry-title">${article.title}</h1>
<div class="entry-meta"><span class="posted-on">${words.published} ${page.time}</span> <span class="byline vcard">${words.by} <span class="fn">${page.byline}</span></span></div>
</div>
${figure(page)}
<div class="entry-content">
${page.paragraphs}
</div>
${paywallBlock(page)}
<div class="entry-footer"><span class="cat-links"><a rel="category tag" href="${page.section.href}">${page.section.text}</a></span></div>
${shareButtons(page, 'sharedaddy social-links')}
</div>
<nav class="post-navigation"><div class="nav-links">
${older === undefined ? null : markup`<div class="nav-previous"><a href="${older.path}" rel="prev">« ${older.title}</a></div>`}
${newer === undefined ? null : markup`<div class="nav-next"><a href="${newer.path}" rel="next">${newer.title} »</a></div>`}
</div></nav>
<div class="related-posts"><h3>${words.related}</h3>
${page.related.map((other) => markup`<div class="related-post"><a href="${other.path}">${other.title}</a><div class="excerpt">${other.dek}</div></div>`)}
</div>
<div id="comments" class="comments-area">
<h2 class="comments-title">${words.comments} (${site.outlet.comments.length})</h2>
<ol class="comment-list">
${site.outlet.comments.map(({ name, text }) => markup`<li class="comment even thread-even depth-1"><div class="comment-author">${name}</div><div class="comment-content"><p>${text}</p></div><div class="reply"><button type="button">${words.reply}</button></div></li>`)}
</ol>
<div class="comment-respond">${words.commentRules}</div>
</div>
</div>
<div id="secondary" class="widget-area sidebar">
<div class="widget widget_recent_entries"><h2 class="widget-title">${words.latest}</h2><ul>
${headlines(page.others.slice(0, RECENT))}
</ul></div>
${newsletterBox(page, 'widget widget_newsletter')}
${advert(page, 0, 'widget widget_sponsor')}
</div>
</div>
<footer id="colophon" class="site-footer"><div class="site-info">© ${site.outlet.name} · ${site.outlet.owner === null ? null : words.ownedBy(site.outlet.owner)} <a href="${site.feedPath}">${words.feed}</a></div>
${noticeBlock(page.notice)}
</footer>
</div>
${cookieBanner(page)}
${pageState(page)}`;
}

/** The default of weblog software. */
const RECENT = 5;

function neighbours({ site, article }: Page) {
  const index = site.articles.indexOf(article);
  return [site.articles[index + 1], site.articles[index - 1]];
}
