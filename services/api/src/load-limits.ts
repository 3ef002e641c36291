import type { Server } from 'node:http';
import { newsloomError } from '@newsloom/errors';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

const SECOND = 1_000;

/**
 * Requests that are worked on at once. A list takes some 20 ms of the process, which in `newsloom up` runs the pipeline
 * as well, so what is in hand is done within two seconds. Readers of a site behind a cache never come near it.
 */
const MOST_REQUESTS = 64;

/** Connections that are open at once; a process may have 1,024 files open where nobody has set another limit. */
const MOST_CONNECTIONS = 512;

/** How much one API takes on at once. */
export type LoadLimits = { requests: number; connections: number };

export const defaultLimits: LoadLimits = { requests: MOST_REQUESTS, connections: MOST_CONNECTIONS };

/** How long a connection may take over each of its steps. */
export const patience = {
  headersMs: 10 * SECOND, // To receive the head: one line and some headers.
  requestMs: 10 * SECOND, // To receive it all; nothing here takes a body.
  idleMs: 60 * SECOND, // A reader that takes in nothing for so long is gone.
  keepAliveMs: 5 * SECOND, // To the next request. Proxies open another connection without being told.
  lookMs: 2 * SECOND, // How often Node looks for connections that took too long.
};

/** Sets the bounds on connections that Node holds by itself. */
export function limitConnections(server: Server, { connections }: LoadLimits): void {
  server.maxConnections = connections;
  server.headersTimeout = patience.headersMs;
}

/**
 * Refuses requests beyond those that may be in hand, before anything is done for them. Whether the process is alive is
 * answered all the same: a supervisor must not end it for being busy.
 */
export function limitRequests(app: FastifyInstance, { requests }: LoadLimits): void {
  let inHand = 0;
  app.addHook('onRequest', async (request: FastifyRequest, reply: FastifyReply) => {
    if (request.routeOptions.url === '/healthz') return;
    if (inHand >= requests) throw newsloomError('api-busy', { limit: requests });
    inHand++;
    // Closed comes once, after the answer has gone out as well as after the reader has gone away.
    reply.raw.once('close', () => {
      inHand--;
    });
  });
}
