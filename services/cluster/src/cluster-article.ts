import type { ClusterArticle } from '@newsloom/clustering';
import type { WindowArticle } from '@newsloom/store';

/** Converts an article of the store to the form of the clusterer. */
export const clusterArticleOf = ({
  id,
  title,
  text,
  language,
  at,
  isDated,
}: Omit<WindowArticle, 'storyId'>): ClusterArticle => ({
  id,
  title,
  text,
  language,
  publishedAt: isDated ? at.getTime() : null,
  seenAt: at.getTime(),
});
