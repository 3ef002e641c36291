import { feedIdOf } from '@newsloom/store';
import { inventedOutlets } from './invented-outlet.ts';

/** As many feeds as an installation follows. */
const COUNT = 1_000;

/** The feeds, each of one outlet. Articles of other outlets come from feeds of these. */
export const inventedFeeds = inventedOutlets.slice(0, COUNT).map(({ rated: { domain, name } }) => {
  const url = `https://www.${domain}/feed.xml`;
  return { id: feedIdOf(url), url, title: name, language: 'en' };
});

const ids = new Map(
  inventedOutlets.map((outlet, place) => [outlet.rated.domain, inventedFeeds[place % COUNT]?.id ?? '']),
);

/** The id of the feed that brings the articles of an outlet. */
export const feedOf = (domain: string): string => ids.get(domain) ?? '';
