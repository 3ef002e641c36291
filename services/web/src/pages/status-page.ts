import { html } from '../html.ts';
import type { Page } from '../layout.ts';
import { storyCards } from '../parts/story-card.ts';
import type { StorySummary } from '../story-source.ts';
import type { View } from '../view.ts';

/** Whether everything runs, and what was updated last. */
export function statusPage(view: View, trouble: string | null, newest: readonly StorySummary[]): Page {
  const { words } = view;
  return {
    title: words.statusTitle,
    place: 'status',
    main: html`<header class="list-head"><h1>${words.statusTitle}</h1><p class="signal ${trouble ? 'bad' : 'good'}">${
      trouble ? html`${words.statusBad} ${trouble}` : words.statusGood
    }</p></header>
<section><h2>${words.statusNewest}</h2>${newest.length === 0 ? html`<p>${words.statusEmpty}</p>` : storyCards(view, newest, 'h3')}</section>`,
  };
}
