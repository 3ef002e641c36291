import type { IncomingHttpHeaders } from 'node:http';
import type { Resource } from './resource.ts';

/**
 * Says whether the client already has the present version of a resource, so that the answer is 304: by `If-None-Match`,
 * or else by `If-Modified-Since` (RFC 9110, section 13.2.2).
 */
export function isUnchanged(headers: IncomingHttpHeaders, { etag, lastModified }: Resource): boolean {
  const known = headers['if-none-match'];
  if (known !== undefined) return known.trim() === '*' || known.split(',').map(opaque).includes(etag);
  const since = Date.parse(headers['if-modified-since'] ?? '');
  return since >= Math.floor(lastModified.getTime() / SECOND_MS) * SECOND_MS;
}

/** HTTP dates have no fractions of a second. */
const SECOND_MS = 1_000;

const opaque = (tag: string): string => tag.trim().replace(/^W\//, '');
