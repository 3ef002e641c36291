import { isElsewhere, isOfSiteHeader } from './element-names.ts';
import type { PageLine } from './page-lines.ts';
import { contains, type PageElement } from './page-tree.ts';
import { squeeze } from './site-names.ts';

/** In lines: a byline is seldom further from the headline. */
const AFTER = 14;
const BEFORE = 6;

/** In characters: a longer line is a paragraph of the article. No byline comes after the second of them. */
const PARAGRAPH = 220;
const MOST_PARAGRAPHS = 2;

/** Levels from a headline to the element that holds the whole article. */
const DEPTH = 15;

/** The parts of a page where the author and the date can be. */
export type Surroundings = {
  /**
   * The lines after the headline, then those before it, the nearest first. Empty if the page does not show the
   * headline.
   */
  near: PageLine[];
  /** Those of these lines that are before the headline. */
  before: PageLine[];
  /** All lines that are not about other articles, in the order of the page. */
  all: PageLine[];
  /** The article element around the headline, or the body. */
  scope: PageElement;
};

export function headlineSurroundings(
  lines: PageLine[],
  title: { value: string; element: PageElement | null } | null,
  body: PageElement,
): Surroundings {
  const at = title === null ? -1 : headlineAt(lines, title);
  const headline = title?.element ?? lines[at]?.element ?? null;
  const scope = articleAround(headline) ?? body;
  const all = lines.filter(({ element }) => !isElsewhere(element));
  if (at < 0) return { near: [], before: [], all, scope };
  const before = lines.slice(Math.max(0, at - BEFORE), at).reverse();
  const after: PageLine[] = [];
  let paragraphs = 0;
  for (const line of lines.slice(at + 1)) {
    if (line.text.length >= PARAGRAPH) paragraphs += 1;
    if (after.length >= AFTER || paragraphs >= MOST_PARAGRAPHS) break;
    after.push(line);
  }
  const above = before.filter(({ element }) => !isOfSiteHeader(element) && !isElsewhere(element));
  const below = after.filter(({ element }) => !isElsewhere(element));
  return { near: [...below, ...above], before: above, all, scope };
}

/** The index of the headline's line: by its element, else the last heading or the first line with the same words. */
function headlineAt(lines: PageLine[], { value, element }: { value: string; element: PageElement | null }): number {
  if (element !== null) return lines.findLastIndex((line) => contains(element, line.element));
  const wanted = squeeze(value);
  const same = lines.flatMap((line, at) => (squeeze(line.text) === wanted ? [{ ...line, at }] : []));
  return (same.find(({ isHeading }) => isHeading) ?? same[0])?.at ?? -1;
}

/** The outermost article element around the headline. On a page of several it is the first. */
function articleAround(headline: PageElement | null): PageElement | null {
  let outermost: PageElement | null = null;
  let at = headline;
  for (let level = 0; at !== null && level < DEPTH; level += 1) {
    if (at.nodeName === 'ARTICLE') outermost = at;
    at = at.parentElement;
  }
  return outermost;
}
