import { createHash } from 'node:crypto';
import iconv from 'iconv-lite';
import { feedText, feedType } from './feed.ts';
import { aboutPage, frontPage } from './front-page.ts';
import { illustration, imagePath } from './illustration.ts';
import { newsstandPage } from './newsstand.ts';
import { sectionsOf } from './page.ts';
import { articleDocument } from './page-document.ts';
import { lastChange, type Site } from './site.ts';

/** The answer of the server for an address. */
export type Resource = { contentType: string; body: Buffer; lastModified: Date; etag: string };

/** The resources of one host by path, each made on request. */
export type Resources = ReadonlyMap<string, () => Resource>;

/** Everything that the site of an outlet serves. */
export function siteResources(site: Site): Resources {
  const { outlet, articles } = site;
  const changed = lastChange(site);
  const charset = outlet.feed.encoding;
  const html = (text: string, lastModified: Date) => resource(text, 'text/html', lastModified, charset);
  return new Map([
    ['/', () => html(frontPage(site, outlet.name, articles), changed)],
    ['/about', () => html(aboutPage(site), changed)],
    [site.feedPath, () => resource(feedText(site), feedType(site), changed, charset)],
    ...sectionsOf(site).map(({ href, text }) => {
      const ofSection = articles.filter((article) => article.section === text);
      return [href, () => html(frontPage(site, text, ofSection), changed)] as const;
    }),
    ...articles.flatMap((article) => [
      [article.path, () => html(articleDocument(article, site), article.publishedAt)] as const,
      [imagePath(article), () => resource(illustration(article), 'image/svg+xml', article.publishedAt)] as const,
    ]),
  ]);
}

/** The resources of any other host name. */
export function newsstandResources(sites: readonly Site[]): Resources {
  const changed = new Date(Math.max(...sites.map((site) => lastChange(site).getTime())));
  return new Map([['/', () => resource(newsstandPage(sites), 'text/html', changed)]]);
}

function resource(text: string, mediaType: string, lastModified: Date, charset = 'utf-8'): Resource {
  const body = iconv.encode(text, charset);
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, ETAG_LENGTH)}"`;
  return { contentType: `${mediaType}; charset=${charset}`, body, lastModified, etag };
}

/** 96 bits of the hash: no two versions of a page will ever share them. */
const ETAG_LENGTH = 16;
