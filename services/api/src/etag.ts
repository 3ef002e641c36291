import type { FastifyReply, FastifyRequest } from 'fastify';

/**
 * Sets the ETag of the answer, for the caller to come back with, and says whether the caller's copy is current: then
 * 304 is the answer. Copies are compared weakly (RFC 9110, 13.1.2).
 */
export function isCurrent(request: FastifyRequest, reply: FastifyReply, etag: string): boolean {
  reply.header('etag', etag).header('cache-control', 'no-cache'); // Keep it, but ask before using it.
  const known = request.headers['if-none-match'];
  if (known === undefined) return false;
  return known.split(',').some((one) => one.trim() === '*' || opaque(one) === opaque(etag));
}

const opaque = (etag: string): string => etag.trim().replace(/^W\//, '');
