/**
 * What extraction reads of a parsed page: the part of the DOM that the documents of jsdom and of `parseLight` have in
 * common. Names of elements are in capitals, names of attributes in lower case.
 */
export type PageNode = {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly textContent: string | null;
  readonly parentElement: PageElement | null;
  readonly firstChild: PageNode | null;
  readonly nextSibling: PageNode | null;
};

export type PageElement = PageNode & {
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
  /** The elements inside with this name (`*` for all), in the order of the page. */
  getElementsByTagName(name: string): ArrayLike<PageElement> & Iterable<PageElement>;
};

export type PageDocument = {
  readonly documentElement: PageElement;
  readonly head: PageElement;
  readonly body: PageElement;
  /** The text of the `title` element in the head; empty if there is none. */
  readonly title: string;
  getElementsByTagName(name: string): ArrayLike<PageElement> & Iterable<PageElement>;
};

/** Values of `nodeType`. */
export const ELEMENT = 1;
export const TEXT = 3;

/** The elements that belong in the head of a page, of those that are read. */
export const HEAD_PARTS = new Set(['TITLE', 'META', 'LINK', 'BASE']);

/** Says whether a node is an element. The engines have no common `Element` to compare with. */
export const isElement = (node: PageNode): node is PageElement => node.nodeType === ELEMENT;

/** Says whether a node is text. */
export const isText = (node: PageNode): boolean => node.nodeType === TEXT;

/** The nodes directly inside an element. */
export function childNodes(element: PageElement): PageNode[] {
  const nodes: PageNode[] = [];
  for (let node = element.firstChild; node !== null; node = node.nextSibling) nodes.push(node);
  return nodes;
}

/** Says whether a node is the element or inside it. */
export function contains(element: PageElement, other: PageNode): boolean {
  for (let at: PageNode | null = other; at !== null; at = at.parentElement) if (at === element) return true;
  return false;
}

/** The nearest element with one of the names, in capitals: the element itself or one around it. Null if there is none. */
export function closest(element: PageElement, ...names: string[]): PageElement | null {
  for (let at: PageElement | null = element; at !== null; at = at.parentElement) {
    if (names.includes(at.nodeName)) return at;
  }
  return null;
}
