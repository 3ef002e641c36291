import { newsloomError } from '@newsloom/errors';
import type { FastifyInstance, HTTPMethods } from 'fastify';

/** What may be asked for by GET is asked for by nothing else (RFC 9110 §15.5.6). */
const OTHERS: HTTPMethods[] = ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

const ALLOWED = 'GET, HEAD';

/** Lets every route that is added from now on answer 405 to the methods that it does not have. */
export function refuseOtherMethods(app: FastifyInstance): void {
  app.addHook('onRoute', ({ method, url }) => {
    if (method !== 'GET') return;
    app.route({
      method: OTHERS,
      url,
      schema: { hide: true },
      // Before the body is read: there is no use for one.
      onRequest: async (request, reply) => {
        reply.header('allow', ALLOWED);
        throw newsloomError('method-unknown', { method: request.method, path: url, allowed: ALLOWED });
      },
      handler: () => {},
    });
  });
}
