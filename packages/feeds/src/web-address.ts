import { webUrl } from '@newsloom/text';

/** No server accepts longer addresses, and no article needs one. */
const LONGEST = 8_192;

/** The longest host name (RFC 1035 §2.3.4). */
const LONGEST_HOST = 253;

/** Why newsloom does not accept an address, in plain words; null if it does. */
export function addressFault(address: string, longest = LONGEST): string | null {
  if (address.length > longest) return `the address has ${address.length} characters, at most ${longest} are taken`;
  const url = webUrl(address);
  if (url === null) return `${address} is not an http or https address`;
  const { length } = url.hostname;
  return length > LONGEST_HOST ? `the host name has ${length} characters, at most ${LONGEST_HOST} are possible` : null;
}
