import { NEWSROOM_HOURS } from './content-schema.ts';
import type { Newsroom, SampleArticle, SampleOutlet } from './newsroom.ts';
import { outletDomain } from './outlet-rating.ts';

/** An article with its address and its time of publication. */
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

/** Makes the sites of a newsroom: on `port`, with hour 96 of the newsroom at `anchor`. */
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
        // Rounded, because hours are decimal fractions with floating-point errors.
        publishedAt: new Date(start + Math.round(article.hours * HOUR_MS)),
      }))
      .sort((a, b) => b.hours - a.hours);
    return { outlet, origin, feedPath, feedUrl: origin + feedPath, articles };
  });
}

/** The time of the last change on the site. */
export const lastChange = (site: Site): Date => site.articles[0]?.publishedAt ?? new Date(0);

/** The language of a site as feeds and pages declare it (BCP 47). */
export const localeOf = ({ language, country }: SampleOutlet): string => `${language}-${country}`;
