/** The extracted data of a page. Texts are plain text, times ISO 8601 in UTC, addresses absolute http or https. */
export type Extraction = {
  /** The canonical address that the page declares. */
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
  /** The section of the outlet (`Politics`), as the page writes it. */
  section: string | null;
  wordCount: number;
  /** The text is behind a paywall. */
  paywall: boolean;
};
