import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** The form of a caller's request id, which is written to log lines. */
const REQUEST_ID = /^[\w.:-]{1,64}$/;

/** The id of a request: the caller's own `x-request-id` when it is a plain word, else a new one. */
export function requestIdOf({ headers }: Pick<IncomingMessage, 'headers'>): string {
  const given = headers['x-request-id'];
  return typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID();
}

/** Writes the log line of an answer. Probes and scrapes come every few seconds, so they are logged at debug level. */
export async function logAnswer(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const route = request.routeOptions.url ?? null;
  const line = {
    requestId: request.id,
    method: request.method,
    url: request.url.slice(0, 500), // An address may be long.
    route,
    status: reply.statusCode,
    ms: Math.round(reply.elapsedTime),
  };
  request.server.log[route?.startsWith('/v1/') ? 'info' : 'debug'](line, `${request.method} ${reply.statusCode}`);
}
