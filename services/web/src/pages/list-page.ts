import type { ListStories, StorySummary } from '@newsloom/client';
import { topicPath, withQuery } from '../address.ts';
import { feedsOf } from '../feed-links.ts';
import { type FrontQuery, isNarrowed, liveQueryOf } from '../front-query.ts';
import { type Html, html } from '../html.ts';
import type { Page } from '../layout.ts';
import { cut } from '../outside-text.ts';
import { filterForm } from '../parts/filter-form.ts';
import { storyCards } from '../parts/story-card.ts';
import type { TopicSection } from '../popular.ts';
import { topicName, type View } from '../view.ts';

/** The title of a list of stories, its place, and what it shows besides stories. */
export type ListPage = {
  title: string;
  help?: string | undefined;
  path: string;
  place?: NonNullable<Page['place']>;
  /** Filters that belong to the page itself, such as the topic of a topic's page. */
  fixed?: FrontQuery;
  /** The languages of stories, for the filter. */
  languages: readonly string[];
  /** The first story is shown larger. */
  hasLead?: boolean;
  above?: Html | null;
  below?: Html | null;
};

/** A list of stories with its filters: the front page, a topic, an outlet, the search. */
export function listPage(view: View, list: ListPage, query: FrontQuery, { stories, next }: ListStories): Page {
  const { words } = view;
  const { path, fixed = {} } = list;
  const { cursor: _, ...filters } = query;
  const whole = { ...query, ...fixed };
  const live = liveQueryOf(whole);
  const title = cut(list.title, 100);
  return {
    title: path === '/' ? words.site : title,
    ...(list.place && { place: list.place }),
    ...(isNarrowed(query) ? {} : { canonical: path }),
    feeds: feedsOf(whole),
    hasPictures: true,
    ...(live && { live: { stream: withQuery('/live', live), show: withQuery(path, { ...filters, sort: 'updated' }) } }),
    main: html`<header class="list-head"><h1>${query.q ? words.found(cut(query.q, 100)) : title}</h1>${list.help && html`<p class="quiet">${list.help}</p>`}</header>
${list.above}
${filterForm(view, path, query, { fixed, languages: list.languages })}
${stories.length === 0 && html`<div class="nothing"><p><b>${words.noStories}</b></p><p>${words.noStoriesHelp} <a href="${path}">${words.frontFilter.clear}</a></p></div>`}
${storyCards(view, stories, 'h2', list.hasLead)}
${pages(view, path, query, next)}${list.below}`,
  };
}

/** Links to the next page and back to the first. */
function pages({ words }: View, path: string, { cursor, ...filters }: FrontQuery, next: string | null): Html | null {
  if (!cursor && !next) return null;
  return html`<nav class="pages" aria-label="${words.more}">${cursor && html`<a href="${withQuery(path, filters)}">${words.firstPage}</a>`}${
    next && html`<a class="button" rel="next" href="${withQuery(path, { ...filters, cursor: next })}">${words.more}</a>`
  }</nav>`;
}

/** The sections of the front page. */
export const topicSections = (view: View, sections: readonly TopicSection[]): Html | null =>
  sections.length === 0
    ? null
    : html`${sections.map(({ label, stories }, place) => {
        const name = topicName(view, label);
        return html`<section class="topic" aria-labelledby="topic-${place}"><h2 id="topic-${place}"><a href="${topicPath(label)}">${name}</a></h2>${storyCards(view, stories, 'h3')}</section>`;
      })}`;

/** The stories that came since the reader's last visit: new stories, and new versions of others. */
export function sinceLooked(view: View, fresh: readonly StorySummary[], isMore: boolean): Html | null {
  const { words, since } = view;
  if (since === null || fresh.length === 0) return null;
  const isNew = fresh.filter(({ firstSeenAt }) => Date.parse(firstSeenAt) > since.getTime()).length;
  const path = withQuery('/', { since: since.toISOString(), sort: 'updated' });
  return html`<p class="since"><b>${words.sinceLooked(isNew, fresh.length - isNew, isMore)}</b> <a href="${path}">${words.showThose}</a></p>`;
}
