import type { Db } from '@newsloom/store';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Answer, openAnswerCache } from './answer-cache.ts';
import { isCurrent } from './etag.ts';
import { followChanges } from './present-change.ts';

/** A hundred pages of a hundred stories, or several hundred documents. */
const CACHE_BYTES = 32_000_000;

/** Answers that are made of stories alone, and so hold until the next change of a story. */
export type StoredAnswers = {
  /**
   * A hook that answers at once if the answer is known and nothing has changed since. It must run in `preValidation`:
   * after access was checked and the request counted, in the hooks before.
   */
  reuse(request: FastifyRequest, reply: FastifyReply): Promise<unknown>;
  /** Answers with what `make` returns, and keeps it; `apart` tells answers of one address apart. */
  answer(request: FastifyRequest, reply: FastifyReply, make: () => Promise<Answer>, apart?: string): Promise<unknown>;
};

/**
 * Keeps what is asked for often. Before each answer the newest change of the store is asked for, so a reader never sees
 * an older version after a newer one, whichever process of the API gave it.
 */
export function openStoredAnswers(db: Db): StoredAnswers {
  const present = followChanges(db);
  const cache = openAnswerCache(CACHE_BYTES);
  const seen = new WeakMap<FastifyRequest, number>();
  return {
    async reuse(request, reply) {
      const change = await present();
      seen.set(request, change);
      const known = cache.get(request.url, change);
      return known && sendAnswer(request, reply, await known);
    },
    async answer(request, reply, make, apart = '') {
      const key = `${request.url}${apart && ` ${apart}`}`;
      const change = seen.get(request) ?? (await present());
      return sendAnswer(request, reply, await (cache.get(key, change) ?? cache.make(key, change, make)));
    },
  };
}

/** Sends an answer, or 304 to a reader that has it. */
export function sendAnswer(
  request: FastifyRequest,
  reply: FastifyReply,
  { etag, type, headers, body }: Answer,
): FastifyReply {
  reply.headers(headers);
  if (isCurrent(request, reply, etag)) return reply.code(304).send();
  return reply.type(type).send(body);
}
