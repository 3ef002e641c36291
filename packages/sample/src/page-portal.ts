import { type Markup, markup } from './markup.ts';
import type { Page } from './page.ts';
import { advert, cookieBanner, figure, headlines, newsletterBox, noticeBlock, paywallBlock } from './page-blocks.ts';

/** A portal of the old kind: laid out in tables, attributes instead of styles, blocks of links on both sides. */
export const portalPage = (
  page: Page,
): Markup => markup`<table class="frame" width="100%" cellspacing="0" cellpadding="6">
<tr><td colspan="3" class="head">
${noticeBlock(page.notice)}
<a href="/" class="logo">${page.site.outlet.name}</a> <span class="motto">${page.site.outlet.tagline}</span>
</td></tr>
<tr><td colspan="3" class="menu">
<a href="/">${page.words.home}</a> ${page.sections.map(({ href, text }) => markup`&nbsp;<a href="${href}">${text}</a>`)} &nbsp;<a href="/about">${page.words.about}</a>
</td></tr>
<tr valign="top">
<td width="18%" class="leftcol sidebar">
<div class="boxtitle">${page.words.latest}</div>
<ul>
${headlines(page.others)}
</ul>
${advert(page, 0, 'box sponsor')}
</td>
<td class="maincol">
<h1>${page.article.title}</h1>
<div class="info">${page.time} | ${page.article.section} | ${page.words.by} ${page.byline}</div>
${figure(page)}
<div class="fulltext">
${page.paragraphs}
</div>
${paywallBlock(page)}
<div class="tools"><button type="button">${page.words.print}</button> <button type="button">${page.words.shareBy[0] ?? ''}</button></div>
<div class="box related"><div class="boxtitle">${page.words.related}</div>
${page.related.map((other) => markup`<div><a href="${other.path}">${other.title}</a><br><small>${other.dek}</small></div>`)}
</div>
<div class="box comments" id="comments"><div class="boxtitle">${page.words.comments}</div>
<table width="100%">
${page.site.outlet.comments.map(({ name, text }) => markup`<tr class="comment"><td width="20%"><b>${name}</b></td><td>${text}</td></tr>`)}
</table>
<small>${page.words.commentRules}</small></div>
</td>
<td width="20%" class="rightcol sidebar">
${newsletterBox(page, 'box newsletter')}
${advert(page, 1, 'box sponsor')}
<div class="boxtitle">${page.words.mostRead}</div>
<ol>
${headlines(page.others.toReversed())}
</ol>
${advert(page, 2, 'box sponsor')}
</td>
</tr>
<tr><td colspan="3" class="footer">
${page.site.outlet.name}. ${page.words.rights} <a href="${page.site.feedPath}">${page.words.feed}</a>
${noticeBlock(page.notice)}
</td></tr>
</table>
${cookieBanner(page)}`;
