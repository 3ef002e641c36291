import { withQuery } from './address.ts';
import { type FrontQuery, filtersOf } from './front-query.ts';

/** The formats of feeds, with their media types and names. */
export const feedFormats = {
  rss: { type: 'application/rss+xml', name: 'RSS' },
  atom: { type: 'application/atom+xml', name: 'Atom' },
  json: { type: 'application/feed+json', name: 'JSON Feed' },
} as const;

export type FeedFormat = keyof typeof feedFormats;

/** A feed with the contents of a page. */
export type FeedLink = { type: string; name: string; path: string };

/** The feeds of a list: with the same filters, in the same order. */
export const feedsOf = (query: FrontQuery): FeedLink[] =>
  Object.entries(feedFormats).map(([format, { type, name }]) => ({
    type,
    name,
    path: withQuery(`/feeds/${format}`, { ...filtersOf(query), sort: query.sort }),
  }));
