import { webUrl } from '@newsloom/text';
import { getDomain, getDomainWithoutSuffix } from 'tldts';
import type { Found } from './found-value.ts';
import { foundMeta, type MetaTags } from './meta-tags.ts';

/** Words separated by hyphens, a number of some digits, or a file: the part of an address that names one article. */
const ARTICLE_SEGMENT = /(?:[^-_]+[-_]){2}|\d{4}|\.s?html?$|^[a-z\d]*\d[a-z\d]*[a-z][a-z\d]{6,}$/i;

/** The years, months and days in addresses, which name no article. */
const DATE_SEGMENT = /^(?:(?:19|20)\d\d|\d{1,2}|(?:19|20)\d\d-\d\d(?:-\d\d)?)$/;

/** Hosts that serve copies of the pages of others, and name the page in their own address. */
const CACHE = /(?:^|\.)(?:ampproject\.org|cdn\.ampproject\.net|googleusercontent\.com|translate\.goog|archive\.org)$/;

/** The address as http or https, absolute, or null. */
export function webAddress(href: string | null | undefined, base: string): string | null {
  return webUrl(href?.trim() || 'about:blank', URL.canParse(base) ? base : undefined)?.href ?? null;
}

/** The address to which the relative addresses of a page are relative: that of its `base` element, else its own. */
export function baseAddress(document: Document, url: string): string {
  const href = document.querySelector('base[href]')?.getAttribute('href');
  return webAddress(href, url) ?? url;
}

/**
 * The canonical address that the page declares: `<link rel="canonical">`, else og:url. Ignores addresses that are not
 * those of one article of this site, since they would make all articles of the outlet one: those of other sites, of the
 * front page, and of the sections around the article. The address of a front page or section itself is its own.
 */
export function canonicalAddress(document: Document, meta: MetaTags, url: string): Found<string> | null {
  const links = [...document.getElementsByTagName('link')].filter((link) =>
    (link.getAttribute('rel') ?? '').toLowerCase().split(/\s+/).includes('canonical'),
  );
  const stated = [
    ...links.map((link) => ({ value: link.getAttribute('href') ?? '', source: 'link canonical' })),
    ...foundMeta(meta, 'og:url', 'twitter:url', 'al:web:url'),
  ];
  const base = baseAddress(document, url);
  for (const { value, source } of stated) {
    // A relative address is relative to `base`, but pages with a base for their images forget it here.
    for (const address of new Set([webAddress(value, base), webAddress(value, url)])) {
      if (address !== null && isOwnAddress(address, url)) return { value: address, source };
    }
  }
  return null;
}

function isOwnAddress(address: string, url: string): boolean {
  const [stated, own] = [URL.parse(address), URL.parse(url)];
  if (stated === null) return false;
  if (own === null) return !isFrontPage(stated);
  if (!isSameSite(stated, own)) return false;
  if (isFrontPage(stated)) return isFrontPage(own);
  return !isSectionOf(stated, own);
}

const isFrontPage = (url: URL): boolean => /^\/(?:index\.\w+)?$/.test(url.pathname) && url.search === '';

/** Of one owner: the same domain below the public suffix, or the same name below another suffix with the same path. */
function isSameSite(stated: URL, own: URL): boolean {
  if (stated.hostname === own.hostname || CACHE.test(own.hostname)) return true;
  const options = { allowPrivateDomains: true };
  const domain = getDomain(stated.hostname, options);
  if (domain !== null && domain === getDomain(own.hostname, options)) return true;
  const name = getDomainWithoutSuffix(stated.hostname, options);
  return name !== null && name === getDomainWithoutSuffix(own.hostname, options) && stated.pathname === own.pathname;
}

/** Says whether the address names no article while that of the page does. */
function isSectionOf(stated: URL, own: URL): boolean {
  if (stated.search !== '' || namesArticle(stated)) return false;
  const isWithoutQuery = stated.pathname === own.pathname && own.searchParams.size > 0;
  // A query is often only tracking. It names the article where the path is that of a program.
  if (isWithoutQuery) return /\.(?:php|aspx?|jsp|cgi|cfm)$/i.test(own.pathname);
  return namesArticle(own) && segments(stated).length < segments(own).length;
}

const segments = (url: URL): string[] => url.pathname.split('/').filter((segment) => segment !== '');

/** Says whether an address names one article: a part of its path is long enough and no date. */
export const namesArticle = (url: URL): boolean =>
  segments(url).some((segment) => !DATE_SEGMENT.test(segment) && ARTICLE_SEGMENT.test(decoded(segment)));

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
