import { type AtomFeed, type MediaNs, parseAtomFeed, parseRdfFeed, parseRssFeed } from 'feedsmith';
import type { FeedDocument } from './feed-document.ts';
import { given, pageLinks, type RawFeed, type RawLink } from './raw-feed.ts';

/** Reads a feed with feedsmith, which accepts much malformed XML. Throws if feedsmith does not find a feed. */
export function readWithFeedsmith(document: FeedDocument): RawFeed {
  const base = document.rootAttributes.get('xml:base');
  return { ...(document.format === 'atom' ? readAtom(document.text) : readRss(document)), base };
}

function readAtom(text: string): RawFeed {
  const feed = parseAtomFeed(text);
  return {
    format: 'atom',
    title: feed.title?.value,
    links: links(feed.links),
    language: feed.xml?.lang,
    updatePeriod: feed.sy?.updatePeriod,
    updateFrequency: feed.sy?.updateFrequency?.toString(),
    entries: (feed.entries ?? []).map((entry) => ({
      id: entry.id,
      title: entry.title?.value,
      links: links(entry.links),
      base: entry.xml?.base,
      published: given(entry.published, ...(entry.dcterms?.issued ?? []), ...(entry.dc?.dates ?? [])),
      updated: given(entry.updated, ...(entry.dcterms?.modified ?? [])),
      authors: firstNames(entry.authors, named(entry.dc?.creators), feed.authors),
      summary: entry.summary?.value,
      content: entry.content?.value,
      images: mediaImages(entry.media),
    })),
  };
}

function readRss(document: FeedDocument): RawFeed {
  const feed = document.format === 'rdf' ? parseRdfFeed(document.text) : parseRssFeed(document.text);
  return {
    format: document.format,
    title: feed.title,
    links: [...pageLinks(feed.link), ...links(feed.atom?.links)],
    language: ('language' in feed ? feed.language : undefined) ?? feed.dc?.languages?.[0],
    ttl: 'ttl' in feed ? feed.ttl?.toString() : undefined,
    updatePeriod: feed.sy?.updatePeriod,
    updateFrequency: feed.sy?.updateFrequency?.toString(),
    entries: (feed.items ?? []).map((item) => {
      const guid = 'guid' in item ? item.guid : undefined;
      const enclosures = 'enclosures' in item ? (item.enclosures ?? []) : [];
      const images = enclosures.filter(({ type }) => type?.startsWith('image/')).flatMap(({ url }) => given(url));
      return {
        id: guid?.value ?? ('rdf' in item ? item.rdf?.about : undefined),
        idIsLink: guid !== undefined && guid.isPermaLink !== false,
        title: item.title ?? item.dc?.titles?.[0],
        links: [...pageLinks(item.link), ...links(item.atom?.links)],
        base: item.xml?.base,
        published: [
          ...given('pubDate' in item ? item.pubDate : undefined, item.atom?.published),
          ...[item.dc?.dates, item.dcterms?.issued, item.dcterms?.created].flatMap((dates) => dates ?? []),
        ],
        updated: [...given(item.atom?.updated), ...(item.dcterms?.modified ?? [])],
        authors: firstNames(named(item.dc?.creators), 'authors' in item ? item.authors : []),
        summary: item.description,
        content: item.content?.encoded,
        images: [...mediaImages(item.media), ...images],
      };
    }),
  };
}

function links(found: AtomFeed.Link<string>[] | undefined): RawLink[] {
  return (found ?? []).map(({ href = '', rel = 'alternate', type = '' }) => ({
    href,
    rel: rel.toLowerCase(),
    type: type.toLowerCase(),
  }));
}

type Person = { name?: string; email?: string };

/** The names of the first list with names. */
function firstNames(...lists: (Person[] | undefined)[]): string[] {
  const names = lists.map((list) => (list ?? []).flatMap(({ name, email }) => given(name ?? email)));
  return names.find((list) => list.length > 0) ?? [];
}

const named = (names: string[] | undefined): Person[] => (names ?? []).map((name) => ({ name }));

function mediaImages(media: MediaNs.ItemOrFeed | undefined): string[] {
  const contents = [...(media?.contents ?? []), ...(media?.groups ?? []).flatMap((group) => group.contents ?? [])];
  const images = contents.filter(({ medium, type }) => medium === 'image' || type?.startsWith('image/'));
  const thumbnails = [media, ...(media?.groups ?? []), ...contents].flatMap((holder) => holder?.thumbnails ?? []);
  return [...images, ...thumbnails].flatMap(({ url }) => given(url));
}
