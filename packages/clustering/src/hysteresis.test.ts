import { join } from 'node:path';
import { expect, test } from 'vitest';
import { dataFolder, isThere, readRows } from '../../../test/bench/bench-data.ts';
import { articleOf } from '../../../test/harness/filled-store/invented-article.ts';
import { newsPlan } from '../../../test/harness/filled-store/news-plan.ts';
import type { ClusterArticle } from './article.ts';
import { replayed } from './testing/replayed-week.ts';

const WEEK_MS = 7 * 86_400_000;
const START = Date.UTC(2026, 2, 2);

/** A week with a tenth of the usual articles of a day. */
const ARTICLES = 1_750;
const RARER = 10;

/** Invented news of a week. The shorter the texts, the less certain the decisions, and the more a look changes. */
const inventedWeek = (characters: number): ClusterArticle[] =>
  newsPlan()
    .take(ARTICLES)
    .map((planned) => articleOf(planned, { number: 0, time: new Date(START) }))
    .map(({ id, title, text, publishedAt }) => {
      const at = START + RARER * (publishedAt.getTime() - START);
      return { id, title, text: text.slice(0, characters), language: 'en', publishedAt: at };
    })
    .toArray();

// Three runs over all stories of a week are too slow for each mutant; `apart.test.ts` notices nearly as much.
test.skipIf(process.env.NEWSLOOM_MUTANTS_OF).each([120, 300, 600])(
  'no article goes back to a story that it left, in a week of texts of %d characters that is replayed twice',
  (characters) => {
    const [first, again] = replayed(inventedWeek(characters), 2);
    expect(first?.moved).toBeGreaterThan(0);
    expect([first?.back, again?.back]).toEqual([0, 0]);
    // In the second replay few decisions change, because the words of the whole week are known.
    expect(again?.moved).toBeLessThan((first?.moved ?? 0) / 20);
  },
);

type Line = { id: string; title: string; text: string | null; lang: string | null; publishedAt: string | null };

/** The seven days with the most articles. */
function densestWeek(articles: readonly ClusterArticle[]): ClusterArticle[] {
  const dated = articles
    .flatMap((article) => (article.publishedAt === null ? [] : [{ ...article, at: article.publishedAt }]))
    .sort((a, b) => a.at - b.at);
  let densest = { from: 0, to: 0 };
  for (let from = 0, to = 0; to < dated.length; to += 1) {
    while ((dated[to]?.at ?? 0) - (dated[from]?.at ?? 0) >= WEEK_MS) from += 1;
    if (to + 1 - from > densest.to - densest.from) densest = { from, to: to + 1 };
  }
  return dated.slice(densest.from, densest.to);
}

const SETS = ['allsides.dev', 'allsides2021.dev', 'uci36h.dev', 'wikinews.dev', 'allsides-unlabelled.stream'];
const fileOf = (set: string): string => join(dataFolder('clustering'), `${set}.jsonl.gz`);

test.skipIf(process.env.NEWSLOOM_MUTANTS_OF).for(SETS)(
  'nor in the densest week of %s (skipped without the data)',
  (set, { skip }) => {
    if (!isThere(`hysteresis of ${set}`, fileOf(set))) skip();
    const articles = readRows<Line>(fileOf(set)).map(
      ({ id, title, text, lang, publishedAt }): ClusterArticle => ({
        id,
        title,
        text: text ?? '',
        language: lang,
        publishedAt: publishedAt === null ? null : Date.parse(publishedAt),
      }),
    );
    const [first, again] = replayed(densestWeek(articles), 2);
    expect([first?.back, again?.back]).toEqual([0, 0]);
    expect(again?.moved).toBeLessThanOrEqual((first?.moved ?? 0) / 20);
  },
);
