import { isIP, type LookupFunction } from 'node:net';
import { newsloomError } from '@newsloom/errors';
import { buildConnector } from 'undici';
import { lookup as usualLookup } from './lookup.ts';
import { type AllowedRange, isPermitted } from './public-address.ts';

export type GuardOptions = {
  /** Ranges that may be opened besides public addresses. */
  allow: readonly AllowedRange[];
  /** The limit for opening a connection. */
  timeoutMs: number;
  /** Resolves names; the system's unless a test replaces it. */
  lookup?: LookupFunction;
};

/**
 * Makes the function with which an agent opens connections: only to permitted addresses. A name is resolved once per
 * connection, and the socket connects to an address that was checked, so a second DNS answer cannot redirect it. Every
 * redirect opens its own connection, or uses one that was checked. Fails with `http-address-refused`.
 */
export function guardedConnector({ allow, timeoutMs, lookup = usualLookup }: GuardOptions): buildConnector.connector {
  const connectorTo = (port: number): buildConnector.connector =>
    buildConnector({
      timeout: timeoutMs,
      lookup: guardedLookup(lookup, (address) => isPermitted(address, port, allow)),
    });
  // A lookup does not get the port, so each port that a range names has a connector of its own. All others share one.
  const named = new Map(allow.flatMap(({ port }) => (port === null ? [] : [[port, connectorTo(port)]])));
  const other = connectorTo(UNNAMED);
  return (options, callback) => {
    const port = Number(options.port) || (options.protocol === 'https:' ? 443 : 80);
    const host = options.hostname.replace(/^\[|\]$/g, '');
    // For a literal address the socket makes no lookup, so it is checked here.
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

/** Removes the addresses of a name that are not permitted. Refuses a name if none is left. */
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
