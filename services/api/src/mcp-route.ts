import { answerHttp } from '@newsloom/mcp';
import type { FastifyInstance } from 'fastify';
import type { ApiServer } from './api-options.ts';
import { localClient } from './local-client.ts';
import { refuseMethods } from './other-methods.ts';

/** A message with a claim of 500 characters has less than 4 kB; a batch has several. */
const MOST_BYTES = 65_536;

/**
 * POST /mcp: the tools of packages/mcp as streamable HTTP, for everyone who may read. Each message counts as one
 * request, however much its tool reads from `openOwnApi`. There are no sessions, so GET and DELETE are refused.
 */
export function mcpRoute(server: ApiServer, version: string, openOwnApi: () => FastifyInstance): void {
  let own: FastifyInstance | null = null;
  server.addHook('onClose', async () => own?.close());

  server.post('/mcp', { bodyLimit: MOST_BYTES, schema: { hide: true } }, async (request, reply) => {
    own ??= openOwnApi(); // Opened on first use: most APIs have no assistants among their readers.
    const { accept = '' } = request.headers;
    const headers = { accept, 'content-type': request.headers['content-type'] ?? '' };
    const protocol = request.headers['mcp-protocol-version'];
    const answer = await answerHttp(localClient(own), version, {
      headers: typeof protocol === 'string' ? { ...headers, 'mcp-protocol-version': protocol } : headers,
      body: request.body,
    });
    reply.code(answer.status).type(answer.headers.get('content-type') ?? 'application/json');
    return reply.send(Buffer.from(await answer.arrayBuffer()));
  });
  refuseMethods(server, '/mcp', ['POST']);
}
