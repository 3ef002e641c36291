import type { Found } from './found-value.ts';
import { namesArticle, webAddress } from './page-address.ts';
import type { PageElements } from './page-elements.ts';

/**
 * The number of a page at the end of a path or in a query, with the word before it: `/dam/2`, `/dam/page/2`,
 * `/dam,seite-2.html`, `?page=2`. Three digits, because longer numbers name articles.
 */
const PAGE_NUMBER =
  /([/?&,._-])(?:(page|pages|pagina|página|pag|pg|seite|p|sida|side|sivu|strona|str|part|teil)[/=_-]?)?(\d{1,3})(?=\/?(?:\?|$)|\.\w{2,5}(?:\?|$)|&)/iu;

/** An article has fewer pages. A higher number is that of an article among others. */
const MOST_PAGES = 60;

/** In characters: a query or a path beyond it is no address of an article, and need not be searched. */
const LONGEST = 2_000;

type NumberedAddress = { stem: string; number: number };

/**
 * The address of the next page of an article that goes on over several: of `rel="next"`, else of the link in a list of
 * pages whose text is the number. Only on the same host, and only if it differs from the page's own address by the
 * number alone, because `rel="next"` is also the next article in many systems.
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

/** An address with the number of a page; null if it has none. */
function numbered(url: URL): NumberedAddress | null {
  const address = (url.pathname + url.search).slice(0, LONGEST);
  const found = PAGE_NUMBER.exec(address);
  if (found === null) return null;
  const [whole, mark = '', word, digits] = found;
  // A number in a query is that of a page only if its name says so, which `?id=7` does not.
  if (word === undefined && mark !== '/' && mark !== ',' && mark !== '-' && mark !== '_') return null;
  const rest = address.slice(0, found.index) + (mark === '?' ? '?' : '') + address.slice(found.index + whole.length);
  const stem = rest.replace(/\?(?:&|$)/, (end) => (end.endsWith('&') ? '?' : '')).replace(/\/(?=\?|$)/, '');
  return { stem, number: Number(digits) };
}
