import { newsloomError } from '@newsloom/errors';
import type { FastifyInstance, HTTPMethods } from 'fastify';

/** Methods other than GET and HEAD. */
const OTHERS: HTTPMethods[] = ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/** Makes every reading route that is added after this answer 405 to other methods (RFC 9110 §15.5.6). */
export function refuseOtherMethods(app: FastifyInstance): void {
  app.addHook('onRoute', ({ method, url }) => {
    if (method === 'GET') refuseMethods(app, url, ['GET', 'HEAD']);
  });
}

/** Makes `url` answer 405 to all methods except `allowed`. */
export function refuseMethods(app: Pick<FastifyInstance, 'route'>, url: string, allowed: HTTPMethods[]): void {
  const refused: HTTPMethods[] = allowed.includes('GET') ? OTHERS : ['GET', 'HEAD', ...OTHERS];
  app.route({
    method: refused.filter((method) => !allowed.includes(method)),
    url,
    schema: { hide: true },
    config: { scope: 'none' },
    // Before the body is read.
    onRequest: async (request, reply) => {
      reply.header('allow', allowed.join(', '));
      throw newsloomError('method-unknown', { method: request.method, path: url, allowed: allowed.join(', ') });
    },
    handler: () => {},
  });
}
