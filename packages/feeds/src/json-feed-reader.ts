import { parseJsonFeed } from 'feedsmith';
import { MOST_ENTRIES } from './document-size.ts';
import { given, pageLinks, type RawFeed } from './raw-feed.ts';

/** feedsmith checks an object by its constructor, and does not accept one with a field of that name. */
const TRAPS = new Set(['constructor', '__proto__']);

const withoutTraps = (key: string, value: unknown): unknown => (TRAPS.has(key) ? undefined : value);

/** Reads a JSON Feed (jsonfeed.org, versions 1 and 1.1) from its text with feedsmith. Throws if it is not one. */
export function readJsonFeed(text: string): RawFeed {
  // Identified by its items, not by its version, because some feeds have the version "1.0".
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
