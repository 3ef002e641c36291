import { isIP, type LookupFunction } from 'node:net';
import { newsloomError } from '@newsloom/errors';
import { buildConnector } from 'undici';
import { lookup as usualLookup } from './lookup.ts';
import { type AllowedRange, isPermitted } from './public-address.ts';

export type GuardOptions = {
  /** What may be opened besides public addresses. */
  allow: readonly AllowedRange[];
  /** The limit for opening a connection. */
  timeoutMs: number;
  /** Resolves names; the system's unless a test replaces it. */
  lookup?: LookupFunction;
};

/**
 * Makes the function by which an agent opens its connections: only to permitted addresses. A name is resolved once, and
 * the connection goes to one of exactly those addresses that were checked, so that a name cannot lead elsewhere in
 * between. Every redirect opens its own connection, or uses one that was checked. Fails with `http-address-refused`.
 */
export function guardedConnector({ allow, timeoutMs, lookup = usualLookup }: GuardOptions): buildConnector.connector {
  const connectorTo = (port: number): buildConnector.connector =>
    buildConnector({
      timeout: timeoutMs,
      lookup: guardedLookup(lookup, (address) => isPermitted(address, port, allow)),
    });
  // A lookup is not told the port. Few are named in ranges, and all others are alike.
  const named = new Map(allow.flatMap(({ port }) => (port === null ? [] : [[port, connectorTo(port)]])));
  const other = connectorTo(UNNAMED);
  return (options, callback) => {
    const port = Number(options.port) || (options.protocol === 'https:' ? 443 : 80);
    const host = options.hostname.replace(/^\[|\]$/g, '');
    // The socket looks no address up that is written out.
    if (isIP(host) && !isPermitted(host, port, allow)) {
      callback(refusal(options.host ?? host, host), null);
      return;
    }
    (named.get(port) ?? other)(options, callback);
  };
}

const refusal = (host: string, address: string): Error => newsloomError('http-address-refused', { host, address });

/** A port that no range names. */
const UNNAMED = -1;

/** Leaves out the addresses of a name that are not permitted. A name without any other is refused. */
function guardedLookup(lookup: LookupFunction, isGood: (address: string) => boolean): LookupFunction {
  return (name, options, callback) => {
    lookup(name, { ...options, all: true }, (error, found) => {
      if (error) return callback(error, '');
      const all = typeof found === 'string' ? [{ address: found, family: isIP(found) }] : found;
      const good = all.filter(({ address }) => isGood(address));
      const [first] = good;
      if (!first) return callback(refusal(name, all.map(({ address }) => address).join()), '');
      if (options.all) callback(null, good);
      else callback(null, first.address, first.family);
    });
  };
}
