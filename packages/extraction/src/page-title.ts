import { cutTitle, words } from '@newsloom/text';
import { plainLine } from './plain-line.ts';

/** The separators between the headline and the name of the site. */
const SEPARATOR = /\s+[|–—•·»:-]\s+/;

/** A headline shares at least this part of its words with a title elsewhere in the page. */
const ALIKE = 0.6;

/** Only the first headings are considered: the headline is near the start of the page. */
const MOST_HEADINGS = 5;

/**
 * The headline: the visible h1, if another title of the page is similar. Else the first of JSON-LD's headline, Open
 * Graph's title and the title element, without the name of the site.
 */
export function pageTitle(
  document: Document,
  stated: { headline: string | null; openGraph: string | null },
  siteNames: string[],
): string | null {
  const own = [stated.headline, stated.openGraph, document.title].flatMap((title) => plainLine(title) ?? []);
  const candidates = own.map((title) => withoutSite(title, siteNames));
  const headings = [...document.getElementsByTagName('h1')].slice(0, MOST_HEADINGS);
  const shown = headings.flatMap((heading) => plainLine(heading.textContent) ?? []);
  const confirmed = shown.find((heading) => candidates.some((candidate) => areAlike(heading, candidate)));
  const title = confirmed ?? candidates[0] ?? shown[0];
  return title === undefined ? null : cutTitle(title);
}

function withoutSite(title: string, siteNames: string[]): string {
  const parts = title.split(SEPARATOR);
  const last = parts.at(-1) ?? '';
  if (parts.length < 2 || !siteNames.some((name) => squeeze(name) === squeeze(last))) return title;
  return title.slice(0, title.lastIndexOf(last)).replace(/\s+\S\s+$/, '');
}

const squeeze = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

function areAlike(heading: string, title: string): boolean {
  const [a, b] = [new Set(words(heading)), new Set(words(title))];
  const shared = a.intersection(b).size;
  const isPart = title.split(SEPARATOR).some((part) => squeeze(part) === squeeze(heading));
  return isPart || (shared > 0 && shared >= ALIKE * Math.max(a.size, b.size));
}
