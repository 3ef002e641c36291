import type { ClusterArticle } from './article.ts';
import { assign } from './assign.ts';
import type { ClusterOptions } from './options.ts';
import { add, createWindow, dateOf, expire } from './window.ts';

/** An article, with the id of its original if it is a copy. */
export type ClusteredCopy = ClusterArticle & { copyOf?: string | null };

/**
 * Clusters articles in the given order, as the pipeline would: each is assigned and added, and the window moves on with
 * the newest date. A copy joins the story of its original if the original came earlier. Story ids are `story-1`,
 * `story-2`, ... in order of opening.
 */
export function cluster(
  articles: Iterable<ClusteredCopy>,
  options: Partial<ClusterOptions> = {},
): { id: string; storyId: string }[] {
  const assigned: { id: string; storyId: string }[] = [];
  const window = createWindow(options);
  let opened = 0;
  let newest = Number.NEGATIVE_INFINITY;
  const stories = new Map<string, string>();
  for (const article of articles) {
    const original = article.copyOf ? stories.get(article.copyOf) : undefined;
    const storyId = original ?? assign(window, article).storyId;
    if (storyId === null) opened += 1;
    const joined = storyId ?? `story-${opened}`;
    add(window, article, joined);
    stories.set(article.id, joined);
    assigned.push({ id: article.id, storyId: joined });
    const publishedAt = dateOf(article);
    if (publishedAt !== null && publishedAt > newest) {
      newest = publishedAt;
      expire(window, newest - window.options.keepMs);
    }
  }
  return assigned;
}
