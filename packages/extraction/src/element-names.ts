import { memoByNames } from './name-memo.ts';
import { closest, type PageElement } from './page-tree.ts';

/** Cached by element, because the same ancestors are checked again and again. */
const elsewhere = new WeakMap<PageElement, boolean>();

const wordsOf = memoByNames(
  (names): readonly string[] =>
    names
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [],
);

/** The words of an element's class names and id, in lower case, split at camel case, hyphens and underscores. */
export function elementWords(element: PageElement): readonly string[] {
  const className = element.getAttribute('class') ?? '';
  // The id of a heading is often the heading itself.
  const id = /^H\d$/.test(element.nodeName) ? '' : (element.getAttribute('id') ?? '');
  return wordsOf(`${className} ${id}`);
}

/** Says whether an element passes, or one of those around it, `most` elements in all. */
export function isWithin(element: PageElement, most: number, passes: (element: PageElement) => boolean): boolean {
  let at: PageElement | null = element;
  for (let level = 0; at !== null && level < most; level += 1) {
    if (passes(at)) return true;
    at = at.parentElement;
  }
  return false;
}

/** Words in the names of parts of a page that are about other pages, or that readers wrote. */
const ELSEWHERE = new Set(
  (
    'related teaser teasers recommended recommendation recommendations recirc trending popular mostread promo sidebar ' +
    'widget carousel slider swiper comment comments respond disqus newsletter cookie consent breadcrumb breadcrumbs ' +
    'menu navbar nav navigation upnext readnext morefrom similar'
  ).split(' '),
);

/** Says whether an element belongs to the frame of the page, to other articles, or to the comments. */
export function isElsewhere(element: PageElement): boolean {
  const known = elsewhere.get(element);
  if (known !== undefined) return known;
  const { parentElement } = element;
  const is = isFrame(element) || (parentElement !== null && isElsewhere(parentElement));
  elsewhere.set(element, is);
  return is;
}

function isFrame(element: PageElement): boolean {
  if (element.nodeName === 'NAV') return true;
  // The footer of an article can name its author.
  if (element.nodeName === 'FOOTER') return closest(element, 'ARTICLE') === null;
  if (/^(?:BODY|HTML|MAIN|ARTICLE|H1)$/.test(element.nodeName)) return false;
  // An element around the headline may be named after its other content ("with-sidebar").
  return (
    elementWords(element).some((word) => ELSEWHERE.has(word)) &&
    (element.getElementsByTagName('h1').length === 0 || isBreadcrumb(element))
  );
}

const isBreadcrumb = (element: PageElement): boolean =>
  elementWords(element).some((word) => word.startsWith('breadcrumb'));

/** Says whether an element is in the header of the site, which shows today's date and the reader's account. */
export function isOfSiteHeader(element: PageElement): boolean {
  const header = closest(element, 'HEADER');
  return (
    header !== null && header.getElementsByTagName('h1').length === 0 && closest(header, 'ARTICLE', 'MAIN') === null
  );
}
