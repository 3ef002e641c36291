/** The formats of feeds of stories, with their media types. */
export const feedTypes = {
  rss: 'application/rss+xml',
  atom: 'application/atom+xml',
  json: 'application/feed+json',
} as const;

export type FeedFormat = keyof typeof feedTypes;

/** Parameters of a list that feeds do not have. */
const NOT_IN_FEEDS = new Set(['cursor', 'fields', 'expand']);

/** The query string of a feed with the same filters as a list of stories. */
export const feedQuery = (query: Readonly<Record<string, unknown>>): string =>
  new URLSearchParams(
    Object.entries(query).flatMap(([name, value]) =>
      value === undefined || NOT_IN_FEEDS.has(name) ? [] : [[name, String(value)] as [string, string]],
    ),
  ).toString();

/** The `Link` header that points from a list of stories to its feeds (RFC 8288). */
export const alternateLinks = (query: Readonly<Record<string, unknown>>): string =>
  Object.entries(feedTypes)
    .map(([format, type]) => `</v1/feeds/${format}?${feedQuery(query)}>; rel="alternate"; type="${type}"`)
    .join(', ');
