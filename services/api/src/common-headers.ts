import type { FastifyReply, FastifyRequest } from 'fastify';

/** Sets the headers of every answer. Routes whose answers may be cached set `cache-control` themselves. */
export function setCommonHeaders(request: FastifyRequest, reply: FastifyReply): void {
  reply.headers({ 'x-request-id': request.id, 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' });
}
