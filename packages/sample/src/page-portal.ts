import { type Markup, markup } from './markup.ts';
import type { Page } from './page.ts';
import { advert, cookieBanner, figure, headlines, newsletterBox, noticeBlock, paywallBlock } from './page-blocks.ts';

/** A portal of the old kind: head and text laid out in tables, boxes of links floating on both sides. */
export const portalPage = (
  page: Page,
): Markup => markup`<table class="head" width="100%" cellspacing="0" cellpadding="6">
<tr><td colspan="2">${noticeBlock(page.notice)}</td></tr>
<tr><td><a href="/" class="logo">${page.site.outlet.name}</a></td><td class="motto">${page.site.outlet.tagline}</td></tr>
<tr><td colspan="2" class="menu">
<a href="/">${page.words.home}</a> ${page.sections.map(({ href, text }) => markup`&nbsp;<a href="${href}">${text}</a>`)} &nbsp;<a href="/about">${page.words.about}</a>
</td></tr>
</table>
<div class="leftcol sidebar">
<div class="boxtitle">${page.words.latest}</div>
<ul>
${headlines(page.others)}
</ul>
${advert(page, 0, 'box sponsor')}
</div>
<div class="rightcol sidebar">
${newsletterBox(page, 'box newsletter')}
${advert(page, 1, 'box sponsor')}
<div class="boxtitle">${page.words.mostRead}</div>
<ol>
${headlines(page.others.toReversed())}
</ol>
${advert(page, 2, 'box sponsor')}
</div>
<table class="maincol" cellspacing="0" cellpadding="6">
<tr><td><h1>${page.article.title}</h1></td></tr>
<tr><td class="info">${page.time} | ${page.article.section} | ${page.words.by} ${page.byline}</td></tr>
<tr><td class="fulltext">
${figure(page)}
${page.paragraphs}
${paywallBlock(page)}
</td></tr>
<tr><td class="tools"><button type="button">${page.words.print}</button> <button type="button">${page.words.shareBy[0] ?? ''}</button></td></tr>
</table>
<div class="box related"><div class="boxtitle">${page.words.related}</div>
${page.related.map((other) => markup`<div><a href="${other.path}">${other.title}</a><br><small>${other.dek}</small></div>`)}
</div>
<div class="box comments" id="comments"><div class="boxtitle">${page.words.comments}</div>
<dl>
${page.site.outlet.comments.map(({ name, text }) => markup`<dt><b>${name}</b></dt><dd>${text}</dd>`)}
</dl>
<small>${page.words.commentRules}</small></div>
<div class="footer">
${page.site.outlet.name}. ${page.words.rights} <a href="${page.site.feedPath}">${page.words.feed}</a>
${noticeBlock(page.notice)}
</div>
${cookieBanner(page)}`;
