import type { FastifyReply, FastifyRequest } from 'fastify';
import { layout, type Page } from './layout.ts';
import { withoutOrders } from './outside-text.ts';
import type { View } from './view.ts';
import type { WebOptions } from './web-options.ts';
import { wordsFor } from './words/words.ts';

/** What the pages of a request share. */
export const viewOf = ({ now, siteUrl }: WebOptions, request: FastifyRequest): View => ({
  words: wordsFor(request.headers['accept-language']),
  now: now(),
  siteUrl: siteUrl ?? addressOf(request),
});

/** The address that the server itself listens on: what a request says of its host is not to be believed. */
function addressOf(request: FastifyRequest): string {
  const [first] = request.server.addresses();
  if (typeof first !== 'object') return '';
  const host = first.family === 'IPv6' ? `[${first.address}]` : first.address;
  return `http://${host}:${first.port}`;
}

/** Sends a page. It is the same for every reader of a language. */
export function answerWith(
  options: WebOptions,
  request: FastifyRequest,
  reply: FastifyReply,
  page: Page,
): FastifyReply {
  return reply
    .header('vary', 'accept-language')
    .type('text/html; charset=utf-8')
    .send(layout(viewOf(options, request), page).toString());
}

/** The parameters of an address; of a repeated one the last counts. */
export function queryOf(request: FastifyRequest): Record<string, string | undefined> {
  const [, query = ''] = request.url.split('?', 2);
  return withoutOrders(Object.fromEntries(new URLSearchParams(query)));
}
