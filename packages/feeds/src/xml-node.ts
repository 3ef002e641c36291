/** An element from xml2js: its text, or an object with attributes under `$`, text under `_`, children by name. */
export type XmlNode = string | { readonly [name: string]: unknown };

/** All child elements of that name, in document order. */
export function children(parent: XmlNode | undefined, name: string): XmlNode[] {
  if (parent === undefined || typeof parent === 'string') return [];
  const found = parent[name];
  return Array.isArray(found) ? found.filter(isNode) : [];
}

export function attribute(node: XmlNode | undefined, name: string): string | undefined {
  const attributes = node === undefined || typeof node === 'string' ? undefined : node.$;
  if (!isNode(attributes) || typeof attributes === 'string') return undefined;
  const value = attributes[name];
  return typeof value === 'string' ? value : undefined;
}

/** The text of an element without that of its children. */
export function ownText(node: XmlNode | undefined): string {
  if (node === undefined || typeof node === 'string') return node ?? '';
  return typeof node._ === 'string' ? node._ : '';
}

export function isNode(value: unknown): value is XmlNode {
  return typeof value === 'string' || (typeof value === 'object' && value !== null && !Array.isArray(value));
}
