/**
 * Reads a text as an http or https address, relative to `base`; null if it is none. Every address from a feed, a page
 * or a person goes through here.
 */
export function webUrl(address: string, base?: string | URL): URL | null {
  const url = URL.parse(address, base?.toString());
  return url !== null && (url.protocol === 'http:' || url.protocol === 'https:') ? url : null;
}
