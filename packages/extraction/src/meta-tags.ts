/**
 * The values of a page's meta tags by lower-case name, property or itemprop; for each name the first value that is not
 * empty.
 */
export type MetaTags = ReadonlyMap<string, string>;

export function readMetaTags(document: Document): MetaTags {
  const values = new Map<string, string>();
  for (const meta of document.getElementsByTagName('meta')) {
    const content = meta.getAttribute('content')?.trim() ?? '';
    if (content === '') continue;
    for (const attribute of ['property', 'name', 'itemprop']) {
      // One property may carry several names, separated by spaces (RDFa).
      for (const name of meta.getAttribute(attribute)?.toLowerCase().split(/\s+/) ?? []) {
        if (name !== '' && !values.has(name)) values.set(name, content);
      }
    }
  }
  return values;
}

/** The value of the first of `names` that the page has, or null. */
export function firstMeta(meta: MetaTags, ...names: string[]): string | null {
  for (const name of names) {
    const value = meta.get(name);
    if (value !== undefined) return value;
  }
  return null;
}
