import { elementWords, isWithin } from './element-names.ts';
import { firstMeta, type MetaTags } from './meta-tags.ts';
import type { PageElements } from './page-elements.ts';
import type { PageElement } from './page-tree.ts';
import { textLine } from './plain-line.ts';

/** The names that a page uses for its site and sections, to tell them from headlines and authors. */
export type SiteNames = {
  /** Says whether a text is the name of the site. */
  isSite(text: string): boolean;
  /** Says whether a text is the name of a section, according to the menus of the page. */
  isSection(text: string): boolean;
};

/** In words: the names of sites are shorter. */
const LONGEST_NAME = 6;

/** In characters: six long words. */
const LONGEST = 100;

/** In words: a longer link in a menu is the headline of an article. */
const LONGEST_SECTION = 3;

/** In characters: a shorter part of a host name also occurs inside other words. */
const SHORTEST_LABEL = 4;

/** Words in the names of elements with the name or logo of the site, and of menus. */
const LOGO = /^(?:logo|branding|masthead|sitetitle|sitename)$/;
const MENU = /^(?:menu|nav|navbar|navigation|breadcrumb|breadcrumbs)$/;

/** Levels from a link to the menu around it. */
const DEPTH = 8;

/** More elements than any page has with the name of its site. */
const MOST_LOGOS = 20;

/** More links than any menu with the sections has. */
const MOST_LINKS = 400;

export function siteNames(elements: PageElements, meta: MetaTags, stated: (string | null)[], url: string): SiteNames {
  const host = URL.parse(url)?.hostname.replace(/^www\./, '') ?? '';
  const labels = host
    .split('.')
    .slice(0, -1)
    .filter((label) => label.length >= SHORTEST_LABEL);
  const sites = new Set(
    [
      ...stated,
      firstMeta(meta, 'application-name'),
      firstMeta(meta, 'apple-mobile-web-app-title'),
      firstMeta(meta, 'al:ios:app_name'),
      firstMeta(meta, 'twitter:site')?.replace(/^@/, '') ?? null,
      firstMeta(meta, 'dc.publisher', 'publisher', 'copyright'),
      host,
      ...logoNames(elements, url),
      ...copyrightNames(elements),
    ].flatMap((name) => shortName(name) ?? []),
  );
  const sections = new Set(
    [...menuLinks(elements).map(({ textContent }) => textContent), firstMeta(meta, 'article:section')].flatMap(
      (name) => shortName(name, LONGEST_SECTION) ?? [],
    ),
  );
  return {
    isSite: (text) => {
      const name = shortName(text);
      return name !== null && (sites.has(name) || labels.some((label) => label === name || isOwnName(name, label)));
    },
    isSection: (text) => {
      const name = shortName(text);
      return name !== null && sections.has(name);
    },
  };
}

/** `The Orla Courier` on `orlacourier.example`: most of the name is also in the host. */
function isOwnName(name: string, label: string): boolean {
  const bare = label.replace(/[^\p{L}\p{N}]/gu, '');
  return bare.length >= SHORTEST_LABEL && name.includes(bare) && bare.length * 2 > name.length;
}

/** The links of menus, headers and breadcrumbs. */
function menuLinks(elements: PageElements): PageElement[] {
  const isMenu = (element: PageElement): boolean =>
    element.nodeName === 'NAV' ||
    element.nodeName === 'HEADER' ||
    elementWords(element).some((word) => MENU.test(word));
  const links = elements.named('A').filter((link) => isWithin(link, DEPTH, isMenu));
  return links.slice(0, MOST_LINKS);
}

/** In characters: `https://` and the slash at the end. */
const LONGEST_SCHEME = 9;

/** The texts of links to the front page, and of logos. */
function logoNames(elements: PageElements, url: string): (string | null)[] {
  const host = URL.parse(url)?.host ?? '';
  const isHome = (link: PageElement): boolean => {
    const href = link.getAttribute('href') ?? '';
    if (href.length > LONGEST_SCHEME + host.length) return false;
    return href === '/' || /^(?:https?:)?\/\/([^/]+)\/?$/.exec(href)?.[1] === host;
  };
  const logos = elements.classed.filter((element) => elementWords(element).some((word) => LOGO.test(word)));
  const homes = [...elements.named('A').filter(isHome).slice(0, MOST_LOGOS), ...logos.slice(0, MOST_LOGOS)];
  return homes.flatMap((home) => [
    home.textContent,
    home.getAttribute('title'),
    ...[...home.getElementsByTagName('img')].map((image) => image.getAttribute('alt')),
  ]);
}

const COPYRIGHT = /(?:©|\(c\)|copyright)\s*(?:©\s*)?(?:\d{4}\s*(?:[-–—]\s*\d{4})?)?,?\s*(?:by\s+)?([^.|©\d]{2,60})/gi;

/** Only the last elements with such names are read, because the copyright line is at the end of the page. */
const MOST_FOOTERS = 5;

/** In characters: the end of a footer, where its copyright line is. */
const LONGEST_FOOTER = 2_000;

/** The holders in lines such as `© 2026 The Orla Courier. All rights reserved.` */
function copyrightNames(elements: PageElements): (string | null)[] {
  const footers = elements.classed.filter((element) =>
    elementWords(element).some((word) => word === 'copyright' || word === 'footer'),
  );
  return [...elements.named('FOOTER'), ...footers.slice(-MOST_FOOTERS)].flatMap((footer) => {
    const text = textLine(footer.textContent?.slice(-LONGEST_FOOTER)) ?? '';
    return [...text.matchAll(COPYRIGHT)].slice(0, 3).map(([, name]) => name ?? null);
  });
}

/** A name without spaces, punctuation, case and a leading article; null if the text is too long for a name. */
function shortName(text: string | null | undefined, most = LONGEST_NAME): string | null {
  const line = textLine(text);
  if (line === null || line.length > LONGEST || line.split(' ').length > most) return null;
  return squeeze(line.replace(/^the\s+/i, '')) || null;
}

/** Only the letters and digits, in lower case, so that texts with different punctuation are equal. */
export const squeeze = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '');
