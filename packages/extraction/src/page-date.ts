import { parseDate } from '@newsloom/text';
import type { LinkedArticle } from './json-ld.ts';
import { firstMeta, type MetaTags } from './meta-tags.ts';

/** Names of meta tags with the time of publication, the most reliable first. */
const META_NAMES = (
  'article:published_time og:article:published_time og:published_time datepublished rnews:datepublished ' +
  'article:published parsely-pub-date sailthru.date cxenseparse:recs:publishtime pubdate publishdate publish-date ' +
  'publish_date publication_date publicationdate published article.published dc.date.issued dcterms.issued ' +
  'dc.date.created dcterms.created dc.date dcterms.date date ptime originalpublicationdate article_date_original ' +
  'og:regdate datecreated'
).split(' ');

/** Elements with a time, the most reliable first. */
const TIME_ELEMENTS = [
  '[itemprop="datePublished"]',
  'time[pubdate]',
  'article header time[datetime]',
  'article time[datetime]',
  'main time[datetime]',
];

const URL_DATE = /\/(20\d\d)[/-](0[1-9]|1[0-2])[/-](0[1-9]|[12]\d|3[01])(?:\D|$)/;

/** Years outside of the web's lifetime come from templates. */
const YEARS = { first: 1990, last: 2100 };

/** When the article appeared: from JSON-LD, the meta tags, an element with a time, the date in the address. */
export function publicationDate(
  document: Document,
  meta: MetaTags,
  linked: LinkedArticle | null,
  url: string,
): string | null {
  const stated = [linked?.datePublished, ...META_NAMES.map((name) => firstMeta(meta, name))];
  for (const value of stated) {
    const date = parsePageDate(value ?? '');
    if (date !== null) return date;
  }
  for (const selector of TIME_ELEMENTS) {
    const element = document.querySelector(selector);
    const date = parsePageDate(element?.getAttribute('datetime') ?? element?.getAttribute('content') ?? '');
    if (date !== null) return date;
  }
  const [, year, month, day] = URL_DATE.exec(url) ?? [];
  if (year !== undefined) return parsePageDate(`${year}-${month}-${day}`);
  return parsePageDate(document.querySelector('time[datetime]')?.getAttribute('datetime') ?? '');
}

/** Reads the date formats of feeds, and Unix times in seconds and milliseconds. Returns ISO 8601 in UTC, or null. */
export function parsePageDate(text: string): string | null {
  const date = unixDate(text.trim()) ?? parseDate(text);
  const year = Number(date?.slice(0, 4));
  return year >= YEARS.first && year <= YEARS.last ? date : null;
}

function unixDate(value: string): string | null {
  if (/^\d{10}$/.test(value)) return new Date(Number(value) * 1000).toISOString();
  return /^\d{13}$/.test(value) ? new Date(Number(value)).toISOString() : null;
}
