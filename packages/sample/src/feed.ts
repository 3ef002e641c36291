import { atomFeed } from './feed-atom.ts';
import { jsonFeed } from './feed-json.ts';
import { rdfFeed } from './feed-rdf.ts';
import { rssFeed } from './feed-rss.ts';
import type { Site } from './site.ts';

const formats = {
  rss: { render: rssFeed, mediaType: 'application/rss+xml' },
  atom: { render: atomFeed, mediaType: 'application/atom+xml' },
  rdf: { render: rdfFeed, mediaType: 'application/rdf+xml' },
  json: { render: jsonFeed, mediaType: 'application/feed+json' },
};

/** The media type of the outlet's feed. */
export const feedType = ({ outlet }: Site): string => formats[outlet.feed.format].mediaType;

/** The feed of a site, all its articles newest first, in the format that its outlet uses. */
export const feedText = (site: Site): string => formats[site.outlet.feed.format].render(site);
