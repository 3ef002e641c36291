import type { Server } from 'node:http';
import { newsloomError } from '@newsloom/errors';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

declare module 'fastify' {
  interface FastifyRequest {
    /**
     * From now on counts the request as waiting for changes, and no longer as being worked on. Throws `api-busy` if too
     * many wait. Null for requests that are not counted.
     */
    setAside: (() => void) | null;
  }
}

const SECOND = 1_000;

/**
 * Requests in hand at once. A list takes some 20 ms of the process, which in `newsloom up` also runs the pipeline, so
 * all requests in hand are done within two seconds. A site behind a cache never comes near this limit.
 */
const MOST_REQUESTS = 64;

/** Readers that wait for changes at the same time. Each takes some 50 kB, and no CPU while it waits. */
const MOST_WAITING = 2_000;

/**
 * Open connections at the same time. Node raises its soft limit of open files to the hard limit of the system, commonly
 * 4,096 or more.
 */
const MOST_CONNECTIONS = 2_560;

/** The route whose answers last until the reader disconnects. */
export const STREAM_PATH = '/v1/changes/stream';

/** Proxies commonly close a connection that was silent for half a minute. */
const HEARTBEAT_MS = 15 * SECOND;

/** A reader of a stream that takes no data for this long is cut off. It can continue from its place. */
const SLOW_MS = 30 * SECOND;

/** Limits on the load of one API, and the times of its streams. */
export type LoadLimits = {
  requests: number;
  waiting: number;
  connections: number;
  heartbeatMs: number;
  slowMs: number;
};

export const defaultLimits: LoadLimits = {
  requests: MOST_REQUESTS,
  waiting: MOST_WAITING,
  connections: MOST_CONNECTIONS,
  heartbeatMs: HEARTBEAT_MS,
  slowMs: SLOW_MS,
};

/** How long a connection may take for each step. */
export const patience = {
  headersMs: 10 * SECOND, // To receive the request line and the headers.
  requestMs: 10 * SECOND, // To receive the whole request; bodies are small.
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
export function limitRequests(app: FastifyInstance, limits: LoadLimits): void {
  const counts = { requests: 0, waiting: 0 };
  const count = (what: 'requests' | 'waiting', reply: FastifyReply): (() => void) => {
    if (counts[what] >= limits[what]) throw newsloomError('api-busy', { limit: limits[what] });
    counts[what]++;
    let isCounted = true;
    const end = () => {
      if (isCounted) counts[what]--;
      isCounted = false;
    };
    // `close` comes after the answer was sent, or when the reader disconnects.
    if (reply.raw.destroyed) end();
    else reply.raw.once('close', end);
    return end;
  };
  app.decorateRequest('setAside', null);
  app.addHook('onRequest', async (request: FastifyRequest, reply: FastifyReply) => {
    const { url } = request.routeOptions;
    if (url === '/healthz') return;
    // A stream almost only waits. After a restart all readers of streams connect at once.
    if (url === STREAM_PATH) {
      count('waiting', reply);
      return;
    }
    const end = count('requests', reply);
    request.setAside = () => {
      count('waiting', reply);
      end();
    };
  });
}
