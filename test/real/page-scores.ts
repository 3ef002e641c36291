import { type ArticleRow, articles, type Db } from '@newsloom/store';
import { scorerFile } from '../bench/bench-data.ts';
import type { PageServer, RealPage } from './page-server.ts';

/** How the text of a page agrees with the marked text: the runs of four words in both, and in only one of them. */
type Counts = { tp: number; fp: number; fn: number };

export type Scores = { f1: number; precision: number; recall: number };

/** The scorer: `pageCounts` of a page, `aggregate` over pages. */
type Scorer = { pageCounts(truth: string, text: string): Counts; aggregate(pages: Counts[]): Scores };

/** A page, its article, and F1 of its text; 0 without a text. */
export type PageScore = { page: RealPage; article: ArticleRow | undefined; f1: number };

/** The scorer's file. */
export const pageScorer = scorerFile('extract_eval.mjs');

/** Scores the stored articles of the pages of `server`, one by one and all together. */
export async function scorePages(
  db: Db,
  { pages, addressOf }: PageServer,
): Promise<{ pages: PageScore[]; total: Scores }> {
  const { pageCounts, aggregate }: Scorer = await import(pageScorer);
  const counted = [];
  for (const page of pages) {
    const [article] = await articles.byUrl(db, addressOf(page));
    counted.push({ page, article, counts: pageCounts(page.articleBody, article?.text ?? '') });
  }
  return {
    pages: counted.map(({ page, article, counts }) => ({ page, article, f1: aggregate([counts]).f1 || 0 })),
    total: aggregate(counted.map(({ counts }) => counts)),
  };
}
