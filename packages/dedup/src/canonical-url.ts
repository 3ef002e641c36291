import { webUrl } from '@newsloom/text';
import { isTracking } from './tracking-parameters.ts';

// No server accepts longer addresses, and no article needs one.
const LONGEST_URL = 8_192;

const AMP_CACHE = /^\/(?:[a-z]+\/)?(?:amp\/)?s\/([^/]+)(\/.*)?$/;

const INDEX_PAGE = /^index\.(?:html?|php)$/i;
const AMP_PAGE = /^amp(?:\.html)?$/i;

/**
 * The canonical form of an article's address, which is the same for different links to it. The host is in lower case,
 * without default port, credentials and fragment. Tracking parameters are dropped, the others sorted. `index.html`, a
 * trailing slash and the usual marks of an AMP page are removed. Addresses of Google's AMP caches become the outlet's
 * own address. Scheme, `www.` and the case of the path stay, because a host may answer them differently. Applying it
 * twice changes nothing.
 *
 * @returns null for anything but an http or https address of at most 8,192 characters
 */
export function canonicalUrl(url: string): string | null {
  if (url.length > LONGEST_URL) return null;
  const parsed = webUrl(url);
  if (parsed === null) return null;
  const cached = ampCached(parsed);
  if (cached !== null) return canonicalUrl(cached);
  const host = parsed.host.replace(/\.(?=$|:)/, ''); // "example.org." is the same host in absolute form
  return `${parsed.protocol}//${host}${canonicalPath(parsed.pathname)}${canonicalQuery(parsed.search)}`;
}

/** The address inside an address of Google's AMP cache or viewer. */
function ampCached({ hostname, pathname, search }: URL): string | null {
  const viewer = /^(?:www\.)?google\.[a-z.]+$/.test(hostname) && pathname.startsWith('/amp/');
  if (!viewer && !hostname.endsWith('.cdn.ampproject.org')) return null;
  const [, host, path = '/'] = AMP_CACHE.exec(pathname) ?? [];
  return host === undefined ? null : `https://${host}${path}${search}`;
}

function canonicalPath(path: string): string {
  const segments = withPlainEscapes(path)
    .replace(/;jsessionid=[^/]*/gi, '')
    .split('/');
  while (segments.length > 1) {
    const last = (segments.pop() ?? '').replace(/\.amp(?=\.|$)/gi, '');
    if (last === '' || INDEX_PAGE.test(last)) continue;
    // Directly under the host, "amp" may be a section.
    if (AMP_PAGE.test(last) && segments.length > 1) continue;
    segments.push(last);
    break;
  }
  return segments.length === 1 ? '/' : segments.join('/');
}

function canonicalQuery(search: string): string {
  const kept = withPlainEscapes(search.slice(1))
    .split('&')
    .filter((parameter) => parameter !== '' && !isDropped(parameter))
    .sort();
  return kept.length === 0 ? '' : `?${kept.join('&')}`;
}

function isDropped(parameter: string): boolean {
  const [name = '', value = ''] = parameter.split('=', 2).map(decoded);
  const amp = /^amp$/i.test(name) || (/^outputtype$/i.test(name) && /^amp$/i.test(value));
  return amp || isTracking(name, value);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a stray percent sign: the name is used as written
  }
}

/**
 * RFC 3986, 6.2.2: a stray percent sign is escaped, escapes of unreserved characters are undone, others capitalised.
 */
function withPlainEscapes(text: string): string {
  return text.replace(/%(?![0-9a-f]{2})/gi, '%25').replace(/%[0-9a-f]{2}/gi, (escaped) => {
    const character = String.fromCharCode(Number.parseInt(escaped.slice(1), 16));
    return /[A-Za-z0-9._~-]/.test(character) ? character : escaped.toUpperCase();
  });
}
