export type { Entry, Feed } from './feed.ts';
export { parseOpml, type Subscription } from './opml.ts';
export { outletDomain } from './outlet-domain.ts';
export { parseFeed } from './parse-feed.ts';
export { addressFault } from './web-address.ts';
