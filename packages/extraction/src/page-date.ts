import { findDate, parseDate } from '@newsloom/text';
import { isChangeLabel, isNamedChange, isPublicationLabel, labelOf } from './date-marks.ts';
import { isElsewhere } from './element-names.ts';
import { type Found, firstFound } from './found-value.ts';
import type { Surroundings } from './headline-surroundings.ts';
import type { LinkedArticle } from './json-ld.ts';
import { foundMeta, type MetaTags } from './meta-tags.ts';
import type { PageElements } from './page-elements.ts';
import { closest, contains, type PageElement } from './page-tree.ts';

/** Names of meta tags with the time of publication, the most reliable first. */
const PUBLISHED_META = (
  'article:published_time og:article:published_time og:published_time datepublished rnews:datepublished ' +
  'article:published parsely-pub-date sailthru.date cxenseparse:recs:publishtime pubdate publishdate publish-date ' +
  'publish_date publication_date publicationdate published article.published dc.date.issued dcterms.issued ' +
  'dc.date.created dcterms.created dc.date dcterms.date date ptime originalpublicationdate article_date_original ' +
  'og:regdate datecreated citation_publication_date citation_online_date bt:pubdate vr:published_time weibo:article:create_at'
).split(' ');

/** Names of meta tags with the time of the last change, the most reliable first. */
const MODIFIED_META = (
  'article:modified_time og:article:modified_time og:updated_time datemodified article:modified rnews:datemodified ' +
  'last-modified lastmod dcterms.modified dc.date.modified bt:moddate revised weibo:article:update_at'
).split(' ');

/** Classes of the times of publication and change in hAtom and h-entry, and in themes based on them. */
const PUBLISHED_CLASS = /(?:^|\s)(?:dt-published|published|entry-date|post-date|pubdate)(?:\s|$)/;
const MODIFIED_CLASS = /(?:^|\s)(?:dt-updated|updated|modified)(?:\s|$)/;

const URL_DATE = /\/(20\d\d)[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?:\D|$)/;

/** In characters: longer lines are sentences, and their dates are not the article's. */
const LONGEST_LINE = 120;

/** Years outside of the web's lifetime are mistakes of templates. */
const YEARS = { first: 1990, last: 2100 };

export type DateHints = { language: string | null; monthFirst: boolean };

/** The sources for the dates of a page. */
export type DatePlaces = {
  elements: PageElements;
  meta: MetaTags;
  linked: LinkedArticle | null;
  around: Surroundings;
  url: string;
  hints: DateHints;
};

/**
 * When the article was published: from JSON-LD, the meta tags, an element marked as the date, the times and the lines
 * near the headline, the address, or any other time of the article.
 */
export function publicationDate(places: DatePlaces): Found<string> | null {
  const { elements, meta, linked, around, url, hints } = places;
  const read = (text: string): string | null => parsePageDate(text, hints);
  const stated: Found<string>[] = [
    ...(linked?.datePublished ? [{ value: linked.datePublished, source: 'json-ld datePublished' }] : []),
    ...foundMeta(meta, ...PUBLISHED_META),
  ];
  const marked = markedTimes(elements, 'datepublished', PUBLISHED_CLASS).filter((element) => !isNamedChange(element));
  return (
    firstFound(stated, read) ??
    firstFound(marked.flatMap(statedTimes), read) ??
    nearTime(places, false) ??
    nearLine(around, hints) ??
    addressDate(url) ??
    otherTime(elements, around, read)
  );
}

/**
 * When the article was changed last, according to the page: from JSON-LD, the meta tags, or the lines near the
 * headline.
 */
export function modificationDate(places: DatePlaces): Found<string> | null {
  const { elements, meta, linked, around, hints } = places;
  const read = (text: string): string | null => parsePageDate(text, hints);
  const stated: Found<string>[] = [
    ...(linked?.dateModified ? [{ value: linked.dateModified, source: 'json-ld dateModified' }] : []),
    ...foundMeta(meta, ...MODIFIED_META),
  ];
  const marked = markedTimes(elements, 'datemodified', MODIFIED_CLASS);
  return (
    firstFound(stated, read) ??
    firstFound(marked.flatMap(statedTimes), read) ??
    nearTime(places, true) ??
    changeLine(around, hints)
  );
}

function markedTimes(elements: PageElements, property: string, className: RegExp): PageElement[] {
  const classed = elements.classed.filter((element) => className.test(element.getAttribute('class') ?? ''));
  const times = elements.named('TIME').filter((time) => property === 'datepublished' && time.hasAttribute('pubdate'));
  return [...elements.marked('itemprop', property), ...times, ...classed].filter(
    (element) => element.nodeName !== 'META' && !isElsewhere(element),
  );
}

/** The time values of an element: its attributes, else its text. */
function statedTimes(element: PageElement): Found<string>[] {
  const source = `element ${element.getAttribute('itemprop') ?? element.nodeName.toLowerCase()}`;
  const values = [
    element.getAttribute('datetime'),
    element.getAttribute('content'),
    element.getAttribute('title'),
    element.textContent,
  ];
  return values.flatMap((value) => (value === null || value.trim() === '' ? [] : [{ value, source }]));
}

