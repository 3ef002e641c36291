import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

/**
 * Sets the ETag of the answer and says whether the caller's copy is current. If it is, the answer should be 304. Uses
 * the weak comparison (RFC 9110, 13.1.2).
 */
export function isCurrent(request: FastifyRequest, reply: FastifyReply, etag: string): boolean {
  reply.header('etag', etag).header('cache-control', 'no-cache'); // May be cached, but must be revalidated.
  const known = request.headers['if-none-match'];
  if (known === undefined) return false;
  return known.split(',').some((one) => one.trim() === '*' || opaque(one) === opaque(etag));
}

const opaque = (etag: string): string => etag.trim().replace(/^W\//, '');

/** Gives an answer without an ETag one made from its bytes, so that asking for an unchanged list again costs little. */
export async function tagAnswer(request: FastifyRequest, reply: FastifyReply, payload: unknown): Promise<unknown> {
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  const isData = request.url.startsWith('/v1/') && reply.statusCode === 200 && !reply.hasHeader('etag');
  if (!isRead || !isData || !(typeof payload === 'string' || Buffer.isBuffer(payload))) return payload;
  if (!isCurrent(request, reply, bytesEtag(payload))) return payload;
  reply.code(304).removeHeader('content-length').removeHeader('content-type');
  return '';
}

/** A weak ETag of the bytes of an answer. 27 characters have 160 bits. */
export const bytesEtag = (body: string | Buffer): string =>
  `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
