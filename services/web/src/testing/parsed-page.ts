import { type DefaultTreeAdapterMap, parse } from 'parse5';

type Element = DefaultTreeAdapterMap['element'];

/** An element of a page, with its attributes by name. */
export type PageElement = { name: string; attributes: Record<string, string> };

/** Parses a page as browsers do. `errors` lists violations of the HTML standard. */
export function parsedPage(body: string): { elements: PageElement[]; errors: string[] } {
  const errors: string[] = [];
  const document = parse(body, { onParseError: ({ code, startLine }) => errors.push(`${code} in line ${startLine}`) });
  const elements: PageElement[] = [];
  const walk = (node: DefaultTreeAdapterMap['node']): void => {
    if ('tagName' in node) elements.push(elementOf(node));
    if ('childNodes' in node) for (const child of node.childNodes) walk(child);
  };
  walk(document);
  return { elements, errors };
}

const elementOf = ({ tagName, attrs }: Element): PageElement => ({
  name: tagName,
  attributes: Object.fromEntries(attrs.map(({ name, value }) => [name, value])),
});
