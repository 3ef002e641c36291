import { newsloomError } from '@newsloom/errors';
import { parse } from 'tldts';

/**
 * The outlet of an address: its registered domain, so that `www.`, `feeds.` and the sections of an outlet are the same
 * (`https://rss.daily.example/world` gives `daily.example`). Under the private suffixes of the Public Suffix List
 * (`github.io`, `blogspot.com`) each name is a separate outlet.
 *
 * A name under `localhost` is an outlet as a whole. For an IP address and `localhost` itself the port is included.
 * @throws http-bad-url
 */
export function outletDomain(url: string): string {
  const address = URL.parse(url);
  if (address === null || address.hostname === '') throw newsloomError('http-bad-url', { url });
  const { hostname, isIp, domain } = parse(address.hostname, { allowPrivateDomains: true });
  const host = hostname ?? address.hostname;
  if (isIp || host === 'localhost') return address.host;
  return host.endsWith('.localhost') ? host : (domain ?? host);
}
