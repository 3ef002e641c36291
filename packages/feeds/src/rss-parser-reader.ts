import RssParser from 'rss-parser';
import type { FeedDocument } from './feed-document.ts';
import type { RawEntry, RawFeed, RawLink } from './raw-feed.ts';
import { usualNames } from './vocabulary.ts';
import { attribute, children, isNode, ownText, type XmlNode } from './xml-node.ts';

/** The elements by which rss-parser knows a feed and finds its entries. */
const STRUCTURE = new Set(['rss', 'feed', 'channel', 'item', 'entry']);

const PUBLISHED = 'pubdate published issued dc:date dcterms:issued atom:published created dcterms:created date'.split(
  ' ',
);
const UPDATED = 'updated modified atom:updated dcterms:modified'.split(' ');
const OTHER_FIELDS = (
  'title dc:title link atom:link guid id author dc:creator itunes:author itunes:image language dc:language ttl ' +
  'sy:updateperiod sy:updatefrequency description summary dc:description content content:encoded enclosure ' +
  'media:content media:thumbnail media:group'
).split(' ');

/**
 * Reads a feed with rss-parser. Rejects if it is not well-formed XML or has no channel.
 *
 * rss-parser finds the format and the entries, and every field is read from its raw elements. Its own reading of fields
 * takes the first of several Atom links, refuses a feed for one impossible date and strips tags in quadratic time. So
 * all fields are renamed (`_title`) to hide them, and requested as custom fields.
 */
export async function readWithRssParser(document: FeedDocument): Promise<RawFeed> {
  const usual = usualNames(document);
  const outOfSight = (name: string) => {
    const usualName = usual(name);
    if (usualName === 'rdf:rdf') return 'rdf:RDF';
    return STRUCTURE.has(usualName) ? usualName : `_${usualName}`;
  };
  // Without it only the first of several elements is kept, and no attributes (`$`).
  const whole = { keepArray: true };
  const fields = [
    ['$', '$', whole],
    ...[...PUBLISHED, ...UPDATED, ...OTHER_FIELDS].map((name) => [`_${name}`, name, whole]),
  ];
  // Not typed, because the library's types have `keepArray` only for entries, not for the feed.
  const options: object = {
    // A feed with a missing or unknown version is read as RSS 2.0, which includes the other versions.
    defaultRSS: 2,
    customFields: { feed: fields, item: fields },
    xml2js: { tagNameProcessors: [outOfSight], attrNameProcessors: [(name: string) => name.toLowerCase()] },
  };
  // A new parser for each document: after a failure, the next document would be read as a feed without entries.
  const parser = new RssParser<Record<string, unknown>, Record<string, unknown>>(options);
  const feed = await parser.parseString(document.text);

  const feedAuthors = document.format === 'atom' ? authors(feed) : [];
  return {
    format: document.format,
    title: first(texts(feed, 'title')),
    links: links(feed),
    language: first([...texts(feed, 'language', 'dc:language'), ...attributes(feed, 'xml:lang')]),
    base: document.rootAttributes.get('xml:base'),
    ttl: first(texts(feed, 'ttl')),
    updatePeriod: first(texts(feed, 'sy:updateperiod')),
    updateFrequency: first(texts(feed, 'sy:updatefrequency')),
    entries: feed.items.filter(isNode).map((item) => rawEntry(item, feedAuthors)),
  };
}

function rawEntry(item: XmlNode, feedAuthors: string[]): RawEntry {
  const guid = children(item, 'guid')[0];
  const own = authors(item);
  return {
    id: first([...texts(item, 'guid', 'id'), ...attributes(item, 'rdf:about')]),
    idIsLink: guid !== undefined && attribute(guid, 'ispermalink')?.toLowerCase() !== 'false',
    title: first(texts(item, 'title', 'dc:title')),
    links: links(item),
    base: attribute(item, 'xml:base'),
    published: texts(item, ...PUBLISHED),
    updated: texts(item, ...UPDATED),
    authors: own.length > 0 ? own : feedAuthors,
    summary: first(texts(item, 'summary', 'description', 'dc:description')),
    content: first(texts(item, 'content:encoded', 'content')),
    images: images(item),
  };
}

const first = (values: string[]): string | undefined => values[0];

/** The texts of all elements of the names, in the order of the names, empty ones left out. */
function texts(parent: XmlNode, ...names: string[]): string[] {
  return names.flatMap((name) => children(parent, name).map(ownText)).filter((text) => text.trim() !== '');
}

function attributes(node: XmlNode, ...names: string[]): string[] {
  return names.map((name) => attribute(node, name) ?? '').filter((value) => value !== '');
}

function links(parent: XmlNode): RawLink[] {
  return [...children(parent, 'link'), ...children(parent, 'atom:link')].map((link) => ({
    href: attribute(link, 'href') ?? ownText(link),
    rel: attribute(link, 'rel')?.toLowerCase() ?? 'alternate',
    type: attribute(link, 'type')?.toLowerCase() ?? '',
  }));
}

function authors(parent: XmlNode): string[] {
  const creators = texts(parent, 'dc:creator');
  if (creators.length > 0) return creators;
  const names = children(parent, 'author').map((author) => {
    const inside = [...children(author, '_name'), ...children(author, '_email')].map(ownText);
    return [...inside, ownText(author)].find((text) => text.trim() !== '') ?? '';
  });
  return [...names, ...texts(parent, 'itunes:author')].filter((name) => name.trim() !== '');
}

function images(item: XmlNode): string[] {
  const groups = children(item, 'media:group');
  const inGroups = (name: string) => groups.flatMap((group) => children(group, `_${name}`));
  const contents = [...children(item, 'media:content'), ...inGroups('media:content')];
  const thumbnails = [
    ...children(item, 'media:thumbnail'),
    ...inGroups('media:thumbnail'),
    ...contents.flatMap((content) => children(content, '_media:thumbnail')),
  ];
  const isImage = (node: XmlNode) =>
    attribute(node, 'medium') === 'image' || attribute(node, 'type')?.startsWith('image/') === true;
  return [
    ...[...contents, ...children(item, 'enclosure')].filter(isImage).flatMap((node) => attributes(node, 'url')),
    ...thumbnails.flatMap((node) => attributes(node, 'url')),
    ...children(item, 'itunes:image').flatMap((node) => attributes(node, 'href')),
  ];
}
