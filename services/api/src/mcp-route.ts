import { newsloomError } from '@newsloom/errors';
import { answerHttp } from '@newsloom/mcp';
import type { ApiOptions, ApiServer } from './api-options.ts';
import { localClient } from './local-client.ts';

/** A message with a claim of 500 characters has less than 4 kB; a batch has several. */
const MOST_BYTES = 65_536;

/** POST /mcp: the tools of packages/mcp as streamable HTTP. It keeps no sessions, so GET and DELETE have no meaning. */
export function mcpRoute(server: ApiServer, { version }: ApiOptions): void {
  server.post('/mcp', { bodyLimit: MOST_BYTES, schema: { hide: true } }, async (request, reply) => {
    const { accept = '', authorization } = request.headers;
    const headers = { accept, 'content-type': request.headers['content-type'] ?? '' };
    const protocol = request.headers['mcp-protocol-version'];
    const answer = await answerHttp(localClient(server, authorization), version, {
      headers: typeof protocol === 'string' ? { ...headers, 'mcp-protocol-version': protocol } : headers,
      body: request.body,
    });
    reply.code(answer.status).type(answer.headers.get('content-type') ?? 'application/json');
    return reply.send(Buffer.from(await answer.arrayBuffer()));
  });

  server.route({
    method: ['GET', 'DELETE', 'PUT', 'PATCH'],
    url: '/mcp',
    schema: { hide: true },
    onRequest: async (request, reply) => {
      reply.header('allow', 'POST');
      throw newsloomError('method-unknown', { method: request.method, path: '/mcp', allowed: 'POST' });
    },
    handler: () => {},
  });
}
