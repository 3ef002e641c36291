/** A feed as newsloom sees it, whatever it was written in. */
export type Feed = {
  format: 'rss' | 'atom' | 'rdf' | 'json';
  title: string | null;
  /** The page that the feed belongs to, absolute. */
  link: string | null;
  /** As the feed names it, for example `en-GB`. */
  language: string | null;
  /** In the order of the document. */
  entries: Entry[];
  hints: {
    /** The publisher's wish for the shortest time between two polls, in minutes. */
    ttlMinutes: number | null;
  };
  /** What was wrong with the document and how it was read all the same, in plain words. */
  warnings: string[];
};

/** One entry of a feed. Times are ISO 8601 in UTC, texts are plain text, addresses are absolute http or https. */
export type Entry = {
  /** The publisher's own id (guid, atom:id, rdf:about); else the url; else a hash of title and date. */
  id: string;
  title: string | null;
  url: string | null;
  /** The time of publication; the time of the last update where the feed gives only that. */
  publishedAt: string | null;
  updatedAt: string | null;
  author: string | null;
  summary: string | null;
  /** The whole article, paragraphs separated by an empty line, where the feed carries it. */
  content: string | null;
  image: string | null;
};
