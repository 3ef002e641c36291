import { withQuery } from '../address.ts';
import { type FrontQuery, isNarrowed } from '../front-query.ts';
import { type Html, html } from '../html.ts';
import type { Page } from '../layout.ts';
import { cut } from '../outside-text.ts';
import { select } from '../parts/select.ts';
import { storyCards } from '../parts/story-card.ts';
import type { StoryPage } from '../story-source.ts';
import { languageName, type View } from '../view.ts';

/** What a list of stories is called, and where it is. */
export type ListPage = { title: string; help?: string; path: string; place?: NonNullable<Page['place']>; above?: Html };

const languages = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'ru', 'ar', 'zh', 'ja', 'ko'];

/** A list of stories with its filters: the front page, a topic, an outlet, the blindspots, the search. */
export function listPage(view: View, list: ListPage, query: FrontQuery, { stories, next }: StoryPage): Page {
  const { words } = view;
  const { cursor, ...filters } = query;
  const isEmptyStore = stories.length === 0 && !isNarrowed(query) && list.path === '/';
  if (isEmptyStore) return emptyPage(view);
  return {
    title: list.path === '/' ? words.site : cut(list.title, 100),
    ...(list.place && { place: list.place }),
    ...(isNarrowed(query) ? {} : { canonical: list.path }),
    main: html`<header class="list-head"><h1>${query.q ? words.found(cut(query.q, 100)) : cut(list.title, 100)}</h1>${list.help && html`<p class="quiet">${list.help}</p>`}${list.above}</header>
${filterForm(view, list.path, query)}
${stories.length === 0 && html`<div class="nothing"><p><b>${words.noStories}</b></p><p>${words.noStoriesHelp} <a href="${list.path}">${words.frontFilter.clear}</a></p></div>`}
${storyCards(view, stories, 'h2')}
<nav class="pages" aria-label="${words.more}">${cursor && html`<a href="${withQuery(list.path, filters)}">${words.firstPage}</a>`}${
      next &&
      html`<a class="button" rel="next" href="${withQuery(list.path, { ...filters, cursor: next })}">${words.more}</a>`
    }</nav>`,
  };
}

function filterForm(view: View, path: string, query: FrontQuery): Html {
  const { words } = view;
  const { frontFilter: own, filter } = words;
  const any = { value: '', label: filter.any };
  const known = query.lang && !languages.includes(query.lang) ? [...languages, query.lang] : languages;
  const sorts = Object.entries(own.sorts).map(([value, label]) => ({ value, label }));
  return html`<form class="filters" method="get" action="${path}" role="search"><fieldset><legend class="unseen">${own.legend}</legend>
<label class="grow">${own.q} <input type="search" name="q" value="${query.q ?? ''}" maxlength="200"></label>
${select('lang', own.lang, [any, ...known.map((value) => ({ value, label: languageName(view, value) }))], query.lang)}
${select('minOutlets', own.minOutlets, [any, ...['2', '5', '10', '20'].map((value) => ({ value, label: value }))], query.minOutlets)}
${path !== '/blindspots' && select('blindspot', own.blindspot, [any, { value: 'left', label: words.blindspotFor.left ?? '' }, { value: 'right', label: words.blindspotFor.right ?? '' }], query.blindspot)}
${select('sort', own.sort, sorts, query.sort ?? 'top')}
${['topic', 'country'].map((name) => hidden(name, query[name as 'topic' | 'country']))}
<button>${own.apply}</button>${isNarrowed(query) && html` <a href="${path}">${own.clear}</a>`}</fieldset></form>`;
}

const hidden = (name: string, value: string | undefined): Html | undefined =>
  value === undefined ? undefined : html`<input type="hidden" name="${name}" value="${value}">`;

/** A store without stories: what is happening, and that it takes a minute. */
function emptyPage({ words }: View): Page {
  return {
    title: words.site,
    place: 'front',
    again: 10,
    canonical: '/',
    main: html`<div class="state"><h1>${words.emptyTitle}</h1><p>${words.emptyHelp}</p><ol class="steps">${words.emptySteps.map((step) => html`<li>${step}</li>`)}</ol><p>${words.emptyNever}</p><p><a class="button" href="/">${words.lookAgain}</a> <a href="/status">${words.nav.status}</a></p></div>`,
  };
}
