/** What a page holds. Texts are plain text, times ISO 8601 in UTC, addresses absolute http or https. */
export type Extraction = {
  /** The address that the page calls its own. */
  canonicalUrl: string | null;
  title: string | null;
  /** The article, paragraphs separated by an empty line; empty when the page has none. */
  text: string;
  excerpt: string | null;
  /** The authors' names, separated by commas. */
  byline: string | null;
  siteName: string | null;
  publishedAt: string | null;
  /** ISO 639-1, for example `en`. */
  language: string | null;
  image: string | null;
  /** The part of the outlet that it stands in (`Politics`), as the page writes it. */
  section: string | null;
  wordCount: number;
  /** The text is only for those who pay. */
  paywall: boolean;
};
