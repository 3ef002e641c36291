import type { FastifyReply, FastifyRequest } from 'fastify';

/**
 * Sets the ETag of the answer and says whether the caller's copy is current; then the answer is 304. Compares weakly
 * (RFC 9110, 13.1.2).
 */
export function isCurrent(request: FastifyRequest, reply: FastifyReply, etag: string): boolean {
  reply.header('etag', etag).header('cache-control', 'no-cache'); // May be cached, but must be revalidated.
  const known = request.headers['if-none-match'];
  if (known === undefined) return false;
  return known.split(',').some((one) => one.trim() === '*' || opaque(one) === opaque(etag));
}

const opaque = (etag: string): string => etag.trim().replace(/^W\//, '');
