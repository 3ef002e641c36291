import { type LookupOptions, lookup as systemLookup } from 'node:dns';
import type { LookupFunction } from 'node:net';

/** RFC 6761 §6.3: `localhost` and every name below it are this machine. Some resolvers do not know that. */
const isLocalhost = (name: string): boolean => /(^|\.)localhost\.?$/i.test(name);

/** Resolves a host name like the system, except names that are always this machine. */
export const lookup: LookupFunction = (name, options: LookupOptions, callback) => {
  if (!isLocalhost(name)) return systemLookup(name, options, callback);
  if (options.all) callback(null, [{ address: '127.0.0.1', family: 4 }]);
  else callback(null, '127.0.0.1', 4);
};

/**
 * Says whether `host` (a name or an address, with or without port) is this machine, which needs no spacing of requests.
 */
export function isOwnMachine(host: string): boolean {
  const name = host.replace(/:\d+$/, '');
  return isLocalhost(name) || /^127(\.\d{1,3}){3}$/.test(name) || name === '[::1]';
}
