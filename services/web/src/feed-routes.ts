import type { FastifyInstance } from 'fastify';
import { storyPath } from './address.ts';
import { type FeedFormat, feedFormats } from './feed-links.ts';
import { frontQueryOf } from './front-query.ts';
import { html, raw } from './html.ts';
import { reachedStory } from './reached-story.ts';
import type { WebOptions } from './web-options.ts';
import { queryOf, viewOf } from './web-view.ts';

const isFormat = (text: string): text is FeedFormat => Object.hasOwn(feedFormats, text);

/** /feeds/FORMAT of any list of the site, and /story/SLUG-ID.atom with the versions of a story. */
export function feedRoutes(app: FastifyInstance, options: WebOptions): void {
  app.get<{ Params: { format: string } }>('/feeds/:format', async (request, reply) => {
    const { format } = request.params;
    if (!isFormat(format)) return reply.callNotFound();
    const { siteUrl } = viewOf(options, request);
    const { cursor: _, ...query } = frontQueryOf(queryOf(request));
    const feed = await options.client.feed(format, query);
    return reply.type(`${feedFormats[format].type}; charset=utf-8`).send(atHome(feed, siteUrl));
  });

  app.get<{ Params: { part: string } }>('/story/:part.atom', async (request, reply) => {
    const story = await reachedStory(options, request, reply, request.params.part, '.atom');
    if (story === null) return reply;
    const { siteUrl } = viewOf(options, request);
    const { versions } = await options.client.versions(story.id);
    const path = `${siteUrl}${storyPath(story)}`;
    const feed = html`${raw('<?xml version="1.0" encoding="UTF-8"?>')}
<feed xmlns="http://www.w3.org/2005/Atom"><id>newsloom:story:${story.id}</id><title>${story.headline.text}</title>
<updated>${story.updatedAt}</updated><author><name>newsloom</name></author><link rel="alternate" href="${path}"/><link rel="self" href="${path}.atom"/>${versions.map(
      ({ version, at, headline, change }) =>
        html`<entry><id>newsloom:story:${story.id}:${version}</id><title>${headline}</title><updated>${at}</updated><link rel="alternate" href="${path}/version/${version}"/><summary>${change?.summary}</summary></entry>`,
    )}</feed>`;
    return reply.type('application/atom+xml; charset=utf-8').send(feed.toString());
  });
}

/** The feed with the addresses of this site instead of those of the API, which readers may be unable to reach. */
const atHome = (feed: string, siteUrl: string): string =>
  feed
    .replace(/https?:\/\/[^\s"<>\\/]+\/v1\/feeds\//g, () => `${siteUrl}/feeds/`)
    .replace(/https?:\/\/[^\s"<>\\/]+\/v1\/stories\?/g, () => `${siteUrl}/?`)
    .replace(/https?:\/\/[^\s"<>\\/]+\/v1\/stories\//g, () => `${siteUrl}/story/`);
