import { IMAGE_SIZE, imagePath } from './illustration.ts';
import { type Markup, markup, scriptJson } from './markup.ts';
import type { Link, Page } from './page.ts';
import type { PublishedArticle } from './site.ts';

// Blocks with the same form in many sites. Templates contain what differs.

/** The notice that this is a sample. A separate block, so that it is never taken for text of the article. */
export const noticeBlock = (notice: string): Markup => markup`<div class="notice" role="note">${notice}</div>`;

/** The banner that asks for cookies, over the foot of the page until a button is pressed. */
export const cookieBanner = ({
  words: { cookies },
}: Page): Markup => markup`<div class="cookie-banner" role="dialog" aria-label="${cookies.title}">
<strong>${cookies.title}</strong> <span>${cookies.text}</span>
<button type="button" onclick="this.parentNode.remove()">${cookies.accept}</button>
<button type="button" onclick="this.parentNode.remove()">${cookies.refuse}</button>
</div>`;

/** The picture of an article with its caption. */
export const figure = ({ article, words, site }: Page): Markup => markup`<figure class="lead-image">
<img src="${imagePath(article)}" width="${IMAGE_SIZE.width}" height="${IMAGE_SIZE.height}" alt="">
<figcaption>${words.illustration}: ${site.outlet.name}</figcaption>
</figure>`;

/** List items that link to articles. */
export const headlines = (articles: readonly PublishedArticle[]): Markup[] =>
  articles.map((article) => markup`<li><a href="${article.path}">${article.title}</a></li>`);

/** List items of links. */
export const linkItems = (links: readonly Link[]): Markup[] =>
  links.map(({ href, text }) => markup`<li><a href="${href}">${text}</a></li>`);

/** One of the advertisements, in the box of class `className`. */
export function advert({ words }: Page, index: number, className: string): Markup {
  const text = words.adverts[index % words.adverts.length];
  return markup`<div class="${className}" aria-label="${words.advertisement}">
<span class="label">${words.advertisement}</span>
<strong>${text?.headline ?? ''}</strong> <span>${text?.text ?? ''}</span>
</div>`;
}

/** Buttons to share an article; they do nothing. */
export const shareButtons = (
  { words }: Page,
  className: string,
): Markup => markup`<div class="${className}" aria-label="${words.share}">
${words.shareBy.map((way) => markup`<button type="button">${way}</button>`)}
</div>`;

/** A box to subscribe to a newsletter; it sends nothing. */
export const newsletterBox = (
  { words: { newsletter } }: Page,
  className: string,
): Markup => markup`<div class="${className}">
<h2>${newsletter.title}</h2>
<div>${newsletter.text}</div>
<input type="email" placeholder="${newsletter.email}" aria-label="${newsletter.email}"> <button type="button">${newsletter.subscribe}</button>
</div>`;

/** The paywall below the free part of an article; empty for free articles. */
export const paywallBlock = ({ article, words: { paywall } }: Page): Markup =>
  article.paywall
    ? markup`<div class="paywall">
<h2>${paywall.title}</h2>
<div>${paywall.text}</div>
<button type="button">${paywall.subscribe}</button>
</div>`
    : markup``;

/** Puts `block` among the paragraphs, after the paragraph of that number. */
export const insertAfter = (paragraphs: readonly Markup[], number: number, block: Markup): Markup[] =>
  paragraphs.toSpliced(number, 0, block);

/** The state for scripts, as in sites built from components: text that looks like content but is not. */
export function pageState({ site, article, sections, others }: Page): Markup {
  const card = ({ path, title, dek, section, publishedAt }: PublishedArticle) => ({
    type: 'card',
    link: { href: path, section },
    headline: { text: title, level: 3 },
    summary: dek,
    published: publishedAt.toISOString(),
  });
  const state = { page: card(article), navigation: sections, rows: others.map(card), language: site.outlet.language };
  return markup`<script type="application/json" id="page-state">
${scriptJson(state)}
</script>`;
}
