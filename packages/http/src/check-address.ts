import { isIP } from 'node:net';
import { newsloomError } from '@newsloom/errors';
import { webUrl } from '@newsloom/text';
import { lookup } from './lookup.ts';
import { type AllowedRange, isPermitted } from './public-address.ts';

/**
 * Checks an address from a user before it is stored, and returns it in its normal form. A name that cannot be resolved
 * now is accepted, because every connection is checked again. Throws `http-bad-url`, `http-address-refused`.
 */
export async function checkAddress(text: string, allow: readonly AllowedRange[]): Promise<string> {
  const url = webUrl(text);
  if (url === null) throw newsloomError('http-bad-url', { url: text });
  const port = Number(url.port) || (url.protocol === 'https:' ? 443 : 80);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const addresses = isIP(host) ? [host] : await addressesOf(host);
  if (addresses.length > 0 && !addresses.some((address) => isPermitted(address, port, allow))) {
    throw newsloomError('http-address-refused', { host: url.host, address: addresses.join() });
  }
  return url.href;
}

const addressesOf = (name: string): Promise<string[]> =>
  new Promise((resolve) => {
    lookup(name, { all: true }, (error, found) => {
      if (error || typeof found === 'string') resolve([]);
      else resolve(found.map(({ address }) => address));
    });
  });
