import type { FeedDocument } from './feed-document.ts';

/** The usual prefixes of XML vocabularies in feeds, by address without scheme and trailing slash. */
const PREFIXES = new Map([
  ['www.w3.org/2005/atom', 'atom'],
  ['purl.org/atom/ns#', 'atom'],
  ['purl.org/rss/1.0', 'rss'],
  ['channel.netscape.com/rdf/simple/0.9', 'rss'],
  ['my.netscape.com/rdf/simple/0.9', 'rss'],
  ['www.w3.org/1999/02/22-rdf-syntax-ns#', 'rdf'],
  ['purl.org/dc/elements/1.1', 'dc'],
  ['purl.org/dc/terms', 'dcterms'],
  ['purl.org/rss/1.0/modules/content', 'content'],
  ['purl.org/rss/1.0/modules/syndication', 'sy'],
  ['search.yahoo.com/mrss', 'media'],
  ['www.itunes.com/dtds/podcast-1.0.dtd', 'itunes'],
]);

/**
 * Makes a function that turns the name of an element into its usual form: in lower case, with the usual prefix of the
 * vocabulary that the root element binds, and without a prefix for the feed's own vocabulary (`<a:entry
 * xmlns:a="http://www.w3.org/2005/Atom">` gives `entry`).
 */
export function usualNames(document: FeedDocument): (name: string) => string {
  const own = document.format === 'atom' ? 'atom' : 'rss';
  const byPrefix = new Map<string, string>();
  for (const [name, address] of document.rootAttributes) {
    const usual = PREFIXES.get(
      address
        .trim()
        .toLowerCase()
        .replace(/^https?:\/\//, '')
        .replace(/\/$/, ''),
    );
    if (name.startsWith('xmlns:') && usual !== undefined) byPrefix.set(name.slice('xmlns:'.length), usual);
  }
  const rootPrefix = /^(.+):/.exec(document.rootName.toLowerCase())?.[1];
  if (rootPrefix !== undefined && document.format !== 'rdf') byPrefix.set(rootPrefix, own);

  return (name) => {
    const [local = '', prefix] = name.toLowerCase().split(':').reverse();
    if (prefix === undefined) return local;
    const usual = byPrefix.get(prefix) ?? prefix;
    return usual === own ? local : `${usual}:${local}`;
  };
}
