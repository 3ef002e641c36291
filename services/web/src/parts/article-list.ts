import type { Story } from '@newsloom/client';
import { withQuery } from '../address.ts';
import { type ArticleFilter, type ArticlePage, isFiltering, type ListedArticle } from '../article-filter.ts';
import { type Html, html } from '../html.ts';
import { cut, directionOf, linkable } from '../outside-text.ts';
import { SIDES, sideOfArticle } from '../side.ts';
import type { StoryArticle } from '../story.ts';
import { countryName, timeOf, type View } from '../view.ts';
import { leanMark, outletLink } from './outlet-chip.ts';
import { select } from './select.ts';

const TITLE_LENGTH = 300;
const EXCERPT_LENGTH = 400;
const BYLINE_LENGTH = 120;

/** The articles of a story with their filters, which are parameters of the address. */
export function articleList(view: View, story: Story, filter: ArticleFilter, path: string, page: ArticlePage): Html {
  const { words } = view;
  const { listed, fitting, pages } = page;
  return html`<section id="articles" aria-labelledby="articles-title"><h2 id="articles-title">${words.allArticles}</h2>
${filterForm(view, story, filter, path)}
<p class="quiet" role="status">${words.filter.shown(fitting, story.articles.length)}${pages > 1 && html` · ${words.filter.page(page.number, pages)}`}</p>
${listed.length === 0 && html`<p>${words.filter.none}</p>`}
<ol class="articles">${listed.map((one) => listItem(view, one))}</ol>${pages > 1 && otherPages(view, filter, path, page)}</section>`;
}

function otherPages({ words }: View, filter: ArticleFilter, path: string, { number, pages }: ArticlePage): Html {
  const to = (page: number) => `${withQuery(path, { ...filter, page: page === 1 ? undefined : `${page}` })}#articles`;
  return html`<nav class="pages" aria-label="${words.allArticles}">${number > 1 && html`<a rel="prev" href="${to(number - 1)}">${words.filter.before}</a>`}${
    number < pages && html`<a class="button" rel="next" href="${to(number + 1)}">${words.filter.after}</a>`
  }</nav>`;
}

function listItem(view: View, { article, reprints }: ListedArticle): Html {
  return html`<li class="article edge-${sideOfArticle(article)}" id="article-${article.id}">${articleBody(view, article)}${
    reprints.length > 0 &&
    html`<details class="reprints"><summary>${view.words.reprints(reprints.length)}</summary><ul>${reprints.map(
      (reprint) => html`<li id="article-${reprint.id}">${articleBody(view, reprint)}</li>`,
    )}</ul></details>`
  }</li>`;
}

function articleBody(view: View, article: StoryArticle): Html {
  const { words } = view;
  const { outlet, language } = article;
  const address = linkable(article.url);
  const title = html`<bdi>${cut(article.title, TITLE_LENGTH) || article.id}</bdi>`;
  const kind = article.kind && words.kinds[article.kind];
  const marks = [article.isFirst && words.first, article.paywall && words.paywall, kind].filter(Boolean);
  return html`<p class="article-head">${outlet && html`${outletLink(outlet)} ${leanMark(view, outlet.lean)}`}${marks.map(
    (mark) => html` <span class="mark">${mark}</span>`,
  )}</p>
<div${language && html` lang="${language}"`} dir="${directionOf(language)}"><h3>${address ? html`<a href="${address}" rel="noopener nofollow external">${title}</a>` : title}</h3>
${article.excerpt && html`<p class="excerpt">${cut(article.excerpt, EXCERPT_LENGTH)}</p>`}</div>
<p class="article-foot quiet">${timeOf(view, article.publishedAt)}${outlet?.country && html` · ${countryName(view, outlet.country)}`}${
    outlet?.factuality &&
    html` · ${words.factuality}: ${words.factualityLevels[outlet.factuality] ?? outlet.factuality}`
  }${article.byline && html` · ${words.by} <bdi>${cut(article.byline, BYLINE_LENGTH)}</bdi>`}</p>`;
}

function filterForm(view: View, story: Story, filter: ArticleFilter, path: string): Html {
  const { words } = view;
  const { filter: own, sides: sideWords, factualityLevels } = words;
  const any = { value: '', label: own.any };
  const of = (article: StoryArticle) => article.outlet?.factuality ?? 'unknown';
  const levels = Object.keys(factualityLevels).filter((level) => story.articles.some((one) => of(one) === level));
  const countries = Object.keys(story.countries)
    .map((value) => ({ value, label: countryName(view, value) }))
    .sort((a, b) => a.label.localeCompare(b.label, words.locale));
  return html`<form class="filters" method="get" action="${path}#articles"><fieldset><legend class="unseen">${own.legend}</legend>
${select('lean', own.lean, [any, ...SIDES.map((side) => ({ value: side, label: sideWords[side] }))], filter.lean)}
${select('factuality', words.factuality, [any, ...levels.map((level) => ({ value: level, label: factualityLevels[level] ?? level }))], filter.factuality)}
${select('country', own.country, [any, ...countries], filter.country)}
${select('kind', own.kind, [any, { value: 'original', label: own.originals }, { value: 'reprint', label: own.reprints }], filter.kind)}
<button>${own.apply}</button>${isFiltering(filter) && html` <a href="${path}#articles">${own.clear}</a>`}</fieldset></form>`;
}
