import { collectNodes, isNode, listOf, type Node, parseJsonLd, resolver, textOf } from './json-ld-node.ts';

/** A picture in JSON-LD. Sizes in pixels, as written. */
export type LinkedImage = {
  url: string | null;
  width: string | null;
  height: string | null;
  caption: string | null;
  credit: string | null;
};

/** A post of a live blog in JSON-LD, as written. */
export type LinkedUpdate = { date: string | null; headline: string | null; body: string | null };

/** A person or organisation. Many sites mark an outlet as a person, so only the type organisation is reliable. */
export type LinkedAuthor = { name: string; isOrganization: boolean };

/** The fields of an article in JSON-LD (schema.org), as written. */
export type LinkedArticle = {
  /** The names of its types, for example `NewsArticle`. */
  types: string[];
  headline: string | null;
  authors: LinkedAuthor[];
  datePublished: string | null;
  dateModified: string | null;
  description: string | null;
  image: LinkedImage | null;
  keywords: string[];
  articleBody: string | null;
  /** The posts of a live blog (`liveBlogUpdate`). */
  updates: LinkedUpdate[];
  /** Null if the page does not say. */
  isAccessibleForFree: boolean | null;
  /** `hasPart` says that a part of the article is behind a paywall. */
  hasClosedPart: boolean;
  /** The text or the name in a property (`publisher`, `articleSection`), the first of several; null if there is none. */
  lineOf: (property: string) => string | null;
};

/** schema.org's Article and the types below it; news sites use some twenty of them. */
const ARTICLE = /(?:Article|Posting|Report|Review|NewsStory|Recipe|LiveBlog|BlogPost)$/;
/** More authors than any article has. */
const MOST_AUTHORS = 100;

const PAGE = /(?:WebPage|ItemPage|AboutPage)$/;

/**
 * Finds the article among the JSON-LD texts of a page, or else the page itself, or null. Ignores texts that are not
 * JSON.
 * @param url the address of the page, to choose among several articles
 */
export function readLinkedArticle(texts: string[], url: string | null = null): LinkedArticle | null {
  const nodes = texts.flatMap((text) => collectNodes(parseJsonLd(text)));
  const article = mostTelling(nodes, ARTICLE, url) ?? mostTelling(nodes, PAGE, url);
  if (article === undefined) return null;
  const resolve = resolver(nodes);

  return {
    types: typesOf(article),
    headline: textOf(article.headline) ?? textOf(article.name) ?? textOf(article.alternativeHeadline),
    authors: authorsOf(article.author ?? article.creator, resolve),
    datePublished: textOf(article.datePublished) ?? textOf(article.dateCreated) ?? textOf(article.uploadDate),
    dateModified: textOf(article.dateModified),
    description: textOf(article.description),
    image: imageOf(resolve(listOf(article.image)[0]) ?? listOf(article.thumbnailUrl)[0], article.thumbnailUrl),
    keywords: listOf(article.keywords).flatMap((keyword) => textOf(keyword, 'name') ?? []),
    articleBody: textOf(article.articleBody),
    updates: updatesOf(nodes),
    isAccessibleForFree: booleanOf(article.isAccessibleForFree),
    hasClosedPart: listOf(article.hasPart).some(
      (part) => isNode(part) && booleanOf(part.isAccessibleForFree) === false,
    ),
    lineOf: (property) => textOf(resolve(listOf(article[property])[0]), 'name'),
  };
}

/** The posts of the live blog among the nodes: besides it, a page can describe itself as an article. */
function updatesOf(nodes: readonly Node[]): LinkedUpdate[] {
  const blog = nodes.find((node) => typesOf(node).includes('LiveBlogPosting') && node.liveBlogUpdate !== undefined);
  return listOf(blog?.liveBlogUpdate)
    .filter(isNode)
    .map((update) => ({
      date: textOf(update.datePublished) ?? textOf(update.dateCreated) ?? textOf(update.dateModified),
      headline: textOf(update.headline) ?? textOf(update.name),
      body: textOf(update.articleBody) ?? textOf(update.text),
    }));
}

const typesOf = (node: Node): string[] => listOf(node['@type']).map((type) => String(type).replace(/^.*[/#:]/, ''));

/**
 * The best of the nodes of a type: the one with the address of the page, else the first with a date, else the first.
 * Teasers of other pages seldom have dates.
 */
function mostTelling(nodes: Node[], type: RegExp, url: string | null): Node | undefined {
  const ofType = nodes.filter((node) => typesOf(node).some((name) => type.test(name)));
  const dated = ofType.filter((node) => node.datePublished !== undefined);
  const path = url === null ? null : pathOf(url);
  const own = dated.find(
    (node) => path !== null && path !== '/' && addressesOf(node).some((own) => pathOf(own) === path),
  );
  return own ?? dated[0] ?? ofType[0];
}

const addressesOf = (node: Node): string[] =>
  [node.url, node['@id'], node.mainEntityOfPage].flatMap((value) => textOf(value, '@id', 'url') ?? []);

const pathOf = (url: string): string | null => URL.parse(url)?.pathname.replace(/\/+$/, '') || null;

/** The people in a value: names, or nodes with a name. The name may again be a node, a list or a reference. */
function authorsOf(value: unknown, resolve: (value: unknown) => unknown): LinkedAuthor[] {
  const read = listOf(value).slice(0, MOST_AUTHORS);
  return read.flatMap((author) => {
    const node = resolve(author);
    const names = isNode(node) ? listOf(node.name ?? node.author ?? node.alternateName ?? fullName(node)) : [node];
    return names.slice(0, MOST_AUTHORS).flatMap((each) => {
      const name = textOf(each, 'name');
      const isOrganization =
        isNode(node) && typesOf(node).some((type) => /Organization|Corporation|WebSite/.test(type));
      return name === null ? [] : [{ name, isOrganization }];
    });
  });
}

function fullName(node: Node): string | null {
  const parts = [textOf(node.givenName), textOf(node.familyName)].filter((part) => part !== null);
  return parts.length > 0 ? parts.join(' ') : null;
}

function imageOf(value: unknown, thumbnail: unknown): LinkedImage | null {
  const node = listOf(value)[0];
  const url = textOf(node, 'url', 'contentUrl') ?? textOf(thumbnail, 'url');
  if (url === null) return null;
  const [width, height, caption, credit] = isNode(node)
    ? [node.width, node.height, node.caption ?? node.description, node.creditText ?? node.creator ?? node.author]
    : [];
  return {
    url,
    width: sizeOf(width),
    height: sizeOf(height),
    caption: textOf(caption),
    credit: textOf(credit, 'name'),
  };
}

/** A size is a number, a text such as `1200px`, or a QuantitativeValue. */
function sizeOf(value: unknown): string | null {
  const first = listOf(value)[0];
  const size = isNode(first) ? first.value : first;
  return typeof size === 'number' ? String(size) : textOf(size);
}

function booleanOf(value: unknown): boolean | null {
  const text = String(listOf(value)[0])
    .toLowerCase()
    .replace(/^https?:\/\/schema\.org\//, '');
  return text === 'true' || text === 'false' ? text === 'true' : null;
}
