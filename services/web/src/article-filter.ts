import { type Side, sideOfArticle, sides } from './side.ts';
import type { StoryArticle } from './story.ts';

/** What a reader chose to see of a story's articles; a missing one means all. */
export type ArticleFilter = { lean?: Side; country?: string; factuality?: string; kind?: 'original' | 'reprint' };

const kinds = ['original', 'reprint'] as const;

/** Reads the filter from the parameters of an address. Unknown values filter nothing. */
export function articleFilterOf(query: Readonly<Record<string, string | undefined>>): ArticleFilter {
  const lean = sides.find((side) => side === query.lean);
  const kind = kinds.find((one) => one === query.kind);
  return {
    ...(lean && { lean }),
    ...(query.country && { country: query.country }),
    ...(query.factuality && { factuality: query.factuality }),
    ...(kind && { kind }),
  };
}

export const isFiltering = (filter: ArticleFilter): boolean => Object.keys(filter).length > 0;

const fits = (article: StoryArticle, { lean, country, factuality, kind }: ArticleFilter): boolean =>
  (lean === undefined || sideOfArticle(article) === lean) &&
  (country === undefined || article.outlet?.country === country) &&
  (factuality === undefined || (article.outlet?.factuality ?? 'unknown') === factuality) &&
  (kind === undefined || (article.duplicateOf === null) === (kind === 'original'));

/** An article of the list, and the reprints that are folded under it. */
export type ListedArticle = { article: StoryArticle; reprints: StoryArticle[] };

/** The articles that fit, in their order, each reprint under its original if that fits too. */
export function listedArticles(articles: readonly StoryArticle[], filter: ArticleFilter): ListedArticle[] {
  const fitting = articles.filter((article) => fits(article, filter));
  const heads = new Map(fitting.map((article) => [article.id, article.duplicateOf]));
  const headOf = (article: StoryArticle): string =>
    article.duplicateOf !== null && heads.get(article.duplicateOf) === null ? article.duplicateOf : article.id;
  return fitting
    .filter((article) => headOf(article) === article.id)
    .map((article) => ({
      article,
      reprints: fitting.filter((other) => other !== article && headOf(other) === article.id),
    }));
}
