import { storyPath } from '../address.ts';
import { type Html, html } from '../html.ts';
import { cut, directionOf } from '../outside-text.ts';
import type { StorySummary } from '../story-source.ts';
import { agoOf, type View } from '../view.ts';
import { smallBiasBar } from './bias-bar.ts';

const HEADLINE_LENGTH = 200;
const DEK_LENGTH = 260;

/** Stories in a list: headline, dek, counts, bias, blindspot, time. */
export const storyCards = (view: View, stories: readonly StorySummary[], heading: 'h2' | 'h3' | 'h4'): Html =>
  html`<ol class="cards">${stories.map((story) => storyCard(view, story, heading))}</ol>`;

function storyCard(view: View, story: StorySummary, heading: 'h2' | 'h3' | 'h4'): Html {
  const { words } = view;
  const link = html`<a href="${storyPath(story)}">${cut(story.headline.text, HEADLINE_LENGTH) || story.id}</a>`;
  const title = { h2: html`<h2>${link}</h2>`, h3: html`<h3>${link}</h3>`, h4: html`<h4>${link}</h4>` }[heading];
  return html`<li class="card"><div${story.language && html` lang="${story.language}"`} dir="${directionOf(story.language)}">${title}
${story.dek && html`<p class="card-dek">${cut(story.dek, DEK_LENGTH)}</p>`}</div>
${smallBiasBar(view, story.bias)}
<p class="card-foot quiet">${story.blindspot && html`<span class="blindspot">${words.blindspotFor[story.blindspot.side]}</span> `}<span>${words.counts(
    words.articles(story.articleCount),
    words.outlets(story.outletCount),
  )}</span> <span>${words.biasStatement(story.bias)}</span>${
    story.bias.unrated > 0 && html` <span>${words.unratedRemainder(story.bias.unrated)}</span>`
  } <span>${agoOf(view, story.lastArticleAt ?? story.updatedAt)}</span></p></li>`;
}
