import { fastifyFormbody } from '@fastify/formbody';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { WebOptions } from './web-options.ts';
import { cookieOptions } from './web-view.ts';

const IMAGES = 'images';
const YEAR_S = 365 * 86_400;

/** Whether the reader has asked for pictures. Without that no page has any, and its policy allows none. */
export const wantsImages = (request: FastifyRequest): boolean => request.cookies?.[IMAGES] === 'on';

/** An address of this site, to go back to: not `//other.example`, which would be another one. */
const back = (path: string | undefined): string => (/^\/(?![/\\])/.test(path ?? '') ? (path ?? '/') : '/');

/** POST /images: a reader turns pictures on or off, for this site and browser. */
export function imageChoice(app: FastifyInstance, { siteUrl }: WebOptions): void {
  app.register(fastifyFormbody);
  app.post<{ Body: { images?: string; back?: string } | undefined }>('/images', async (request, reply) => {
    const to = back(request.body?.back);
    // A page of others must not turn them on: the reader would then be known to outlets.
    if (request.headers['sec-fetch-site'] !== 'same-origin') return reply.redirect(to, 303);
    const isOn = request.body?.images === 'on';
    if (isOn) reply.setCookie(IMAGES, 'on', { ...cookieOptions(siteUrl), maxAge: YEAR_S });
    else reply.clearCookie(IMAGES, cookieOptions(siteUrl));
    return reply.redirect(to, 303);
  });
}
