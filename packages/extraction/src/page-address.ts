import { webUrl } from '@newsloom/text';
import { firstMeta, type MetaTags } from './meta-tags.ts';

/** The address as http or https, absolute, or null. */
export function webAddress(href: string | null | undefined, base: string): string | null {
  return webUrl(href?.trim() || 'about:blank', URL.canParse(base) ? base : undefined)?.href ?? null;
}

/**
 * The canonical address that the page declares: `<link rel="canonical">`, else og:url. Ignores the address of the front
 * page, unless this is the front page: it is a mistake of the template, and would make all articles of the site one.
 */
export function canonicalAddress(document: Document, meta: MetaTags, url: string): string | null {
  const link = [...document.getElementsByTagName('link')].find(({ rel }) => rel.toLowerCase() === 'canonical');
  for (const href of [link?.getAttribute('href'), firstMeta(meta, 'og:url')]) {
    const address = webAddress(href, url);
    if (address !== null && (!isFrontPage(address) || isFrontPage(url))) return address;
  }
  return null;
}

function isFrontPage(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && url.pathname === '/' && url.search === '';
}
