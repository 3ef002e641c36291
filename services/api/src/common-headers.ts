import type { FastifyReply, FastifyRequest } from 'fastify';

/** Sets the headers of every answer. A route whose answers may be cached sets that itself. */
export function setCommonHeaders(request: FastifyRequest, reply: FastifyReply): void {
  reply.headers({ 'x-request-id': request.id, 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' });
}
