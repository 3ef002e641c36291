import { NEWSROOM_HOURS } from './content-schema.ts';
import type { Newsroom, SampleArticle, SampleOutlet } from './newsroom.ts';
import { outletDomain } from './outlet-rating.ts';

/** An article with the address and the time at which it is out. */
export type PublishedArticle = SampleArticle & { url: string; publishedAt: Date };

/** One outlet on the web. */
export type Site = {
  outlet: SampleOutlet;
  /** Without a slash at the end. */
  origin: string;
  feedPath: '/feed.xml' | '/feed.json';
  feedUrl: string;
  /** Newest first. */
  articles: PublishedArticle[];
};

const HOUR_MS = 3_600_000;

/** Puts the outlets of a newsroom on the web: on `port`, with hour 96 of the newsroom at `anchor`. */
export function sitesOf(newsroom: Newsroom, { anchor, port }: { anchor: Date; port: number }): Site[] {
  const start = anchor.getTime() - NEWSROOM_HOURS * HOUR_MS;
  return newsroom.outlets.map((outlet) => {
    const origin = `http://${outletDomain(outlet)}:${port}`;
    const feedPath = outlet.feed.format === 'json' ? '/feed.json' : '/feed.xml';
    const articles = newsroom.articles
      .filter((article) => article.outletId === outlet.id)
      .map((article) => ({
        ...article,
        url: origin + article.path,
        // Hours are written in decimals, which floating point misses by a hair.
        publishedAt: new Date(start + Math.round(article.hours * HOUR_MS)),
      }))
      .sort((a, b) => b.hours - a.hours);
    return { outlet, origin, feedPath, feedUrl: origin + feedPath, articles };
  });
}

/** When anything on the site changed last. */
export const lastChange = (site: Site): Date => site.articles[0]?.publishedAt ?? new Date(0);

/** The language of a site as feeds and pages declare it (BCP 47). */
export const localeOf = ({ language, country }: SampleOutlet): string => `${language}-${country}`;
