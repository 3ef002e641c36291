import { webUrl } from '@newsloom/text';

/** No server takes longer addresses, and no article needs one. */
const LONGEST = 8_192;

/** The longest name that a host may have (RFC 1035 §2.3.4). */
const LONGEST_HOST = 253;

/** What keeps an address from being one of the web that newsloom keeps, in plain words; null when nothing does. */
export function addressFault(address: string, longest = LONGEST): string | null {
  if (address.length > longest) return `the address has ${address.length} characters, at most ${longest} are taken`;
  const url = webUrl(address);
  if (url === null) return `${address} is not an http or https address`;
  const { length } = url.hostname;
  return length > LONGEST_HOST ? `the host name has ${length} characters, at most ${LONGEST_HOST} are possible` : null;
}
