import { type StoryArticle, voiceOf } from '../story-article.ts';
import { amountsOf } from './amounts.ts';
import { type Report, timeOf } from './reports.ts';

// As for counts: news begins with its figures.
const sentencesRead = 10;

// Two sentences that give an amount of the same thing share nearly all their words; "inflation" and "core inflation"
// are one word apart in many.
const sharedOfShorter = 0.75;
const sharedOfLonger = 0.65;
const fewestShared = 4;

// Twice as much is of something else.
const farOff = 2;

type Told = { report: Report; terms: ReadonlySet<string> };

/**
 * The amounts of money and the shares that sentences of dated articles give, those about one thing together, each in
 * the order of time. Sentences are about one thing when they share nearly all their words.
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
  return sentences.slice(0, sentencesRead).flatMap(([start, end, , , terms]) => {
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
  if (Math.max(a.value, b.value) > farOff * Math.min(a.value, b.value)) return false;
  const shared = one.terms.intersection(other.terms).size;
  const [shorter, longer] = [Math.min(one.terms.size, other.terms.size), Math.max(one.terms.size, other.terms.size)];
  return shared >= fewestShared && shared >= sharedOfShorter * shorter && shared >= sharedOfLonger * longer;
}
