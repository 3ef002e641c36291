import type { LinkedArticle } from './json-ld.ts';
import { firstMeta, type MetaTags } from './meta-tags.ts';

/** Names of meta tags with the time of publication, the clearest first. */
const META_NAMES = (
  'article:published_time og:article:published_time og:published_time datepublished rnews:datepublished ' +
  'article:published parsely-pub-date sailthru.date cxenseparse:recs:publishtime pubdate publishdate publish-date ' +
  'publish_date publication_date publicationdate published article.published dc.date.issued dcterms.issued ' +
  'dc.date.created dcterms.created dc.date dcterms.date date ptime originalpublicationdate article_date_original ' +
  'og:regdate datecreated'
).split(' ');

/** Elements with a time, from the one that names its meaning to those that stand where a dateline does. */
const TIME_ELEMENTS = [
  '[itemprop="datePublished"]',
  'time[pubdate]',
  'article header time[datetime]',
  'article time[datetime]',
  'main time[datetime]',
];

const ISO =
  /^(\d{4})-?(\d\d)-?(\d\d)(?:[T ]+(\d\d):?(\d\d)(?::?(\d\d)(?:[.,]\d+)?)?)? ?(Z|UTC|GMT|[+-]\d\d:?\d\d|[+-]\d\d)?/i;
const URL_DATE = /\/(20\d\d)[/-](0[1-9]|1[0-2])[/-](0[1-9]|[12]\d|3[01])(?:\D|$)/;

/** No page is older than the web, and none comes from the next century: such years are templates. */
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

/** Reads ISO 8601, a Unix time, and dates with English month names; without a zone as UTC. ISO 8601 in UTC or null. */
export function parsePageDate(text: string): string | null {
  const value = text.trim();
  const instant = unixInstant(value) ?? isoInstant(value) ?? namedInstant(value);
  if (instant === null || Number.isNaN(instant)) return null;
  const date = new Date(instant);
  const year = date.getUTCFullYear();
  return year >= YEARS.first && year <= YEARS.last ? date.toISOString() : null;
}

function isoInstant(value: string): number | null {
  const match = ISO.exec(value);
  if (match === null) return null;
  const [, year, month, day, hour = '00', minute = '00', second = '00', zone = 'Z'] = match;
  const midnight = Date.parse(`${year}-${month}-${day}T00:00:00Z`);
  // The engine reads 30 February as 2 March; such a date is a template's.
  if (Number.isNaN(midnight) || new Date(midnight).getUTCDate() !== Number(day)) return null;
  const [, hours = '', minutes = '00'] = /^([+-]\d\d):?(\d\d)?$/.exec(zone) ?? [];
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}${hours === '' ? 'Z' : `${hours}:${minutes}`}`);
}

function unixInstant(value: string): number | null {
  if (/^\d{10}$/.test(value)) return Number(value) * 1000;
  return /^\d{13}$/.test(value) ? Number(value) : null;
}

function namedInstant(value: string): number | null {
  if (value.length > 60 || !/\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i.test(value)) return null;
  // Without a zone the engine would take that of this machine.
  const hasZone = /(?:Z|UTC|GMT|\b[ECMP][SD]T|[+-]\d\d:?\d\d)\)?$/i.test(value);
  return Date.parse(hasZone ? value : `${value} UTC`);
}
