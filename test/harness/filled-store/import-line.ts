import { clockOf, type Filling } from './filling.ts';
import { articleOf, type InventedArticle } from './invented-article.ts';
import { newsPlan } from './news-plan.ts';

/**
 * The next `count` articles after a filled store, as import lines. Three in five join a story, mostly one in the store,
 * and one in eight is a copy.
 */
export function makeArticles(count: number, filling: Filling): string[] {
  const clock = clockOf(filling);
  return newsPlan(filling.sizes)
    .drop(filling.articles)
    .take(count)
    .map((planned) => JSON.stringify(lineOf(articleOf(planned, clock))))
    .toArray();
}

const lineOf = ({ url, title, text, publishedAt }: InventedArticle) => ({
  id: url,
  url,
  title,
  text,
  publishedAt: publishedAt.toISOString(),
  lang: 'en',
});
