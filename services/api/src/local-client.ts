import { type Client, createClient } from '@newsloom/client';
import type { FastifyInstance } from 'fastify';
import type { AccessOptions } from './access.ts';

const BASE = 'http://newsloom.internal';

/** Lets the process itself read everything. The request that caused the read has already been checked. */
export const ownAccess: AccessOptions = {
  host: '127.0.0.1',
  publicRead: true,
  keyRate: Number.MAX_SAFE_INTEGER,
  addressRate: Number.MAX_SAFE_INTEGER,
  allow: [],
};

/** A client of an API in the same process, without a network connection. */
export function localClient(api: FastifyInstance): Client {
  const ask = async (url: string): Promise<Response> => {
    const answer = await api.inject({ method: 'GET', url: url.slice(BASE.length) });
    const { location } = answer.headers;
    if (answer.statusCode === 308 && location) return ask(`${BASE}${location}`);
    return new Response(answer.payload, { status: answer.statusCode });
  };
  // No retries: the caller knows best whether to try again.
  return createClient({ url: BASE, retries: 0, fetch: ask });
}
