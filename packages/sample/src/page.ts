import { type Markup, markup } from './markup.ts';
import type { SampleOutlet } from './newsroom.ts';
import { shownParagraphs } from './paywall.ts';
import { sectionPath } from './section-path.ts';
import { localeOf, type PublishedArticle, type Site } from './site.ts';
import { type Wording, wordingOf } from './wording.ts';

export type Link = { href: string; text: string };

/** The parts of an article's page, which a template arranges. */
export type Page = {
  site: Site;
  article: PublishedArticle;
  words: Wording;
  notice: string;
  /** The author, or the outlet if there is none. */
  byline: string;
  /** The time of publication for people to read. */
  time: Markup;
  /** The text, as `p` elements. */
  paragraphs: Markup[];
  section: Link;
  sections: Link[];
  /** Other articles of the outlet: those nearest in time, and all of them newest first. */
  related: PublishedArticle[];
  others: PublishedArticle[];
};

/** Four fill a row or a box of every template. */
const RELATED = 4;

/** Collects the parts of an article's page. */
export function pageOf(article: PublishedArticle, site: Site): Page {
  const words = wordingOf(site.outlet.language);
  const others = site.articles.filter((other) => other !== article);
  const distance = (other: PublishedArticle) => Math.abs(other.hours - article.hours);
  return {
    site,
    article,
    words,
    notice: article.factsFrom === null ? words.notice : words.factsFrom(article.factsFrom),
    byline: article.byline ?? site.outlet.name,
    time: visibleTime(article, site),
    paragraphs: shownParagraphs(article).map((paragraph) => markup`<p>${paragraph}</p>`),
    section: sectionOf(site.outlet, article.section),
    sections: sectionsOf(site),
    related: others.toSorted((a, b) => distance(a) - distance(b)).slice(0, RELATED),
    others,
  };
}

/** The sections in which the outlet has articles. */
export const sectionsOf = ({ outlet, articles }: Site): Link[] =>
  [...new Set(articles.map((article) => article.section))].sort().map((section) => sectionOf(outlet, section));

const sectionOf = ({ sectionPaths }: SampleOutlet, section: string): Link => ({
  href: `/${sectionPath(section, sectionPaths)}`,
  text: section,
});

/** The time of an article in the outlet's language, also machine-readable if the outlet has that. */
export function visibleTime({ publishedAt }: PublishedArticle, { outlet }: Site): Markup {
  const format = new Intl.DateTimeFormat(localeOf(outlet), { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' });
  const text = `${format.format(publishedAt)} UTC`;
  const { metadata } = outlet.page;
  if (metadata === 'visible' || metadata === 'open-graph') return markup`<span class="date">${text}</span>`;
  return markup`<time class="date" datetime="${publishedAt.toISOString()}">${text}</time>`;
}
