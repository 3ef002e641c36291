import type { FastifyReply, FastifyRequest } from 'fastify';
import { wantsImages } from './image-choice.ts';
import { layout, type Page } from './layout.ts';
import { withoutOrders } from './outside-text.ts';
import { setSecurityHeaders } from './security-headers.ts';
import type { View } from './view.ts';
import { KEPT_S, visitOf } from './visit.ts';
import type { WebOptions } from './web-options.ts';
import { wordsFor } from './words/words.ts';

/** What the pages of a request share. */
export const viewOf = ({ now, siteUrl }: WebOptions, request: FastifyRequest): View => ({
  words: wordsFor(request.headers['accept-language']),
  now: now(),
  siteUrl: siteUrl ?? addressOf(request),
  hasImages: wantsImages(request),
  since: visitOf(request.cookies?.[VISIT], now()).since,
  here: request.url,
});

/** Names the cookie that tells when a reader looked last; see `visitOf`. */
const VISIT = 'visit';

/** Notes in the cookie of a reader that this list was looked at. */
export function noteVisit({ now, siteUrl }: WebOptions, request: FastifyRequest, reply: FastifyReply): void {
  const { cookie } = visitOf(request.cookies[VISIT], now());
  reply.setCookie(VISIT, cookie, { ...cookieOptions(siteUrl), maxAge: KEPT_S });
}

/** Cookies are for the site alone, and no script reads them. */
export const cookieOptions = (siteUrl: string | null) =>
  ({ path: '/', httpOnly: true, sameSite: 'lax', secure: siteUrl?.startsWith('https:') ?? false }) as const;

/** The address that the server itself listens on: what a request says of its host is not to be believed. */
function addressOf(request: FastifyRequest): string {
  const [first] = request.server.addresses();
  if (typeof first !== 'object') return '';
  const host = first.family === 'IPv6' ? `[${first.address}]` : first.address;
  return `http://${host}:${first.port}`;
}

/** Sends a page. */
export function answerWith(
  options: WebOptions,
  request: FastifyRequest,
  reply: FastifyReply,
  page: Page,
): FastifyReply {
  const view = viewOf(options, request);
  setSecurityHeaders(reply, view.hasImages);
  return reply
    .header('vary', 'accept-language, cookie')
    .type('text/html; charset=utf-8')
    .send(layout(view, page).toString());
}

/** The parameters of an address; of a repeated one the last counts. */
export function queryOf(request: FastifyRequest): Record<string, string | undefined> {
  const [, query = ''] = request.url.split('?', 2);
  return withoutOrders(Object.fromEntries(new URLSearchParams(query)));
}
