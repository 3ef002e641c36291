import type { StorySummary } from '@newsloom/client';
import { withQuery } from '../address.ts';
import { feedFormats } from '../feed-links.ts';
import { html } from '../html.ts';
import type { Page } from '../layout.ts';
import { storyCards } from '../parts/story-card.ts';
import type { View } from '../view.ts';

/** Stories that almost only one side covers, by the side that covers them. */
export function blindspotsPage(view: View, covered: { left: StorySummary[]; right: StorySummary[] }): Page {
  const { words } = view;
  return {
    title: words.blindspotsTitle,
    place: 'blindspots',
    canonical: '/blindspots',
    hasPictures: true,
    feeds: (['left', 'right'] as const).map((blindspot) => ({
      type: feedFormats.atom.type,
      name: words.blindspotFor[blindspot] ?? blindspot,
      path: withQuery('/feeds/atom', { blindspot }),
    })),
    main: html`<header class="list-head"><h1>${words.blindspotsTitle}</h1><p class="quiet">${words.blindspotsHelp}</p></header>
<div class="halves">${(['left', 'right'] as const).map(
      (side) =>
        html`<section aria-labelledby="${side}-title"><h2 id="${side}-title">${words.blindspotFor[side]}</h2>${
          covered[side].length === 0
            ? html`<p class="quiet">${words.noBlindspotStories}</p>`
            : html`${storyCards(view, covered[side], 'h3')}<p><a href="${withQuery('/', { blindspot: side })}">${words.more}<span class="unseen">: ${words.blindspotFor[side]}</span></a></p>`
        }</section>`,
    )}</div>`,
  };
}
