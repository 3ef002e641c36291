import type { LivePost } from './live-posts.ts';
import type { PaywallKind } from './paywall.ts';
import type { StatedLines } from './stated-lines.ts';

/** The extracted data of a page. Texts are plain text, times ISO 8601 in UTC, addresses absolute http or https. */
export type Extraction = StatedLines & {
  /** The canonical address that the page declares, if it can be that of this article. */
  canonicalUrl: string | null;
  title: string | null;
  /** The article, paragraphs separated by an empty line; empty when the page has none. */
  text: string;
  /** The paragraph under the headline, if the page shows one. The text begins with it. */
  standfirst: string | null;
  excerpt: string | null;
  /** The authors' names, separated by commas. */
  byline: string | null;
  /** The authors' names: people, or the office in their place ("Staff") if no person is named. */
  authors: string[];
  publishedAt: string | null;
  /** The last change that the page states; null if it states none. */
  modifiedAt: string | null;
  /** The language that the page declares: ISO 639-1, for example `en`. Some templates always declare the same. */
  language: string | null;
  /** The address of the main picture. */
  image: string | null;
  /** The main picture with what the page says about it. */
  imageDetails: ImageDetails | null;
  /** The words under which the outlet files the article, as the page writes them. */
  keywords: string[];
  /** The page calls it opinion: a comment, an editorial, a column, a letter. */
  isOpinion: boolean;
  /** The page calls it a press release. */
  isPressRelease: boolean;
  /** The page calls it a live blog: a list of posts with times, which grows. */
  isLiveBlog: boolean;
  /** The posts of a live blog, in the order of the page; empty for other pages. */
  posts: LivePost[];
  /** The address of the next page, if the article goes on there. This page has only a part of the text. */
  nextPage: string | null;
  wordCount: number;
  /** The text is behind a paywall: its kind is not `none`. */
  paywall: boolean;
  /** `soft` if the page asks for money or an account but has its text, `hard` if the text ends at that offer. */
  paywallKind: PaywallKind;
  /** For each field the source of its value: `json-ld headline`, `meta og:title`, `element time`, `address`. */
  sourceOf: Record<string, string>;
};

/** A picture. Sizes in pixels. */
export type ImageDetails = {
  url: string;
  width: number | null;
  height: number | null;
  caption: string | null;
  /** Who made it, as the page writes it. */
  credit: string | null;
};
