import type { StorySummary } from '@newsloom/client';
import { storyPath } from '../address.ts';
import { type Html, html } from '../html.ts';
import { directionOf, linkable } from '../outside-text.ts';
import { agoOf, newnessOf, type View } from '../view.ts';
import { smallBiasBar } from './bias-bar.ts';
import { highlighted } from './highlighted.ts';

const HEADLINE_LENGTH = 200;
const DEK_LENGTH = 260;

/** Stories in a list: headline, dek, counts, bias, blindspot, time. */
export const storyCards = (
  view: View,
  stories: readonly StorySummary[],
  heading: 'h2' | 'h3' | 'h4',
  hasLead = false,
): Html =>
  html`<ol class="cards${hasLead && ' with-lead'}">${stories.map((story) => storyCard(view, story, heading))}</ol>`;

function storyCard(view: View, story: StorySummary, heading: 'h2' | 'h3' | 'h4'): Html {
  const { words } = view;
  const found = new Map(story.highlights?.map((one) => [one.field, one]));
  const { text } = story.headline;
  const headline = text ? highlighted(text, found.get('headline')?.marks, HEADLINE_LENGTH) : story.id;
  const link = html`<a href="${storyPath(story)}">${headline}</a>`;
  const title = { h2: html`<h2>${link}</h2>`, h3: html`<h3>${link}</h3>`, h4: html`<h4>${link}</h4>` }[heading];
  const newness = newnessOf(view, story);
  return html`<li class="card">${storyImage(view, story.image)}<div${story.language && html` lang="${story.language}"`} dir="${directionOf(story.language)}">${title}
${story.dek && html`<p class="card-dek">${highlighted(story.dek, found.get('dek')?.marks, DEK_LENGTH)}</p>`}${foundElsewhere(story)}</div>
${smallBiasBar(view, story.bias)}
<p class="card-foot quiet">${newness && html`<span class="fresh">${words.newness[newness]}</span> `}${
    story.blindspot && html`<span class="blindspot">${words.blindspotFor[story.blindspot.side]}</span> `
  }<span>${words.counts(words.articles(story.articleCount), words.outlets(story.outletCount))}</span> <span>${words.biasStatement(story.bias)}</span>${
    story.bias.unrated > 0 && html` <span>${words.unratedRemainder(story.bias.unrated)}</span>`
  } <span>${agoOf(view, story.lastArticleAt ?? story.updatedAt)}</span></p></li>`;
}

/** The first text with the words of a search, if they are neither in the headline nor in the dek. */
function foundElsewhere({ highlights }: StorySummary): Html | null {
  const other = highlights?.find(({ field }) => field !== 'headline' && field !== 'dek');
  const isShown = highlights?.some(({ field }) => field === 'headline' || field === 'dek');
  if (!other || isShown) return null;
  return html`<p class="card-found"><q>${highlighted(other.text, other.marks, DEK_LENGTH)}</q></p>`;
}

/** The picture of a story, if the reader wants pictures. The outlet does not learn which page shows it. */
export function storyImage({ hasImages }: View, address: string | null | undefined): Html | null {
  const url = hasImages ? linkable(address) : null;
  if (!url?.startsWith('https:')) return null;
  return html`<img class="picture" src="${url}" alt="" width="640" height="360" loading="lazy" decoding="async" referrerpolicy="no-referrer">`;
}
