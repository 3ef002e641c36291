import type { Feed } from './feed.ts';

/**
 * A feed from a parser, with the values of the document as written. Lists have candidates, the most reliable first.
 * Texts may contain HTML, and links may be relative.
 */
export type RawFeed = {
  format: Feed['format'];
  title?: string | undefined;
  links: RawLink[];
  language?: string | undefined;
  /** The xml:base of the feed element. */
  base?: string | undefined;
  ttl?: string | undefined;
  updatePeriod?: string | undefined;
  updateFrequency?: string | undefined;
  entries: RawEntry[];
};

/** An entry from a parser. */
export type RawEntry = {
  id?: string | undefined;
  /** The id is also the address of the article, if there is no link. */
  idIsLink?: boolean;
  title?: string | undefined;
  links: RawLink[];
  base?: string | undefined;
  published: string[];
  updated: string[];
  authors: string[];
  summary?: string | undefined;
  content?: string | undefined;
  images: string[];
};

export type RawLink = { href: string; rel: string; type: string };

/** The values without undefined. */
export const given = (...values: (string | undefined)[]): string[] => values.filter((value) => value !== undefined);

/** Links to the page itself, for formats with only this kind of link. */
export const pageLinks = (...hrefs: (string | undefined)[]): RawLink[] =>
  given(...hrefs).map((href) => ({ href, rel: 'alternate', type: '' }));
