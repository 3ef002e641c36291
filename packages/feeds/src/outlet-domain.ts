import { newsloomError } from '@newsloom/errors';
import { parse } from 'tldts';

/**
 * The name of the outlet behind an address: the domain that someone registered, so that `www.`, `feeds.` and the
 * sections of one outlet are one (`https://rss.daily.example/world` gives `daily.example`). Under the private suffixes
 * of the Public Suffix List (`github.io`, `blogspot.com`) each name is an outlet of its own.
 *
 * A name under `localhost` is an outlet whole; an address by number, and `localhost` itself, with its port.
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
