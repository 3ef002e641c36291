import { cutTitle, words } from '@newsloom/text';
import type { Found } from './found-value.ts';
import type { PageElements } from './page-elements.ts';
import { type PageHeading, pageHeadings } from './page-headings.ts';
import { plainLine } from './plain-line.ts';
import { type SiteNames, squeeze } from './site-names.ts';
import { isHeadline, titleParts, withoutSite } from './title-parts.ts';

/** A headline shares at least this part of its words with a title elsewhere in the page. */
const ALIKE = 0.6;

/** In characters: shorter words are those of every sentence. */
const SHORTEST_WORD = 4;

/** The headline, and the element that shows it. */
export type PageTitle = Found<string> & { element: Element | null };

/**
 * The headline: the visible h1 that another title of the page confirms; else another heading that one states word for
 * word; else the only h1 that is about the same; else the first stated title without the names of site and section.
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
  if (confirmed !== undefined) return shown(confirmed, bare);

  const repeated = headings.find(({ text, isTop }) => !isTop && isHeadline(text) && states(whole, text));
  if (repeated !== undefined) return shown(repeated, bare);

  const [only, another] = top.filter(({ text }) => isHeadline(text) && isAbout(text, [...whole, url]));
  if (only !== undefined && another === undefined) return shown(only, bare);

  const [first] = titles.filter(({ value }) => !names.isSite(value)).concat(titles);
  if (first !== undefined) return { value: cutTitle(first.value), source: first.source, element: null };
  const [heading] = top.concat(headings);
  return heading === undefined ? null : shown(heading, bare);
}

/** A heading; of one with a kicker the piece that a title states. */
function shown({ element, text, pieces, isTop }: PageHeading, titles: string[]): PageTitle {
  const piece = pieces.find((each) => isHeadline(each) && titles.some((title) => squeeze(title) === squeeze(each)));
  return {
    value: cutTitle(piece ?? text),
    source: `element ${isTop ? 'h1' : element.nodeName.toLowerCase()}`,
    element,
  };
}

/** How alike a heading and a title are, from 0.6 to 2; 0 if they are not. */
function likeness(heading: string, title: string, whole: string[]): number {
  if (squeeze(heading) === squeeze(title)) return 2;
  const [a, b] = [new Set(words(heading)), new Set(words(title))];
  const shared = a.intersection(b).size / Math.max(a.size, b.size, 1);
  if (shared >= ALIKE) return shared;
  return states(whole, heading) ? ALIKE : 0;
}

/** Says whether a text is one of the parts of a title, or several of them in a row. */
function states(titles: string[], text: string): boolean {
  const wanted = squeeze(text);
  return titles.some((title) => {
    const parts = titleParts(title).map(squeeze);
    return parts.some((_, from) => parts.some((_, to) => to >= from && parts.slice(from, to + 1).join('') === wanted));
  });
}

/** Says whether a heading shares a word of some length with a title or with the address. */
function isAbout(heading: string, texts: string[]): boolean {
  const known = new Set(texts.flatMap((text) => words(text.replace(/[-_/]/g, ' '))));
  return words(heading).some(
    (word) => known.has(word) && (word.length >= SHORTEST_WORD || /[^\p{Script=Latin}]/u.test(word)),
  );
}
