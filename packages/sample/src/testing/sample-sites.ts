import { loadNewsroom } from '../newsroom.ts';
import { type PublishedArticle, type Site, sitesOf } from '../site.ts';

export const anchor = new Date('2026-03-05T12:00:00Z');

/** The sites of the bundled newsroom, at a port where nothing listens. */
export const sites: Site[] = sitesOf(loadNewsroom(), { anchor, port: 8080 });

/** The first site for which `wanted` holds. */
export function siteWith(wanted: (site: Site) => boolean): Site {
  const site = sites.find(wanted);
  if (!site) throw new Error('The sample newsroom has no such outlet.');
  return site;
}

/** The first article for which `wanted` holds, with its site. */
export function articleWith(wanted: (article: PublishedArticle) => boolean): { article: PublishedArticle; site: Site } {
  const site = siteWith(({ articles }) => articles.some(wanted));
  const article = site.articles.find(wanted);
  if (!article) throw new Error('The sample newsroom has no such article.');
  return { article, site };
}
