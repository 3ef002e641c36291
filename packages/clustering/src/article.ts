import { likelyLanguage } from '@newsloom/language';

/** What clustering reads of an article. */
export type ClusterArticle = {
  id: string;
  title: string;
  text: string;
  /**
   * ISO 639-1, or null when it is not known: then its words decide. Articles of different languages never share a
   * story.
   */
  language: string | null;
  /** Milliseconds since 1970; null if the article has no date. Then time does not count. */
  publishedAt: number | null;
  /** When an article without a date came: it is kept as long as one of that time. */
  seenAt?: number;
};

/** The language that an article is compared in. */
export const languageOf = ({ language, title, text }: ClusterArticle): string | null =>
  language ?? likelyLanguage(`${title}\n${text}`);
