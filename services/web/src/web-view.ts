import type { FastifyReply, FastifyRequest } from 'fastify';
import { wantsImages } from './image-choice.ts';
import { layout, type Page } from './layout.ts';
import { withoutOrders } from './outside-text.ts';
import { setSecurityHeaders } from './security-headers.ts';
import type { View } from './view.ts';
import { KEPT_S, visitOf } from './visit.ts';
import type { WebOptions } from './web-options.ts';
import { wordsFor } from './words/words.ts';

/** The view for all parts of a page. */
export const viewOf = ({ now, siteUrl }: WebOptions, request: FastifyRequest): View => ({
  words: wordsFor(request.headers['accept-language']),
  now: now(),
  siteUrl: siteUrl ?? addressOf(request),
  hasImages: wantsImages(request),
  since: visitOf(request.cookies?.[VISIT], now()).since,
  here: request.url,
});

/** The name of the cookie of the reader's last visit; see `visitOf`. */
const VISIT = 'visit';

/** Notes this visit in the reader's cookie. */
export function noteVisit({ now, siteUrl }: WebOptions, request: FastifyRequest, reply: FastifyReply): void {
  const { cookie } = visitOf(request.cookies[VISIT], now());
  reply.setCookie(VISIT, cookie, { ...cookieOptions(siteUrl), maxAge: KEPT_S });
}

/** Cookies are for this site only, and scripts cannot read them. */
export const cookieOptions = (siteUrl: string | null) =>
  ({ path: '/', httpOnly: true, sameSite: 'lax', secure: siteUrl?.startsWith('https:') ?? false }) as const;

/** The address that the server itself listens on. The request's own `host` header is not trusted. */
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

/** The parameters of an address. Of a repeated parameter the last counts. */
export function queryOf(request: FastifyRequest): Record<string, string | undefined> {
  const [, query = ''] = request.url.split('?', 2);
  return withoutOrders(Object.fromEntries(new URLSearchParams(query)));
}
