import { SIDES, type Side, sideOfArticle } from './side.ts';
import type { StoryArticle } from './story.ts';

/** A reader's choice among a story's articles; a missing field means all. */
export type ArticleFilter = { lean?: Side; country?: string; factuality?: string; kind?: 'original' | 'reprint' };

const KINDS = ['original', 'reprint'] as const;

/** Reads the filter from the parameters of an address. Unknown values are ignored. */
export function articleFilterOf(query: Readonly<Record<string, string | undefined>>): ArticleFilter {
  const lean = SIDES.find((side) => side === query.lean);
  const kind = KINDS.find((one) => one === query.kind);
  return {
    ...(lean && { lean }),
    ...(query.country && { country: query.country }),
    ...(query.factuality && { factuality: query.factuality }),
    ...(kind && { kind }),
  };
}

/** The page number of the list in an address; 1 for anything invalid. */
export const pageNumberOf = (query: Readonly<Record<string, string | undefined>>): number =>
  /^[1-9]\d{0,4}$/.test(query.page ?? '') ? Number(query.page) : 1;

export const isFiltering = (filter: ArticleFilter): boolean => Object.keys(filter).length > 0;

const fits = (article: StoryArticle, { lean, country, factuality, kind }: ArticleFilter): boolean =>
  (lean === undefined || sideOfArticle(article) === lean) &&
  (country === undefined || article.outlet?.country === country) &&
  (factuality === undefined || (article.outlet?.factuality ?? 'unknown') === factuality) &&
  (kind === undefined || (article.duplicateOf === null) === (kind === 'original'));

/** An article of the list, and the reprints that are folded under it. */
export type ListedArticle = { article: StoryArticle; reprints: StoryArticle[] };

/** The articles that pass the filter, in their order, each reprint under its original if both pass. */
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

/** This many articles, with everything else on the page, are 40 kB when compressed. */
const A_PAGE = 60;

/** One page of the list of a story's articles, and where the other articles are. */
export type ArticlePage = {
  listed: ListedArticle[];
  /** Articles that pass the filter, on all pages. */
  fitting: number;
  number: number;
  pages: number;
  /** The page of an article; null if it does not pass the filter. */
  numberOf(id: string): number | null;
};

/**
 * One page of the articles that pass the filter. If a page ends between an original and its reprint, the next page
 * begins with the reprint.
 */
export function articlePage(articles: readonly StoryArticle[], filter: ArticleFilter, asked: number): ArticlePage {
  const inOrder = listedArticles(articles, filter).flatMap(({ article, reprints }) => [article, ...reprints]);
  const places = new Map(inOrder.map(({ id }, place) => [id, place]));
  const pages = Math.max(1, Math.ceil(inOrder.length / A_PAGE));
  const number = Math.min(asked, pages);
  return {
    listed: listedArticles(inOrder.slice((number - 1) * A_PAGE, number * A_PAGE), {}),
    fitting: inOrder.length,
    number,
    pages,
    numberOf(id) {
      const place = places.get(id);
      return place === undefined ? null : Math.floor(place / A_PAGE) + 1;
    },
  };
}
