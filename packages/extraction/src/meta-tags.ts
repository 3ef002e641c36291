import type { Found } from './found-value.ts';
import type { PageDocument } from './page-tree.ts';

/** The values of a page's meta tags by lower-case name, property or itemprop, in their order, without empty ones. */
export type MetaTags = ReadonlyMap<string, readonly string[]>;

export function readMetaTags(document: PageDocument): MetaTags {
  const values = new Map<string, string[]>();
  for (const meta of document.getElementsByTagName('meta')) {
    const content = meta.getAttribute('content')?.trim() ?? '';
    if (content === '') continue;
    const names = ['property', 'name', 'itemprop'].flatMap(
      // One property may carry several names, separated by spaces (RDFa).
      (attribute) => meta.getAttribute(attribute)?.toLowerCase().split(/\s+/) ?? [],
    );
    for (const name of new Set(names)) {
      if (name !== '') values.set(name, [...(values.get(name) ?? []), content]);
    }
  }
  return values;
}

/** The value of the first of `names` that the page has, or null. */
export function firstMeta(meta: MetaTags, ...names: string[]): string | null {
  return foundMeta(meta, ...names)[0]?.value ?? null;
}

/** All values of the tags, in the order of `names`. */
export function allMeta(meta: MetaTags, ...names: string[]): string[] {
  return names.flatMap((name) => meta.get(name) ?? []);
}

/** The first value of each of the tags that the page has, in the order of `names`, with its source. */
export function foundMeta(meta: MetaTags, ...names: string[]): Found<string>[] {
  return names.flatMap((name) => {
    const value = meta.get(name)?.[0];
    return value === undefined ? [] : [{ value, source: `meta ${name}` }];
  });
}
