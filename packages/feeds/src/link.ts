import { webUrl } from '@newsloom/text';
import type { RawLink } from './raw-feed.ts';

/** The relation of the link to the article in Atom, then its substitutes in order. */
const RELATIONS = ['alternate', 'canonical', 'related', 'via', 'self'];

/**
 * The absolute http or https address, or null. A relative address is resolved against the bases, nearest first; each
 * base may be relative to the next. An absolute address is not changed, because it may serve as an id.
 */
export function resolveLink(href: string, bases: (string | undefined)[]): string | null {
  // An address may be wrapped onto a new line in the document.
  const written = href
    .split('\n')
    .map((line) => line.trim())
    .join('');
  if (written === '') return null;
  const base = bases.reduceRight<string | undefined>(
    (outer, inner) => absolute(inner ?? '', outer) ?? outer,
    undefined,
  );
  const url = absolute(written, base);
  if (url === undefined || !isWebAddress(url)) return null;
  return /^https?:\/\/[^\s\\]+$/.test(written) ? written : url;
}

export function isWebAddress(address: string): boolean {
  return /^https?:\/\//i.test(address) && webUrl(address) !== null;
}

function absolute(href: string, base: string | undefined): string | undefined {
  return URL.parse(href, base)?.href;
}

/** The first address among the links to the page itself. Web pages come before other types. */
export function pickLink(links: RawLink[], bases: (string | undefined)[]): string | null {
  for (const relation of RELATIONS) {
    const related = links.filter(({ rel }) => rel === relation);
    const pages = related.filter(({ type }) => type === '' || type.includes('html'));
    for (const { href } of [...pages, ...related]) {
      const url = resolveLink(href, bases);
      if (url !== null) return url;
    }
  }
  return null;
}
