import type { ClusterArticle } from './article.ts';
import { assign } from './assign.ts';
import type { ClusterOptions } from './options.ts';
import { add, createWindow, dateOf, expire } from './window.ts';

/**
 * Clusters articles in the order given, as the pipeline would: each is assigned, added, and the window moves on with
 * the newest date seen. Story ids are `story-1`, `story-2`, ... in order of opening.
 */
export function cluster(
  articles: Iterable<ClusterArticle>,
  options: Partial<ClusterOptions> = {},
): { id: string; storyId: string }[] {
  const assigned: { id: string; storyId: string }[] = [];
  const window = createWindow(options);
  let opened = 0;
  let newest = Number.NEGATIVE_INFINITY;
  for (const article of articles) {
    const { storyId } = assign(window, article);
    if (storyId === null) opened += 1;
    const joined = storyId ?? `story-${opened}`;
    add(window, article, joined);
    assigned.push({ id: article.id, storyId: joined });
    const publishedAt = dateOf(article);
    if (publishedAt !== null && publishedAt > newest) {
      newest = publishedAt;
      expire(window, newest - window.options.keepMs);
    }
  }
  return assigned;
}
