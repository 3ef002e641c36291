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

/** A broadcaster: a live ticker on top, every paragraph in its own box, generated class names. */
export const broadcasterPage = (page: Page): Markup => markup`<div id="root" data-app="news">
<header class="css-1hdr7a" data-component="navigation">
${noticeBlock(page.notice)}
<div class="css-9brand"><a href="/">${page.site.outlet.name}</a> <span>${page.site.outlet.tagline}</span></div>
<nav aria-label="${page.words.menu}"><ul class="css-4nvul">
<li><a href="/">${page.words.home}</a></li>
${linkItems(page.sections)}
</ul></nav>
</header>
<div class="css-7tick ticker" data-component="live-ticker" role="complementary">
<span class="css-2live">${page.words.live}</span>
<ul>
${headlines(page.others.slice(0, TICKER))}
</ul>
</div>
<main id="main-content" data-component="article-page">
<article class="css-1f3art">
<div data-component="headline-block" class="css-x2blk"><h1 tabindex="-1">${page.article.title}</h1></div>
<div data-component="byline-block" class="css-x2blk css-3by"><span class="css-5name">${page.byline}</span> <span>${page.words.published}: ${page.time}</span></div>
${shareButtons(page, 'css-6share share-tools')}
<div data-component="image-block" class="css-x2blk">${figure(page)}</div>
${page.paragraphs.map((paragraph) => markup`<div data-component="text-block" class="css-x2blk css-8txt">${paragraph}</div>`)}
${paywallBlock(page)}
</article>
<section data-component="tag-list" class="css-0tags"><h2>${page.words.readMore}</h2><ul>
${linkItems(page.sections)}
</ul></section>
<section data-component="related-content" class="css-1rel related-content"><h2>${page.words.related}</h2>
<div class="css-grid">
${page.related.map((other) => markup`<div class="css-card"><img loading="lazy" src="/images/${other.slug}.svg" width="240" height="135" alt=""><a href="${other.path}">${other.title}</a></div>`)}
</div></section>
</main>
<aside data-component="top-stories" class="css-2top sidebar"><h2>${page.words.topStories}</h2>
${page.others.slice(0, TOP_STORIES).map((other) => markup`<div class="css-story"><a href="${other.path}">${other.title}</a><div>${other.dek}</div></div>`)}
${advert(page, 2, 'css-6ad ad-slot')}
</aside>
${newsletterBox(page, 'css-3news newsletter')}
<section data-component="comments" class="css-4com comments"><h2>${page.words.comments}</h2>
${page.site.outlet.comments.map(({ name, text }) => markup`<div class="css-5com comment"><div>${name}</div><p>${text}</p><button type="button">${page.words.reply}</button></div>`)}
<div>${page.words.commentRules}</div>
</section>
<footer class="css-9ftr" data-component="footer">
<ul>
${linkItems([{ href: '/about', text: page.words.about }, { href: page.site.feedPath, text: page.words.feed }, ...page.sections])}
</ul>
<div>© ${page.site.outlet.owner ?? page.site.outlet.name}. ${page.words.rights}</div>
${noticeBlock(page.notice)}
</footer>
</div>
${cookieBanner(page)}
${pageState(page)}`;

/** How many headlines fit into the ticker, and into a column beside an article. */
const TICKER = 5;
const TOP_STORIES = 4;
