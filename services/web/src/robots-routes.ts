import type { FastifyInstance } from 'fastify';
import { storyPath } from './address.ts';
import { storiesOf } from './front-query.ts';
import { html, raw } from './html.ts';
import type { WebOptions } from './web-options.ts';
import { viewOf } from './web-view.ts';

/** Stories in the site map: the most that the API gives at once. Links lead from them to older ones. */
const MAPPED = 100;

/** robots.txt and sitemap.xml. */
export function robotsRoutes(app: FastifyInstance, options: WebOptions): void {
  app.get('/robots.txt', async (request, reply) =>
    reply
      .type('text/plain; charset=utf-8')
      .send(
        `User-agent: *\nDisallow: /search\nDisallow: /status\nDisallow: /live\nSitemap: ${viewOf(options, request).siteUrl}/sitemap.xml\n`,
      ),
  );

  app.get('/sitemap.xml', async (request, reply) => {
    const { siteUrl } = viewOf(options, request);
    const { stories } = await storiesOf(options.client, { sort: 'updated' }, MAPPED);
    const map = html`${raw('<?xml version="1.0" encoding="UTF-8"?>')}
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>${siteUrl}/</loc></url>${stories.map(
      (story) => html`<url><loc>${siteUrl}${storyPath(story)}</loc><lastmod>${story.updatedAt}</lastmod></url>`,
    )}</urlset>`;
    return reply.type('application/xml; charset=utf-8').send(map.toString());
  });
}
