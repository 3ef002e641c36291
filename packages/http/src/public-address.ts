import ipaddr from 'ipaddr.js';

/** Addresses that may be opened although they are not public; `port` null for every port. */
export type AllowedRange = { address: string; bits: number; port: number | null };

/** RFC 6052 §2.1: IPv6-only networks reach an IPv4 address by this prefix and its 32 bits. */
const TRANSLATED = ipaddr.IPv6.parseCIDR('64:ff9b::/96');

/** RFC 4291 §2.4: the IPv6 addresses that are assigned to the public internet. */
const GLOBAL = ipaddr.IPv6.parseCIDR('2000::/3');

/**
 * Says whether an IP address is on the public internet: not in a private, loopback, link-local (such as the metadata
 * service of a cloud), shared, multicast, reserved or unspecified range, nor an IPv6 form of such an address. Source:
 * the special-purpose registries of IANA, as in ipaddr.js.
 */
export function isPublicAddress(text: string): boolean {
  if (!ipaddr.isValid(text)) return false;
  const address = ipaddr.parse(text);
  if (address instanceof ipaddr.IPv4) return address.range() === 'unicast';
  if (address.match(TRANSLATED))
    return isPublicAddress(ipaddr.fromByteArray(address.toByteArray().slice(12)).toString());
  return address.match(GLOBAL) && address.range() === 'unicast';
}

/** Says whether an outgoing connection to `address` and `port` is permitted: a public address, or one of `allow`. */
export function isPermitted(address: string, port: number, allow: readonly AllowedRange[]): boolean {
  return isPublicAddress(address) || allow.some((range) => isWithin(address, port, range));
}

function isWithin(text: string, port: number, range: AllowedRange): boolean {
  if (!ipaddr.isValid(text) || (range.port !== null && range.port !== port)) return false;
  const [address, base] = [ipaddr.parse(text), ipaddr.parse(range.address)];
  return address.kind() === base.kind() && address.match(base, range.bits);
}
