import type { NewsClock } from './invented-article.ts';

/** The content of a filled store. */
export type Filling = {
  /** How many articles are published: the first of the news. */
  articles: number;
  /** The time of the newest. The others are before it, `ARTICLES_A_DAY` per day. */
  newestAt: Date;
  /** Decides which stories are quiet, and which rows are past their retention. */
  now: Date;
};

export const clockOf = ({ articles, newestAt }: Filling): NewsClock => ({ number: articles - 1, time: newestAt });
