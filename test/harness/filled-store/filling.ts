import type { NewsClock } from './invented-article.ts';

/** What a store is filled with. */
export type Filling = {
  /** Articles that are published: the first of the news. */
  articles: number;
  /** When the newest of them is; the others are before it, `ARTICLES_A_DAY` every day. */
  newestAt: Date;
  /** Decides which stories have grown quiet, and what is past its retention. */
  now: Date;
};

export const clockOf = ({ articles, newestAt }: Filling): NewsClock => ({ number: articles - 1, time: newestAt });
