import type { Server } from 'node:http';
import { newsloomError } from '@newsloom/errors';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

const SECOND = 1_000;

/**
 * Requests in hand at once. A list takes some 20 ms of the process, which in `newsloom up` also runs the pipeline, so
 * all requests in hand are done within two seconds. A site behind a cache never comes near this limit.
 */
const MOST_REQUESTS = 64;

/** Open connections at once. By default a process may have 1,024 files open. */
const MOST_CONNECTIONS = 512;

/** Limits on the concurrent load of one API. */
export type LoadLimits = { requests: number; connections: number };

export const defaultLimits: LoadLimits = { requests: MOST_REQUESTS, connections: MOST_CONNECTIONS };

/** How long a connection may take for each step. */
export const patience = {
  headersMs: 10 * SECOND, // To receive the request line and the headers.
  requestMs: 10 * SECOND, // To receive the whole request; no route takes a body.
  idleMs: 60 * SECOND, // A reader that receives nothing for this long is gone.
  keepAliveMs: 5 * SECOND, // Until the next request. Proxies just open another connection.
  lookMs: 2 * SECOND, // How often Node looks for connections that took too long.
};

/** Sets Node's own limits on connections. */
export function limitConnections(server: Server, { connections }: LoadLimits): void {
  server.maxConnections = connections;
  server.headersTimeout = patience.headersMs;
}

/**
 * Refuses requests above the limit before any work is done. /healthz is always answered: a supervisor must not end a
 * process that is only busy.
 */
export function limitRequests(app: FastifyInstance, { requests }: LoadLimits): void {
  let inHand = 0;
  app.addHook('onRequest', async (request: FastifyRequest, reply: FastifyReply) => {
    if (request.routeOptions.url === '/healthz') return;
    if (inHand >= requests) throw newsloomError('api-busy', { limit: requests });
    inHand++;
    // `close` comes exactly once, after the answer was sent or the reader has gone.
    reply.raw.once('close', () => {
      inHand--;
    });
  });
}
