import type { Status, StorySummary } from '@newsloom/client';
import { type Html, html } from '../html.ts';
import type { Page } from '../layout.ts';
import { pipeline } from '../parts/pipeline.ts';
import { storyCards } from '../parts/story-card.ts';
import { agoOf, type View } from '../view.ts';

/** Whether everything runs, the last polls, what is being worked on, and the latest updates. */
export function statusPage(view: View, status: Status, newest: readonly StorySummary[]): Page {
  const { words } = view;
  const { trouble, feeds, articles, stories } = status;
  const found = Object.values(articles).reduce((sum, count) => sum + count, 0);
  const number = (count: number) => count.toLocaleString(words.locale);
  const time = (at: string | null): Html => (at === null ? html`${words.never}` : agoOf(view, at));
  const { statusFacts: own } = words;
  const facts: [string, Html][] = [
    [own.polled, time(status.polledAt)],
    [own.published, time(status.publishedAt)],
    [own.feeds, html`${number(feeds.active)}`],
    [own.failing, html`${number(feeds.failing)}`],
    [own.articles, html`${number(found)}`],
    [own.stories, html`${number(stories)}`],
  ];
  return {
    title: words.statusTitle,
    place: 'status',
    hasPictures: true,
    main: html`<header class="list-head"><h1>${words.statusTitle}</h1><p class="signal ${trouble ? 'bad' : 'good'}">${
      trouble ? words.statusBad : words.statusGood
    }</p></header>
<dl class="facts">${facts.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
<section class="apart"><h2>${words.waitingTitle}</h2><p class="quiet">${words.waitingHelp}</p>${pipeline(view, status)}</section>
<section class="apart"><h2>${words.statusNewest}</h2>${newest.length === 0 ? html`<p>${words.statusEmpty}</p>` : storyCards(view, newest, 'h3')}</section>`,
  };
}
