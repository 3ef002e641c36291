import type { PageDocument, PageElement } from './page-tree.ts';

/**
 * The elements of a page as the metadata needs them. Read in one pass, because selectors take longer than the parser.
 */
export type PageElements = {
  /** By name in capitals, in the order of the page. */
  named(...names: string[]): PageElement[];
  /** The elements with a class or an id, in the order of the page. */
  classed: readonly PageElement[];
  /** The elements with a word, in lower case, among the words of `itemprop` or `rel`. */
  marked(attribute: 'itemprop' | 'rel', word: string): PageElement[];
};

export function pageElements(document: PageDocument): PageElements {
  const byName = new Map<string, PageElement[]>();
  const byMark = new Map<string, PageElement[]>();
  const classed: PageElement[] = [];
  const orders = new Map<PageElement, number>();
  const add = (map: Map<string, PageElement[]>, key: string, element: PageElement) => {
    const list = map.get(key);
    if (list === undefined) map.set(key, [element]);
    else list.push(element);
  };
  for (const element of document.getElementsByTagName('*')) {
    orders.set(element, orders.size);
    add(byName, element.nodeName.toUpperCase(), element);
    if (element.hasAttribute('class') || element.hasAttribute('id')) classed.push(element);
    for (const attribute of ['itemprop', 'rel']) {
      const value = element.getAttribute(attribute);
      for (const word of value?.toLowerCase().split(/\s+/) ?? []) add(byMark, `${attribute} ${word}`, element);
    }
  }
  const order = (element: PageElement): number => orders.get(element) ?? 0;
  return {
    named: (...names) => {
      const lists = names.map((name) => byName.get(name) ?? []);
      return lists.length === 1 ? (lists[0] ?? []) : lists.flat().sort((a, b) => order(a) - order(b));
    },
    classed,
    marked: (attribute, word) => byMark.get(`${attribute} ${word}`) ?? [],
  };
}
