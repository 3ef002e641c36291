import { articles } from '@newsloom/store';
import type { ArticleLine } from './article-line.ts';

/**
 * Sorts lines as `inspect clusters` and a replay process them: by time, undated lines last, then by the id in the
 * store.
 */
export function inOrder(lines: readonly ArticleLine[]): ArticleLine[] {
  return lines
    .map((line) => {
      const at = line.publishedAt?.getTime() ?? Number.POSITIVE_INFINITY;
      return { line, at, id: articles.importedIdOf(line.id) };
    })
    .sort((a, b) => (a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at - b.at))
    .map(({ line }) => line);
}
