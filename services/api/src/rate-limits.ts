import { fastifyRateLimit, normalizeIP } from '@fastify/rate-limit';
import { newsloomError } from '@newsloom/errors';
import type { FastifyInstance } from 'fastify';
import { isLoopback, OWN_KEY } from './access.ts';
import type { ApiOptions } from './api-options.ts';

const MINUTE_MS = 60_000;

/** Callers that are counted at the same time. A further caller displaces the one that has been silent for longest. */
const CALLERS = 10_000;

/**
 * Limits the requests of each key, and of each address without a key, per process of the API. An IPv6 network (/64)
 * counts as one address. Answers have `ratelimit-limit`, `-remaining` and `-reset`. Must be called before the routes
 * are added.
 */
export function limitRates(app: FastifyInstance, { access: { keyRate, addressRate } }: ApiOptions): void {
  app.register(fastifyRateLimit, {
    timeWindow: MINUTE_MS,
    cache: CALLERS,
    enableDraftSpec: true,
    keyGenerator: ({ apiKey, ip }) => (apiKey ? `key ${apiKey.id}` : normalizeIP(ip)),
    max: ({ apiKey }) => (apiKey ? keyRate : addressRate),
    // A reader on this machine can overload it without the API, and probes must always be answered.
    allowList: ({ apiKey, ip, isKeyInvalid, routeOptions }) =>
      routeOptions.config.scope === 'none' ||
      apiKey === OWN_KEY ||
      (apiKey === null && !isKeyInvalid && isLoopback(ip)),
    errorResponseBuilder: ({ apiKey }, { max }) =>
      newsloomError('too-many-requests', { limit: max, caller: apiKey ? `the key ${apiKey.id}` : 'this address' }),
  });
}
