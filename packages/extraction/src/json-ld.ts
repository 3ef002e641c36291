/** The fields of an article in JSON-LD (schema.org), as written. */
export type LinkedArticle = {
  headline: string | null;
  authors: string[];
  datePublished: string | null;
  description: string | null;
  image: string | null;
  publisher: string | null;
  section: string | null;
  articleBody: string | null;
  /** Null if the page does not say. */
  isAccessibleForFree: boolean | null;
};

type Node = { readonly [key: string]: unknown };

/** schema.org's Article and the types below it; news sites use some twenty of them. */
const ARTICLE = /(?:Article|Posting|Report|Review|NewsStory|Recipe|LiveBlog)$/;
const PAGE = /(?:WebPage|ItemPage|AboutPage)$/;

/** The keys that can contain the node of the article. Lists of other articles (itemListElement) are not read. */
const CONTAINERS = ['@graph', 'mainEntity', 'mainEntityOfPage'];

/** Deeper than any page nests its containers. */
const DEEPEST = 5;

/**
 * Finds the article among the JSON-LD texts of a page, or else the page itself, or null. Ignores texts that are not
 * JSON.
 */
export function readLinkedArticle(texts: string[]): LinkedArticle | null {
  const nodes = texts.flatMap((text) => collectNodes(parseJson(text), 0));
  const article = mostTelling(nodes, ARTICLE) ?? mostTelling(nodes, PAGE);
  if (article === undefined) return null;
  const byId = new Map(nodes.filter((node) => typeof node['@id'] === 'string').map((node) => [node['@id'], node]));
  const resolve = (value: unknown): unknown =>
    isNode(value) && value.name === undefined && value.url === undefined ? (byId.get(value['@id']) ?? value) : value;

  return {
    headline: textOf(article.headline) ?? textOf(article.name),
    authors: listOf(article.author ?? article.creator).flatMap((author) => textOf(resolve(author), 'name') ?? []),
    datePublished: textOf(article.datePublished) ?? textOf(article.dateCreated) ?? textOf(article.uploadDate),
    description: textOf(article.description),
    image: textOf(resolve(article.image), 'url', 'contentUrl') ?? textOf(article.thumbnailUrl),
    publisher: textOf(resolve(article.publisher), 'name'),
    section: textOf(listOf(article.articleSection)[0]),
    articleBody: textOf(article.articleBody),
    isAccessibleForFree: booleanOf(article.isAccessibleForFree),
  };
}

function parseJson(text: string): unknown {
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

function collectNodes(value: unknown, depth: number): Node[] {
  if (depth > DEEPEST) return [];
  if (Array.isArray(value)) return value.flatMap((item) => collectNodes(item, depth + 1));
  if (!isNode(value)) return [];
  return [value, ...CONTAINERS.flatMap((key) => collectNodes(value[key], depth + 1))];
}

/** The first node of a type with a date, else the first: teasers of other pages seldom have dates. */
function mostTelling(nodes: Node[], type: RegExp): Node | undefined {
  const ofType = nodes.filter((node) => listOf(node['@type']).some((name) => type.test(String(name))));
  return ofType.find((node) => node.datePublished !== undefined) ?? ofType[0];
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function listOf(value: unknown): unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** The first text in a value: the value itself, the text of its first item, or the text under one of the keys. */
function textOf(value: unknown, ...keys: string[]): string | null {
  const first = listOf(value)[0];
  if (typeof first === 'string') return first.trim() || null;
  if (!isNode(first)) return null;
  const texts = [...keys, '@value'].map((key) => textOf(first[key]));
  return texts.find((text) => text !== null) ?? null;
}

function booleanOf(value: unknown): boolean | null {
  const text = String(listOf(value)[0]).toLowerCase();
  return text === 'true' || text === 'false' ? text === 'true' : null;
}
