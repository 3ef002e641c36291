import { parseJsonFeed } from 'feedsmith';
import { MOST_ENTRIES } from './document-size.ts';
import { given, pageLinks, type RawFeed } from './raw-feed.ts';

/** feedsmith knows an object by its constructor, and takes one that has a field of that name for none. */
const TRAPS = new Set(['constructor', '__proto__']);

const withoutTraps = (key: string, value: unknown): unknown => (TRAPS.has(key) ? undefined : value);

/** Reads a JSON Feed (jsonfeed.org, versions 1 and 1.1) from its text with feedsmith. Throws when it is none. */
export function readJsonFeed(text: string): RawFeed {
  // Known by its items, not by its version: feeds that call themselves "1.0" are out there.
  const feed = parseJsonFeed({ ...JSON.parse(text, withoutTraps), version: undefined }, { maxItems: MOST_ENTRIES });
  const names = (authors: { name?: string }[] | undefined) => (authors ?? []).flatMap(({ name }) => given(name));
  return {
    format: 'json',
    title: feed.title,
    links: pageLinks(feed.home_page_url),
    language: feed.language,
    entries: (feed.items ?? []).map((item) => ({
      id: item.id,
      title: item.title,
      links: pageLinks(item.url, item.external_url),
      published: given(item.date_published),
      updated: given(item.date_modified),
      authors: names(item.authors ?? feed.authors),
      summary: item.summary,
      content: item.content_html ?? item.content_text,
      images: given(item.image, item.banner_image),
    })),
  };
}
