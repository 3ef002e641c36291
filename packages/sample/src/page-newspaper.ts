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

/** A broadsheet: masthead, sections, the story beside a rail of headlines. */
export const newspaperPage = (page: Page): Markup => markup`<header class="masthead">
${noticeBlock(page.notice)}
<div class="masthead__top"><button type="button">${page.words.menu}</button> <button type="button">${page.words.search}</button> <button type="button">${page.words.signIn}</button></div>
<a class="masthead__name" href="/">${page.site.outlet.name}</a>
<div class="masthead__tagline">${page.site.outlet.tagline}</div>
<nav class="masthead__sections"><ul>
${linkItems(page.sections)}
</ul></nav>
</header>
${advert(page, 0, 'ad ad--leaderboard')}
<div class="columns">
<main>
<article class="story">
<header class="story__head">
<a class="story__section" href="${page.section.href}">${page.section.text}</a>
<h1 class="story__headline">${page.article.title}</h1>
<p class="story__standfirst">${page.article.dek}</p>
<div class="story__byline">${page.words.by} <span class="author">${page.byline}</span> · ${page.time}</div>
${shareButtons(page, 'story__share')}
</header>
${figure(page)}
<div class="story__body">
${page.paragraphs}
</div>
${paywallBlock(page)}
</article>
<section class="related-stories">
<h2>${page.words.related}</h2>
<ul>
${headlines(page.related)}
</ul>
</section>
${newsletterBox(page, 'newsletter')}
<section class="comments" id="comments">
<h2>${page.words.comments}</h2>
<div class="comments__rules">${page.words.commentRules}</div>
<ol>
${page.site.outlet.comments.map(({ name, text }) => markup`<li class="comment"><b>${name}</b><blockquote>${text}</blockquote><button type="button">${page.words.reply}</button></li>`)}
</ol>
</section>
</main>
<aside class="rail">
<section class="rail__box">
<h2>${page.words.mostRead}</h2>
<ol>
${headlines(page.others.toReversed().slice(0, MOST_READ))}
</ol>
</section>
${advert(page, 1, 'ad ad--rail')}
<section class="rail__box">
<h2>${page.words.latest}</h2>
${page.others.slice(0, LATEST).map((other) => markup`<div class="rail__teaser"><a href="${other.path}">${other.title}</a><div>${other.dek}</div></div>`)}
</section>
${advert(page, 2, 'ad ad--rail')}
</aside>
</div>
<footer class="site-footer">
<ul class="site-footer__links">
${linkItems([{ href: '/', text: page.words.home }, { href: '/about', text: page.words.about }, { href: page.site.feedPath, text: page.words.feed }, ...page.sections])}
</ul>
<div>${page.site.outlet.name} · ${page.site.outlet.tagline} · ${page.words.rights}</div>
${noticeBlock(page.notice)}
</footer>
${cookieBanner(page)}
${pageState(page)}`;

/** As many as fit into the rail beside an article of usual length. */
const MOST_READ = 7;
const LATEST = 4;
