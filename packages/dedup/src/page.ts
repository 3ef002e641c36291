import { canonicalUrl } from './canonical-url.ts';

/** The forms of one host that show the same pages. */
const FORM = /^https?:\/\/(?:(?:www\d?|m|mobile|amp)\.)?(?=[^/]*\.)/;

/** A home page, of the host or of a language or edition of it ("/", "/en", "/us-en"). */
const HOME = /^\/\/[^/]+(?:\/(?:[a-z]{2}(?:-[a-z]{2})?)?)?$/;

/**
 * The page that an article is on: its canonical address without what differs between forms of one page (the scheme,
 * `www.`, `m.`, `mobile.`, `amp.`). Addresses are tried in their order. A home page is no article's: templates that
 * declare it as canonical do so for every article.
 *
 * @param addresses the canonical address that the page declares, its own address
 * @returns null if none is the address of an article
 */
export function pageOf(...addresses: readonly (string | null)[]): string | null {
  for (const address of addresses) {
    const page = address === null ? null : (canonicalUrl(address)?.replace(FORM, '//') ?? null);
    if (page !== null && !HOME.test(page)) return page;
  }
  return null;
}
