import type { ArticleRow } from '@newsloom/store';

/** The columns that publishing reads of every article of a story. The text is not among them. */
export const PUBLISHED_COLUMNS = [
  'external_id',
  'url',
  'title',
  'excerpt',
  'byline',
  'site_name',
  'published_at',
  'language',
  'image',
  'paywall',
  'outlet',
  'duplicate_of',
  'cluster_evidence',
  'status_at',
] as const satisfies (keyof ArticleRow)[];

export type PublishedArticle = Pick<ArticleRow, 'id' | (typeof PUBLISHED_COLUMNS)[number]>;
