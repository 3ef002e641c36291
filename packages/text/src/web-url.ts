/**
 * The http or https address that a text means, seen from `base`; null when it means none. Whoever takes an address from a
 * feed, a page or a person asks here.
 */
export function webUrl(address: string, base?: string | URL): URL | null {
  const url = URL.parse(address, base?.toString());
  return url !== null && (url.protocol === 'http:' || url.protocol === 'https:') ? url : null;
}
