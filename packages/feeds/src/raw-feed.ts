import type { Feed } from './feed.ts';

/**
 * A feed as a parser hands it on: the words of the document, not yet read.
 * Lists hold candidates, the most trusted first; texts may hold HTML; links may be relative.
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

/** An entry as a parser hands it on. */
export type RawEntry = {
  id?: string | undefined;
  /** The id is also the address of the article, where no link says otherwise. */
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

/** The values that are there. */
export const given = (...values: (string | undefined)[]): string[] => values.filter((value) => value !== undefined);

/** A link of a format that has but one kind, to the page itself. */
export const pageLinks = (...hrefs: (string | undefined)[]): RawLink[] =>
  given(...hrefs).map((href) => ({ href, rel: 'alternate', type: '' }));
