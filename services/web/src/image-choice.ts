import { fastifyFormbody } from '@fastify/formbody';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { WebOptions } from './web-options.ts';
import { cookieOptions } from './web-view.ts';

const IMAGES = 'images';
const YEAR_S = 365 * 86_400;

/** Whether the reader has turned on pictures. Otherwise no page has any, and the security policy allows none. */
export const wantsImages = (request: FastifyRequest): boolean => request.cookies?.[IMAGES] === 'on';

/** The path on this site to return to. `//other.example` would lead to another site. */
const back = (path: string | undefined): string => (/^\/(?![/\\])/.test(path ?? '') ? (path ?? '/') : '/');

/** POST /images: a reader turns pictures on or off, for this site in this browser. */
export function imageChoice(app: FastifyInstance, { siteUrl }: WebOptions): void {
  app.register(fastifyFormbody);
  app.post<{ Body: { images?: string; back?: string } | undefined }>('/images', async (request, reply) => {
    const to = back(request.body?.back);
    // Other sites must not turn pictures on, because then the reader's browser would send requests to outlets.
    if (request.headers['sec-fetch-site'] !== 'same-origin') return reply.redirect(to, 303);
    const isOn = request.body?.images === 'on';
    if (isOn) reply.setCookie(IMAGES, 'on', { ...cookieOptions(siteUrl), maxAge: YEAR_S });
    else reply.clearCookie(IMAGES, cookieOptions(siteUrl));
    return reply.redirect(to, 303);
  });
}
