import { likelyLanguage } from '@newsloom/language';

/** The part of an article that clustering reads. */
export type ClusterArticle = {
  id: string;
  title: string;
  text: string;
  /**
   * ISO 639-1; null if unknown, then it is detected from the text. Articles of different languages never share a story.
   */
  language: string | null;
  /** Milliseconds since 1970; null if the article has no date. Then time does not count. */
  publishedAt: number | null;
  /** When an article without a date arrived. It stays in the window as long as an article with this date. */
  seenAt?: number;
};

/** The language in which an article is compared. */
export const languageOf = ({ language, title, text }: ClusterArticle): string | null =>
  language ?? likelyLanguage(`${title}\n${text}`);
