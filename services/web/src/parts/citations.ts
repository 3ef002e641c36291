import type { Story } from '@newsloom/client';
import { type Html, html } from '../html.ts';
import { cut, linkable } from '../outside-text.ts';
import type { StoryView } from './article-link.ts';
import { leanMark, outletLink } from './outlet-chip.ts';

type Citation = Story['keyPoints'][number]['citations'][number];

const QUOTE_LENGTH = 600; // Several times the longest sentence of a news text.
const WORDS_OF_FRAGMENT = 5;

/** The cited sentences, each with its outlet, its lean, and links to where it is from. */
export function citations(view: StoryView, story: Story, cited: readonly Citation[]): Html {
  const { words } = view;
  return html`<ul class="citations">${cited.map((citation) => {
    const article = story.articles.find(({ id }) => id === citation.articleId);
    const address = linkable(article?.url);
    return html`<li><q class="quote" dir="auto"${langOf(article?.language)}>${cut(citation.quote, QUOTE_LENGTH)}</q>
<span class="source">${article?.outlet && html`${outletLink(article.outlet)} ${leanMark(view, article.outlet.lean)} `}${view.listLink(citation.articleId)}${
      address &&
      html` <a href="${withFragment(address, citation.quote)}" rel="noopener nofollow external">${words.newPage}</a>`
    }</span></li>`;
  })}</ul>`;
}

const langOf = (language: string | null | undefined): Html | null => (language ? html` lang="${language}"` : null);

/** Adds a text fragment (WICG scroll-to-text): browsers that support it scroll to the sentence and mark it. */
function withFragment(address: string, quote: string): string {
  const [page] = address.split('#');
  const words = cut(quote, QUOTE_LENGTH).replace(/…$/, '').trim().split(/\s+/);
  const coded = (some: string[]) => encodeURIComponent(some.join(' ')).replaceAll('-', '%2D');
  if (words.length <= 2 * WORDS_OF_FRAGMENT) return `${page}#:~:text=${coded(words)}`;
  return `${page}#:~:text=${coded(words.slice(0, WORDS_OF_FRAGMENT))},${coded(words.slice(-WORDS_OF_FRAGMENT))}`;
}
