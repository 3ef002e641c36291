import type { Db } from '@newsloom/store';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Answer, openAnswerCache } from './answer-cache.ts';
import { isCurrent } from './etag.ts';
import { followChanges } from './present-change.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** The number of the newest change when the request came; null if it was not asked for. */
    newestChange: number | null;
  }
}

/** A hundred pages of a hundred stories, or several hundred documents. */
const CACHE_BYTES = 32_000_000;

/** Answers made only from stories, which therefore stay valid until the next change of a story. */
export type StoredAnswers = {
  /**
   * A hook that answers at once if the answer is cached and nothing has changed since. It must run in `preValidation`,
   * after the hooks that check access and count the request.
   */
  reuse(request: FastifyRequest, reply: FastifyReply): Promise<unknown>;
  /** Answers with the result of `make`, and caches it. `apart` separates different answers of the same address. */
  answer(request: FastifyRequest, reply: FastifyReply, make: () => Promise<Answer>, apart?: string): Promise<unknown>;
};

/**
 * Caches the answers of frequent requests. Before each answer it asks the store for the newest change. So a reader
 * never sees an older version after a newer one, whichever process of the API answers.
 */
export function openStoredAnswers(app: FastifyInstance, db: Db): StoredAnswers {
  const present = followChanges(db);
  const cache = openAnswerCache(CACHE_BYTES);
  app.decorateRequest('newestChange', null);
  return {
    async reuse(request, reply) {
      const change = await present();
      request.newestChange = change;
      const known = cache.get(request.url, change);
      return known && sendAnswer(request, reply, await known);
    },
    async answer(request, reply, make, apart = '') {
      const key = `${request.url}${apart && ` ${apart}`}`;
      const change = request.newestChange ?? (await present());
      return sendAnswer(request, reply, await (cache.get(key, change) ?? cache.make(key, change, make)));
    },
  };
}

/** Sends an answer, or 304 if the reader already has it. */
export function sendAnswer(
  request: FastifyRequest,
  reply: FastifyReply,
  { etag, type, headers, body }: Answer,
): FastifyReply {
  reply.headers(headers);
  if (isCurrent(request, reply, etag)) return reply.code(304).send();
  return reply.type(type).send(body);
}
