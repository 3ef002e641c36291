/** The data that identifies the outlet of an article: the registered domain of its address, and the address. */
export type PlacedArticle = { outlet: string | null; url: string | null };

/**
 * The hosts under which the outlet of an article may be known, the longest first: the host of the address without
 * `www`, and each parent domain down to `outlet`, the registered domain by the public suffix list. Without an address,
 * only `outlet`; empty if that is null.
 */
export function outletHosts({ outlet, url }: PlacedArticle): string[] {
  if (outlet === null) return [];
  const host = URL.parse(url ?? '')?.hostname.replace(/^www\./, '') ?? '';
  if (host !== outlet && !host.endsWith(`.${outlet}`)) return [outlet];
  const labels = host.split('.');
  const extra = labels.length - outlet.split('.').length;
  return Array.from({ length: extra + 1 }, (_, cut) => labels.slice(cut).join('.'));
}

/** Folders of an address that can be a section: `/opinion`, `/world/opinion`, `/en/world/opinion`. */
const DEEPEST = 3;

/** The paths of the folders of an address, the deepest first, without the article itself. */
export function sectionPaths(url: string | null): string[] {
  const path = URL.parse(url ?? '')?.pathname.toLowerCase() ?? '';
  const folders = path.split('/').slice(1, -1).filter(Boolean).slice(0, DEEPEST);
  return folders.map((_, n) => `/${folders.slice(0, folders.length - n).join('/')}`);
}
