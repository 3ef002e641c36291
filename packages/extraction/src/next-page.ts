import type { Found } from './found-value.ts';
import { namesArticle, webAddress } from './page-address.ts';
import type { PageElements } from './page-elements.ts';

/**
 * The page number at the end of a path or in a query, with the word before it: `/dam/2`, `/dam/page/2`,
 * `/dam,seite-2.html`, `?page=2`. At most three digits, because longer numbers identify articles.
 */
const PAGE_NUMBER =
  /([/?&,._-])(?:(page|pages|pagina|página|pag|pg|seite|p|sida|side|sivu|strona|str|part|teil)[/=_-]?)?(\d{1,3})(?=\/?(?:\?|$)|\.\w{2,5}(?:\?|$)|&)/iu;

/** Articles have fewer pages. A higher number identifies one of many articles. */
const MOST_PAGES = 60;

/** In characters: a longer path or query is not the address of an article, and is not searched. */
const LONGEST = 2_000;

type NumberedAddress = { stem: string; number: number };

/**
 * The address of the next page of an article with several pages: from `rel="next"`, else from the link in a list of
 * pages whose text is the number. It must be on the same host, and differ from the page's own address only in the
 * number, because in many systems `rel="next"` is the next article.
 */
export function nextPage(elements: PageElements, url: string, base: string): Found<string> | null {
  const own = URL.parse(url);
  if (own === null) return null;
  const here = numbered(own) ?? { stem: stemOf(own), number: 1 };
  if (!namesArticle(URL.parse(here.stem, own) ?? own)) return null;
  const isNext = (address: string): boolean => {
    const other = URL.parse(address);
    if (other === null || hostOf(other) !== hostOf(own)) return false;
    const next = numbered(other);
    return next !== null && next.stem === here.stem && next.number === here.number + 1 && next.number <= MOST_PAGES;
  };
  const stated = elements.marked('rel', 'next').map((element) => ({ element, source: 'rel next' }));
  const listed = elements
    .named('A')
    .filter((link) => (link.textContent ?? '').trim() === String(here.number + 1))
    .map((element) => ({ element, source: 'list of pages' }));
  for (const { element, source } of [...stated, ...listed]) {
    const address = webAddress(element.getAttribute('href'), base);
    if (address !== null && address.length <= LONGEST && isNext(address)) return { value: address, source };
  }
  return null;
}

const hostOf = ({ host }: URL): string => host.replace(/^www\./, '');

/** Path and query, without the slash at the end of the path. */
const stemOf = ({ pathname, search }: URL): string => pathname.replace(/\/$/, '') + search;

/** Splits an address with a page number into stem and number; null if it has none. */
function numbered(url: URL): NumberedAddress | null {
  const address = (url.pathname + url.search).slice(0, LONGEST);
  const found = PAGE_NUMBER.exec(address);
  if (found === null) return null;
  const [whole, mark = '', word, digits] = found;
  // In a query a number is the page's only if the parameter's name says so; `?id=7` does not.
  if (word === undefined && mark !== '/' && mark !== ',' && mark !== '-' && mark !== '_') return null;
  const rest = address.slice(0, found.index) + (mark === '?' ? '?' : '') + address.slice(found.index + whole.length);
  const stem = rest.replace(/\?(?:&|$)/, (end) => (end.endsWith('&') ? '?' : '')).replace(/\/(?=\?|$)/, '');
  return { stem, number: Number(digits) };
}
