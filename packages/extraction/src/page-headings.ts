import { withoutInvisible } from '@newsloom/text';
import { elementWords, isElsewhere, isWithin } from './element-names.ts';
import type { PageElements } from './page-elements.ts';
import { pageLines } from './page-lines.ts';
import { childNodes, isElement, isText, type PageElement } from './page-tree.ts';

/** A heading of a page: its words without kickers, and the pieces that make it up. */
export type PageHeading = { element: PageElement; text: string; pieces: string[]; isTop: boolean };

/** Class names of headlines that are not in heading elements. */
const NAMED = /(?:^|\s)(?:entry-title|post-title|article-title|article-headline|headline|p-name)(?:\s|$)/;

/** Only the first headings are considered: the headline is near the start of the page. */
const MOST = { top: 6, others: 25 };

/** In characters: a longer heading is a standfirst. */
const LONGEST = 220;

/** Names of the line above a headline (kicker), which is not part of it. */
const KICKERS = new Set(
  (
    'kicker overline overhead eyebrow topline preheadline prehead supertitle suptitle uptitle roofline dachzeile ' +
    'spitzmarke rubrik surtitre volanta antetitulo antetítulo cintillo chapeu occhiello vignette strapline sr visually ' +
    'screenreader hidden offscreen badge label category tag'
  ).split(' '),
);

/** Names of texts that only screen readers present. */
const UNSEEN = /\b(?:sr-only|visually-?hidden|screen-?reader|offscreen|a11y)/i;

/** Levels from a heading to the list of links around it. */
const TRAIL = 4;

/** The visible headings, without those in breadcrumbs, menus and lists of other articles; h1 first. */
export function pageHeadings(elements: PageElements): PageHeading[] {
  const isShown = (element: PageElement): boolean => !isElsewhere(element) && !isTrail(element);
  const top = elements.named('H1').filter(isShown).slice(0, MOST.top);
  const named = elements.classed.filter((element) => NAMED.test(element.getAttribute('class') ?? ''));
  const marked = [...elements.marked('itemprop', 'headline'), ...named].filter(
    ({ nodeName }) => !/^(?:H1|META)$/.test(nodeName),
  );
  const others = [...new Set([...marked, ...elements.named('H2', 'H3')])].filter(isShown).slice(0, MOST.others);
  return [...top, ...others].flatMap((element) => {
    const text = headingText(element);
    return text === '' || text.length > LONGEST
      ? []
      : [{ element, text, pieces: pieces(element), isTop: element.nodeName === 'H1' }];
  });
}

/** The last item of a breadcrumb can be a heading; it is in a list of links. */
const isTrail = (element: PageElement): boolean =>
  isWithin(
    element,
    TRAIL,
    (at) => at.nodeName === 'LI' && (at.parentElement?.getElementsByTagName('a').length ?? 0) > 0,
  ) && element.getElementsByTagName('a').length === 0;

/** The text of a heading without kickers, with a space at each line break. */
function headingText(element: PageElement): string {
  const whole = pageLines(element)
    .map(({ text }) => text)
    .join(' ');
  const kickers = childNodes(element).filter(isElement).filter(isKicker);
  const rest = kickers.reduce((text, kicker) => without(text, kicker), whole);
  return rest === '' ? whole : rest;
}

const without = (text: string, kicker: PageElement): string =>
  text
    .replace(
      pageLines(kicker)
        .map((line) => line.text)
        .join(' '),
      '',
    )
    .replace(/^[\s:|–—·•-]+|\s+$/g, '');

const isKicker = (element: PageElement): boolean =>
  UNSEEN.test(element.getAttribute('class') ?? '') || elementWords(element).some((word) => KICKERS.has(word));

/** The texts of the elements and text nodes directly inside a heading. */
function pieces(element: PageElement): string[] {
  return childNodes(element).flatMap((child) => {
    if (isElement(child))
      return pageLines(child)
        .map(({ text }) => text)
        .join(' ');
    const text = withoutInvisible(child.nodeValue ?? '').trim();
    return isText(child) && text !== '' ? [text] : [];
  });
}
