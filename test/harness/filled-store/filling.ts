import type { NewsClock } from './invented-article.ts';
import type { StorySizes } from './news-plan.ts';

/** The content of a filled store. */
export type Filling = {
  /** How many articles are published: the first ones of the news. */
  articles: number;
  /** The time of the newest. The others are before it, `ARTICLES_A_DAY` per day. */
  newestAt: Date;
  /** Decides which stories are quiet, and which rows are past their retention. */
  now: Date;
  /** How large stories are; by default `COMMON_SIZES`. */
  sizes?: StorySizes;
};

export const clockOf = ({ articles, newestAt }: Filling): NewsClock => ({ number: articles - 1, time: newestAt });
