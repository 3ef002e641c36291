import { fastifyRateLimit, normalizeIP } from '@fastify/rate-limit';
import { newsloomError } from '@newsloom/errors';
import type { FastifyInstance } from 'fastify';
import { isLoopback, OWN_KEY } from './access.ts';
import type { ApiOptions } from './api-options.ts';

const MINUTE_MS = 60_000;

/** Callers whose requests are counted at once; a caller beyond that displaces the one that has been silent longest. */
const CALLERS = 10_000;

/**
 * Limits the requests of each key, and of each address without one, in each process of the API; a network of version 6
 * (/64) counts as one address. Answers have `ratelimit-limit`, `-remaining` and `-reset`. Must be set before the
 * routes.
 */
export function limitRates(app: FastifyInstance, { access: { keyRate, addressRate } }: ApiOptions): void {
  app.register(fastifyRateLimit, {
    timeWindow: MINUTE_MS,
    cache: CALLERS,
    enableDraftSpec: true,
    keyGenerator: ({ apiKey, ip }) => (apiKey ? `key ${apiKey.id}` : normalizeIP(ip)),
    max: ({ apiKey }) => (apiKey ? keyRate : addressRate),
    // A reader on this machine could do worse, and probes must always be answered.
    allowList: ({ apiKey, ip, isKeyInvalid, routeOptions }) =>
      routeOptions.config.scope === 'none' ||
      apiKey === OWN_KEY ||
      (apiKey === null && !isKeyInvalid && isLoopback(ip)),
    errorResponseBuilder: ({ apiKey }, { max }) =>
      newsloomError('too-many-requests', { limit: max, caller: apiKey ? `the key ${apiKey.id}` : 'this address' }),
  });
}
