import { articles } from '@newsloom/store';
import type { ArticleLine } from './article-line.ts';

/**
 * Lines in the order in which `inspect clusters` and a replay place them: by time, undated last, then by the id of the
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
