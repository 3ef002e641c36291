import { cutTitle, words } from '@newsloom/text';
import type { Found } from './found-value.ts';
import type { PageElements } from './page-elements.ts';
import { type PageHeading, pageHeadings } from './page-headings.ts';
import type { PageElement } from './page-tree.ts';
import { plainLine } from './plain-line.ts';
import { type SiteNames, squeeze } from './site-names.ts';
import { isHeadline, titleParts, withoutSite } from './title-parts.ts';

/** A headline shares at least this part of its words with another title of the page. */
const ALIKE = 0.6;

/** In characters: shorter words occur in every sentence. */
const SHORTEST_WORD = 4;

/** The headline, and the element that shows it. */
export type PageTitle = Found<string> & { element: PageElement | null };

/**
 * The headline. The first of these that exists: the visible h1 that another title of the page confirms; another heading
 * that equals a title word for word; the only h1 with the same subject; a heading that is a part of a title; the first
 * stated title without the names of site and section.
 * @param stated the titles in JSON-LD, meta tags and the title element, the most reliable first
 */
export function pageTitle(
  elements: PageElements,
  stated: Found<string>[],
  names: SiteNames,
  url: string,
): PageTitle | null {
  const titles = stated.flatMap(({ value, source }) => {
    const line = plainLine(value);
    return line === null ? [] : [{ value: withoutSite(line, names), whole: line, source }];
  });
  const headings = pageHeadings(elements).filter(({ text }) => !names.isSite(text) && !names.isSection(text));
  const top = headings.filter(({ isTop }) => isTop);
  const whole = titles.map((title) => title.whole);
  const bare = titles.map((title) => title.value);

  const confirmed = top
    .map((heading) => ({
      heading,
      likeness: Math.max(0, ...bare.map((title) => likeness(heading.text, title, whole))),
    }))
    .filter(({ likeness }) => likeness > 0)
    .sort((a, b) => b.likeness - a.likeness)[0]?.heading;
  const usual =
    confirmed === undefined || !isCapitals(confirmed.text)
      ? undefined
      : titles.find(({ value }) => isUsual(confirmed.text, value));
  if (usual !== undefined)
    return { value: cutTitle(usual.value), source: usual.source, element: confirmed?.element ?? null };
  if (confirmed !== undefined) return shown(confirmed, bare);

  const others = headings.filter(({ text, isTop }) => !isTop && isHeadline(text));
  const repeated = others.find(({ text }) => bare.some((title) => isEndOf(title, text)));
  if (repeated !== undefined) return shown(repeated, bare);

  const [only, another] = top.filter(({ text }) => isHeadline(text) && isAbout(text, [...whole, url]));
  if (only !== undefined && another === undefined) return shown(only, bare);

  const part = others.find(({ text }) => states(whole, text));
  if (part !== undefined) return shown(part, bare);

  const [first] = titles.filter(({ value }) => !names.isSite(value)).concat(titles);
  if (first !== undefined) return { value: cutTitle(first.value), source: first.source, element: null };
  const [heading] = top.concat(headings);
  return heading === undefined ? null : shown(heading, bare);
}

/** The text of a heading. If a title equals one of its pieces or its end, only that: the rest is a kicker. */
function shown({ element, text, pieces, isTop }: PageHeading, titles: string[]): PageTitle {
  const piece = pieces.find((each) => isHeadline(each) && titles.some((title) => squeeze(title) === squeeze(each)));
  const end = titles.find((title) => isEndOf(title, text));
  const source = `element ${isTop ? 'h1' : element.nodeName.toLowerCase()}`;
  return { value: cutTitle(piece ?? end ?? text), source, element };
}

/** Says whether a title is the whole heading, or all of it after a kicker. */
function isEndOf(title: string, heading: string): boolean {
  const [end, whole] = [squeeze(title), squeeze(heading)];
  return isHeadline(title) && whole.endsWith(end) && end.length >= ALIKE * whole.length;
}

const isCapitals = (text: string): boolean => /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text) && isHeadline(text);

/** Says whether a title has the words of a heading that is in capitals, in normal case. */
const isUsual = (heading: string, title: string): boolean => /\p{Ll}/u.test(title) && likeness(heading, title, []) > 0;

/** How similar a heading and a title are, from 0.6 to 2; 0 if they are not similar. */
function likeness(heading: string, title: string, whole: string[]): number {
  if (squeeze(heading) === squeeze(title)) return 2;
  const [a, b] = [new Set(words(heading)), new Set(words(title))];
  const shared = a.intersection(b).size / Math.max(a.size, b.size, 1);
  if (shared >= ALIKE) return shared;
  return states(whole, heading) ? ALIKE : 0;
}

/** Says whether a text is one of the parts of a title, or several neighbouring parts. */
function states(titles: string[], text: string): boolean {
  const wanted = squeeze(text);
  return titles.some((title) => {
    const parts = titleParts(title).map(squeeze);
    return parts.some((_, from) => parts.some((_, to) => to >= from && parts.slice(from, to + 1).join('') === wanted));
  });
}

/** Says whether a heading shares a longer word with a title or with the address. */
function isAbout(heading: string, texts: string[]): boolean {
  const known = new Set(texts.flatMap((text) => words(text.replace(/[-_/]/g, ' '))));
  return words(heading).some(
    (word) => known.has(word) && (word.length >= SHORTEST_WORD || /[^\p{Script=Latin}]/u.test(word)),
  );
}
