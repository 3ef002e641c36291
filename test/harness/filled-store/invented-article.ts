import { articleIdOf } from '@newsloom/store';
import { type ArticleText, textOf } from './article-text.ts';
import { chanceOf } from './chance.ts';
import { anyOutlet, type InventedOutlet } from './invented-outlet.ts';
import { ARTICLES_A_DAY, type PlannedArticle } from './news-plan.ts';
import { topicOf } from './topic.ts';

/** An article as it came from a feed. */
export type InventedArticle = ArticleText & {
  number: number;
  id: string;
  url: string;
  outlet: InventedOutlet;
  publishedAt: Date;
  /** The original of this copy, and the similarity of the texts. */
  copyOf: { id: string; kind: 'same-text' | 'near'; score: number } | null;
};

/** The times of the news: article `number` is published at `time`, the others evenly before and after it. */
export type NewsClock = { number: number; time: Date };

/** The seed of articles, different from those of topics, texts and outlets. */
const ARTICLES = 4;

const BETWEEN_MS = 86_400_000 / ARTICLES_A_DAY;

/** Makes a planned article. */
export function articleOf({ number, story, copyOf }: PlannedArticle, clock: NewsClock): InventedArticle {
  const outlet = outletOf(number);
  const { url, id } = identityOf(number);
  return {
    number,
    id,
    url,
    outlet,
    publishedAt: timeOf(number, clock),
    // A copy has the words of another article, and the footer of its own outlet.
    ...textOf(copyOf ?? number, topicOf(story), outlet.footer),
    copyOf: copyOf === null ? null : copyAs(outlet, copyOf),
  };
}

/** The match of a copy and its original, which differ only in the footers of their outlets. */
function copyAs(outlet: InventedOutlet, original: number): InventedArticle['copyOf'] {
  const isExact = outlet.footer.join() === outletOf(original).footer.join();
  const { id } = identityOf(original);
  return isExact ? { id, kind: 'same-text', score: 1 } : { id, kind: 'near', score: 0.95 };
}

export const timeOf = (number: number, clock: NewsClock): Date =>
  new Date(clock.time.getTime() + Math.round((number - clock.number) * BETWEEN_MS));

const outletOf = (number: number): InventedOutlet => anyOutlet(chanceOf(ARTICLES, number));

function identityOf(number: number): { url: string; id: string } {
  const url = `https://www.${outletOf(number).rated.domain}/news/${number}`;
  return { url, id: articleIdOf(url) };
}
