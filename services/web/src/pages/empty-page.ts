import type { Status } from '@newsloom/client';
import { html } from '../html.ts';
import type { Page } from '../layout.ts';
import { pipeline } from '../parts/pipeline.ts';
import type { View } from '../view.ts';

/** Seconds: a new installation has its first stories within a minute. */
const AGAIN_S = 5;

/** The page of a store without stories: the progress of the first articles, or that no feed is followed. */
export function emptyPage(view: View, status: Status): Page {
  const { words } = view;
  const { feeds, articles, trouble } = status;
  const found = Object.values(articles).reduce((sum, count) => sum + count, 0);
  const isFollowing = feeds.active > 0 || found > 0;
  return {
    title: words.site,
    place: 'front',
    again: AGAIN_S,
    canonical: '/',
    main: html`<div class="state"><h1>${isFollowing ? words.emptyTitle : words.noFeedsTitle}</h1><p>${isFollowing ? words.emptyHelp : words.noFeedsHelp}</p>
${trouble && html`<p class="signal bad">${words.statusBad}</p>`}
${
  isFollowing &&
  html`<h2>${words.waitingTitle}</h2>${pipeline(view, status)}<p>${words.emptyFound(words.feedCount(feeds.active), words.articles(found))}</p>`
}<p>${words.emptyNever}</p><p class="ways"><a class="button" href="/">${words.lookAgain}</a> <a href="/status">${words.nav.status}</a></p></div>`,
  };
}
