/** A feed, independent of its format. */
export type Feed = {
  format: 'rss' | 'atom' | 'rdf' | 'json';
  title: string | null;
  /** The page that the feed belongs to, absolute. */
  link: string | null;
  /** As in the feed, for example `en-GB`. */
  language: string | null;
  /** In the order of the document. */
  entries: Entry[];
  hints: {
    /** The shortest time between two polls that the publisher asks for, in minutes. */
    ttlMinutes: number | null;
  };
  /** The faults of the document and how it was read in spite of them, in plain words. */
  warnings: string[];
};

/** One entry of a feed. Times are ISO 8601 in UTC, texts are plain text, addresses are absolute http or https. */
export type Entry = {
  /** The publisher's own id (guid, atom:id, rdf:about); else the url; else a hash of title and date. */
  id: string;
  title: string | null;
  url: string | null;
  /** The time of publication, or the time of the last update if the feed has only that. */
  publishedAt: string | null;
  updatedAt: string | null;
  author: string | null;
  summary: string | null;
  /** The whole article, paragraphs separated by an empty line, if the feed has it. */
  content: string | null;
  image: string | null;
};
