import { newsloomError } from '@newsloom/errors';
import type { FastifyInstance, HTTPMethods } from 'fastify';

/** All routes take only GET and HEAD; these methods get 405 (RFC 9110 §15.5.6). */
const OTHERS: HTTPMethods[] = ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

const ALLOWED = 'GET, HEAD';

/** Makes every route that is added afterwards answer 405 to other methods. */
export function refuseOtherMethods(app: FastifyInstance): void {
  app.addHook('onRoute', ({ method, url }) => {
    if (method !== 'GET') return;
    app.route({
      method: OTHERS,
      url,
      schema: { hide: true },
      // Before the body is read, since no route needs one.
      onRequest: async (request, reply) => {
        reply.header('allow', ALLOWED);
        throw newsloomError('method-unknown', { method: request.method, path: url, allowed: ALLOWED });
      },
      handler: () => {},
    });
  });
}
