import ipaddr from 'ipaddr.js';

/** Addresses that newsloom may open although they are not of the public internet; `port` null for every port. */
export type AllowedRange = { address: string; bits: number; port: number | null };

/** `RANGE`, `RANGE:PORT`, or `[RANGE]:PORT` for IPv6. A RANGE is an address or `ADDRESS/BITS`. */
const FORM = /^(?:\[([\da-f:./]+)\](?::(\d+))?|([\d.]+(?:\/\d+)?)(?::(\d+))?|([\da-f:./]+))$/i;

/** Reads one range, such as `10.0.0.0/8`, `127.0.0.1:4180` or `[fd00::/8]:443`. Null if invalid. */
export function allowedRange(text: string): AllowedRange | null {
  const [, inBrackets, portOfBrackets, four, portOfFour, six] = FORM.exec(text) ?? [];
  const range = inBrackets ?? four ?? six ?? '';
  const port = portOfBrackets ?? portOfFour;
  if (port !== undefined && Number(port) > 65_535) return null;
  const [base = '', length] = range.split('/');
  // Other spellings, such as 127.1 or 0x7f.1, would be read differently by different people.
  if (!ipaddr.IPv4.isValidFourPartDecimal(base) && !ipaddr.IPv6.isValid(base)) return null;
  const most = ipaddr.parse(base).kind() === 'ipv4' ? 32 : 128;
  const bits = length === undefined ? most : Number(length);
  if (length === '' || !Number.isInteger(bits) || bits > most) return null;
  return { address: base, bits, port: port === undefined ? null : Number(port) };
}
