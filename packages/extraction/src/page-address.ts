import { webUrl } from '@newsloom/text';
import { getDomain, getDomainWithoutSuffix } from 'tldts';
import type { Found } from './found-value.ts';
import { foundMeta, type MetaTags } from './meta-tags.ts';
import type { PageDocument } from './page-tree.ts';

/** A part of an address that identifies one article: words separated by hyphens, a number of some digits, or a file. */
const ARTICLE_SEGMENT = /(?:[^-_]+[-_]){2}|\d{4}|\.s?html?$|^[a-z\d]*\d[a-z\d]*[a-z][a-z\d]{6,}$/i;

/** Years, months and days in addresses, which do not identify an article. */
const DATE_SEGMENT = /^(?:(?:19|20)\d\d|\d{1,2}|(?:19|20)\d\d-\d\d(?:-\d\d)?)$/;

/** Hosts that serve copies of other sites' pages, with the original address in their own. */
const CACHE = /(?:^|\.)(?:ampproject\.org|cdn\.ampproject\.net|googleusercontent\.com|translate\.goog|archive\.org)$/;

/** The address as http or https, absolute, or null. */
export function webAddress(href: string | null | undefined, base: string): string | null {
  return webUrl(href?.trim() || 'about:blank', URL.canParse(base) ? base : undefined)?.href ?? null;
}

/** The base of the relative addresses of a page: its `base` element, else its own address. */
export function baseAddress(document: PageDocument, url: string): string {
  const [base] = [...document.getElementsByTagName('base')].filter((element) => element.hasAttribute('href'));
  const href = base?.getAttribute('href');
  return webAddress(href, url) ?? url;
}

/**
 * The canonical address that the page declares: `<link rel="canonical">`, else og:url. Ignores addresses of other
 * sites, of the front page, and of sections around the article: they would make one article of all articles of the
 * outlet. If the page itself is a front page or section, that address is accepted.
 */
export function canonicalAddress(document: PageDocument, meta: MetaTags, url: string): Found<string> | null {
  const links = [...document.getElementsByTagName('link')].filter((link) =>
    (link.getAttribute('rel') ?? '').toLowerCase().split(/\s+/).includes('canonical'),
  );
  const stated = [
    ...links.map((link) => ({ value: link.getAttribute('href') ?? '', source: 'link canonical' })),
    ...foundMeta(meta, 'og:url', 'twitter:url', 'al:web:url'),
  ];
  const base = baseAddress(document, url);
  for (const { value, source } of stated) {
    // By the standard it is relative to `base`, but pages that set a base for their images forget this here.
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

/** One owner: the same registered domain, or the same name and path under another public suffix. */
function isSameSite(stated: URL, own: URL): boolean {
  if (stated.hostname === own.hostname || CACHE.test(own.hostname)) return true;
  const options = { allowPrivateDomains: true };
  const domain = getDomain(stated.hostname, options);
  if (domain !== null && domain === getDomain(own.hostname, options)) return true;
  const name = getDomainWithoutSuffix(stated.hostname, options);
  return name !== null && name === getDomainWithoutSuffix(own.hostname, options) && stated.pathname === own.pathname;
}

/** Says whether the stated address identifies no article, although the page's own address does. */
function isSectionOf(stated: URL, own: URL): boolean {
  if (stated.search !== '' || namesArticle(stated)) return false;
  const isWithoutQuery = stated.pathname === own.pathname && own.searchParams.size > 0;
  // A query is often only tracking, but with a program in the path it identifies the article.
  if (isWithoutQuery) return /\.(?:php|aspx?|jsp|cgi|cfm)$/i.test(own.pathname);
  return namesArticle(own) && segments(stated).length < segments(own).length;
}

const segments = (url: URL): string[] => url.pathname.split('/').filter((segment) => segment !== '');

/** Says whether an address identifies one article: a part of its path is specific enough, and not a date. */
export const namesArticle = (url: URL): boolean =>
  segments(url).some((segment) => !DATE_SEGMENT.test(segment) && ARTICLE_SEGMENT.test(decoded(segment)));

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
