import { type StoryArticle, voiceOf } from '../story-article.ts';
import { amountsOf } from './amounts.ts';
import { type Report, timeOf } from './reports.ts';

// As for counts: news begins with its figures.
const SENTENCES_READ = 10;

// Two sentences that give an amount of the same thing share nearly all their words. The limits are high, because
// sentences about "inflation" and "core inflation" may differ in one word.
const SHARED_OF_SHORTER = 0.75;
const SHARED_OF_LONGER = 0.65;
const FEWEST_SHARED = 4;

// If one amount is more than twice the other, they are amounts of different things.
const FAR_OFF = 2;

type Told = { report: Report; terms: ReadonlySet<string> };

/**
 * The amounts of money and the shares in sentences of dated articles: one group for each thing that several voices give
 * amounts of, in the order of time. Sentences are about one thing when they share nearly all their words.
 */
export function amountReportsOf(articles: readonly StoryArticle[], language: string | null): Report[][] {
  const told = articles
    .flatMap((article) => toldIn(article, language))
    .sort((a, b) => a.report.at - b.report.at || (a.report.articleId < b.report.articleId ? -1 : 1));
  const groups: Report[][] = [];
  const used = new Set<Told>();
  for (const one of told) {
    if (used.has(one)) continue;
    const same = told.filter((other) => other === one || (!used.has(other) && areOfOneThing(one, other)));
    for (const other of same) used.add(other);
    if (new Set(same.map(({ report }) => report.voice)).size > 1) groups.push(same.map(({ report }) => report));
  }
  return groups;
}

function toldIn(article: StoryArticle, language: string | null): Told[] {
  const at = timeOf(article);
  if (at === null) return [];
  const { text, sentences } = article.digest;
  return sentences.slice(0, SENTENCES_READ).flatMap(([start, end, , , terms]) => {
    const quote = text.slice(start, end);
    const words = new Set(terms.split(' ').filter((term) => term !== '' && !/\p{Nd}/u.test(term)));
    return amountsOf(quote, language)
      .filter(({ isExact }) => isExact)
      .map(({ value, unit }) => {
        const place = { articleId: article.id, outlet: article.outlet, voice: voiceOf(article), at, quote, start, end };
        return {
          report: { what: unit === '%' ? ('share' as const) : ('money' as const), unit, value, ...place },
          terms: words,
        };
      });
  });
}

function areOfOneThing(one: Told, other: Told): boolean {
  const [a, b] = [one.report, other.report];
  if (a.unit !== b.unit) return false;
  if (Math.max(a.value, b.value) > FAR_OFF * Math.min(a.value, b.value)) return false;
  const shared = one.terms.intersection(other.terms).size;
  const [shorter, longer] = [Math.min(one.terms.size, other.terms.size), Math.max(one.terms.size, other.terms.size)];
  return shared >= FEWEST_SHARED && shared >= SHARED_OF_SHORTER * shorter && shared >= SHARED_OF_LONGER * longer;
}
