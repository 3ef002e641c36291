import { canonicalUrl } from './canonical-url.ts';

/** The prefixes of hosts that show the same pages as the host without the prefix. */
const FORM = /^https?:\/\/(?:(?:www\d?|m|mobile|amp)\.)?(?=[^/]*\.)/;

/** A home page, of the host or of one of its languages or editions ("/", "/en", "/us-en"). */
const HOME = /^\/\/[^/]+(?:\/(?:[a-z]{2}(?:-[a-z]{2})?)?)?$/;

/**
 * The page that an article is on: its canonical address, without the parts that differ between forms of one page
 * (scheme, `www.`, `m.`, `mobile.`, `amp.`). Takes the first address that can be an article's. A home page cannot: some
 * templates declare it as canonical for every article.
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