/** The first time element near the headline that is the time of a change (or, without `isChange`, that is not). */
function nearTime({ around, hints }: DatePlaces, isChange: boolean): Found<string> | null {
  for (const [at, line] of around.near.entries()) {
    const times = line.parts.filter(({ nodeName }) => nodeName === 'TIME');
    for (const time of times) {
      const label = beforeIn(line.text, time.textContent ?? '') || labelOf(line, around.near[at - 1]);
      if ((isNamedChange(time) || isChangeLabel(label)) !== isChange) continue;
      const date = firstFound(statedTimes(time), (text) => parsePageDate(text, hints));
      if (date !== null) return { value: date.value, source: 'element time' };
    }
  }
  return null;
}

/** The text of a line between the previous separator and one of its parts. */
function beforeIn(line: string, part: string): string {
  const at = part.trim() === '' ? -1 : line.indexOf(part.replace(/\s+/g, ' ').trim());
  return at <= 0 ? '' : (line.slice(0, at).split(/[|·•]/).at(-1) ?? '').slice(-40);
}

/** The date of a line near the headline: of a line that is labelled as publication, else of the nearest. */
function nearLine({ near }: Surroundings, hints: DateHints): Found<string> | null {
  const dated = near.flatMap((line, at) => {
    if (line.text.length > LONGEST_LINE || line.isHeading) return [];
    return datesOf(line.text, hints).map(({ date, label }) => ({
      date,
      label: label || labelOf(line, near[at - 1]),
    }));
  });
  const [best] = [
    ...dated.filter(({ label }) => isPublicationLabel(label) && !isChangeLabel(label)),
    ...dated.filter(({ label }) => !isChangeLabel(label)),
    ...dated,
  ];
  return best === undefined ? null : { value: best.date, source: 'text near the headline' };
}

function changeLine({ near }: Surroundings, hints: DateHints): Found<string> | null {
  const dates = near.flatMap((line, at) =>
    line.text.length > LONGEST_LINE
      ? []
      : datesOf(line.text, hints).filter(({ label }) => isChangeLabel(label || labelOf(line, near[at - 1]))),
  );
  return dates[0] === undefined ? null : { value: dates[0].date, source: 'text near the headline' };
}

/** The dates of a line with the words before each. */
function datesOf(text: string, hints: DateHints): { date: string; label: string }[] {
  // A line can have two dates, each with its label: "Published 1 March 2026, updated 2 March 2026".
  const parts = text.split(
    /[|•·]|\s[-–—]\s|[,;]?\s(?=\(?(?:last )?(?:updated|published|aktualisiert|modifié|actualizado|atualizado|aggiornato)\b)/i,
  );
  const dated = parts.flatMap((part) => {
    const date = pageDate(findDate(part, hints));
    return date === null ? [] : [{ date, label: /^\D*/.exec(part)?.[0].trim() ?? '' }];
  });
  const [only, another] = dated;
  const whole = pageDate(findDate(text, hints));
  // The time of day can be behind a separator.
  return only !== undefined && another === undefined && whole !== null ? [{ ...only, date: whole }] : dated;
}

function addressDate(url: string): Found<string> | null {
  const [, year, month, day] = URL_DATE.exec(URL.parse(url)?.pathname ?? '') ?? [];
  const date = year === undefined ? null : parsePageDate(`${year}-${month}-${day}`);
  return date === null ? null : { value: date, source: 'address' };
}

/** The first time in the article, else in the main part, else in the page, that is not about another article. */
function otherTime(
  elements: PageElements,
  { scope }: Surroundings,
  read: (text: string) => string | null,
): Found<string> | null {
  const all = elements.named('TIME').filter((time) => !isElsewhere(time) && !isOfLink(time));
  const own = [
    ...all.filter((time) => scope.nodeName === 'ARTICLE' && contains(scope, time)),
    ...all.filter((time) => closest(time, 'ARTICLE', 'MAIN') !== null),
    ...all,
  ];
  return firstFound([...own.filter((time) => !isNamedChange(time)), ...own].flatMap(statedTimes), read);
}

/** A time in a link, or in a list item with links, belongs to another article. */
const isOfLink = (time: PageElement): boolean =>
  closest(time, 'A') !== null || (closest(time, 'LI')?.getElementsByTagName('a').length ?? 0) > 0;

/**
 * Reads the date formats of feeds, Unix times in seconds and milliseconds, and the dates of many languages. Returns ISO
 * 8601 in UTC, or null.
 */
export function parsePageDate(text: string, hints: Partial<DateHints> = {}): string | null {
  const value = text.trim();
  const isPlain = /^\d{4}[-/]?\d\d?[-/]?\d\d?(?:\D|$)/.test(value);
  const date = unixDate(value) ?? (isPlain ? parseDate(value) : null) ?? findDate(value, hints) ?? parseDate(value);
  return pageDate(date);
}

function pageDate(date: string | null): string | null {
  const year = Number(date?.slice(0, 4));
  return year >= YEARS.first && year <= YEARS.last ? date : null;
}

/** Unix times, also in the form of .NET: `/Date(1772359200000)/`. */
function unixDate(value: string): string | null {
  const digits = /^(?:\/Date\()?(\d{10}|\d{13})(?:[+-]\d{4})?(?:\)\/)?$/.exec(value)?.[1] ?? '';
  if (digits.length === 10) return new Date(Number(digits) * 1000).toISOString();
  return digits.length === 13 ? new Date(Number(digits)).toISOString() : null;
}
