/** A parsed node of JSON-LD. */
export type Node = { readonly [key: string]: unknown };

/** The keys that can contain the node of the article. Lists of other articles (itemListElement) are not read. */
const CONTAINERS = ['@graph', 'mainEntity', 'mainEntityOfPage'];

/** Deeper than any real page nests its containers. */
const DEEPEST = 5;

/** The value of a JSON-LD text; null if it is not JSON, even after the usual repairs. */
export function parseJsonLd(text: string): unknown {
  // Comment marks around the JSON, line ends in strings and a trailing comma are common, but not valid JSON.
  const bare = text.replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\/\s*\]\]>|\]\]>|;)\s*$/g, '');
  for (const attempt of [text, bare.replace(/\p{Cc}+/gu, ' ').replace(/,\s*([}\]])/g, '$1')]) {
    try {
      return JSON.parse(attempt);
    } catch {
      // Try the next repair. A page with broken JSON-LD is still read.
    }
  }
  return null;
}

/** The nodes of a value that can be the article or describe a part of it. */
export function collectNodes(value: unknown, depth = 0): Node[] {
  if (depth > DEEPEST) return [];
  if (Array.isArray(value)) return value.flatMap((item) => collectNodes(item, depth + 1));
  if (!isNode(value)) return [];
  return [value, ...CONTAINERS.flatMap((key) => collectNodes(value[key], depth + 1))];
}

/** Replaces a reference (`{"@id": ...}`) by the node that it refers to, if the page has that node. */
export function resolver(nodes: Node[]): (value: unknown) => unknown {
  const byId = new Map(nodes.filter((node) => typeof node['@id'] === 'string').map((node) => [node['@id'], node]));
  return (value) =>
    isNode(value) && value.name === undefined && value.url === undefined ? (byId.get(value['@id']) ?? value) : value;
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function listOf(value: unknown): unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/**
 * The first text in a value: the value itself, the text of its first item, or the text under one of the keys, which may
 * again be a node with one of them.
 */
export function textOf(value: unknown, ...keys: string[]): string | null {
  return textWithin(value, [...keys, '@value'], 0);
}

function textWithin(value: unknown, keys: string[], depth: number): string | null {
  const first = listOf(value)[0];
  if (typeof first === 'string') return first.trim() || null;
  if (!isNode(first) || depth > DEEPEST) return null;
  for (const key of keys) {
    const text = textWithin(first[key], keys, depth + 1);
    if (text !== null) return text;
  }
  return null;
}
