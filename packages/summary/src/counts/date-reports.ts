import { words } from '@newsloom/text';
import type { Refusal } from '../fitness.ts';
import { type StoryArticle, voiceOf } from '../story-article.ts';
import { termsOf } from '../term.ts';
import { wordingOf } from '../wording.ts';
import { dateIn } from './date-mentions.ts';
import { type DateWording, dateWordingOf } from './date-wording.ts';
import { type Report, timeOf } from './reports.ts';
import { DAY_MS, isOfRange, writtenDates } from './written-dates.ts';

// As for counts: news begins with its figures.
const SENTENCES_READ = 10;

// Sentences about two hearings or two towns may differ in one word, so all words of the shorter one are in the other.
const SHARED_OF_LONGER = 0.65;
const FEWEST_SHARED = 4;

// A date more than two months away is of another year, or of another event of the same kind.
const FAR_OFF_MS = 60 * DAY_MS;

// "The vote on the budget was put off": a sentence that shares two words with a thing may be about it.
const SHARED_WITH_UNSETTLED = 2;

// A sentence that cannot be read alone does not say what its date is of ("He leaves on 12 March"). These refusals have
// other reasons.
const NAMES_ITS_THING: ReadonlySet<Refusal> = new Set<Refusal>(['long', 'links', 'unnamed-speaker']);

type Told = { report: Report; terms: ReadonlySet<string>; figures: ReadonlySet<string>; stages: ReadonlySet<string> };

/**
 * The days that sentences of dated articles give for one thing: one group for each thing that several voices date, in
 * the order of time. Sentences are about one thing when one has all words of the other but the date. Left out are
 * things to which the story or one of its articles gives several dates, or of which it says that their date was changed.
 */
export function dateReportsOf(articles: readonly StoryArticle[], language: string | null): Report[][] {
  const wording = dateWordingOf(language);
  if (wording === null || language === null) return [];
  const told = articles
    .flatMap((article) => toldIn(article, language, wording))
    .sort((a, b) => a.report.at - b.report.at || (a.report.articleId < b.report.articleId ? -1 : 1));
  const groups = groupsOf(told).filter((group) => new Set(group.map(({ report }) => report.voice)).size > 1);
  if (groups.length === 0) return [];
  const unsettled = unsettledIn(articles, language, wording);
  return groups
    .filter(
      (group) =>
        !unsettled.some((terms) => group.some((one) => one.terms.intersection(terms).size >= SHARED_WITH_UNSETTLED)),
    )
    .map((group) => group.map(({ report }) => report))
    .filter((group) => [...Map.groupBy(group, ({ articleId }) => articleId).values()].every(haveOneValue));
}

const haveOneValue = (reports: readonly Report[]): boolean => new Set(reports.map(({ value }) => value)).size === 1;

/** The first sentence that is in no group begins one; the others must fit with all that are in it. */
function groupsOf(told: readonly Told[]): Told[][] {
  const groups: Told[][] = [];
  for (const one of told) {
    const group = groups.find((members) => members.every((member) => areOfOneThing(one, member)));
    if (group === undefined) groups.push([one]);
    else group.push(one);
  }
  return groups;
}

function toldIn(article: StoryArticle, language: string, wording: DateWording): Told[] {
  const at = timeOf(article);
  if (at === null) return [];
  const { text, sentences } = article.digest;
  const { said } = wordingOf(language);
  return sentences.slice(0, SENTENCES_READ).flatMap(([start, end, refusal]) => {
    if (refusal !== null && !NAMES_ITS_THING.has(refusal)) return [];
    const quote = text.slice(start, end);
    const mention = dateIn(quote, language, at);
    if (mention === null) return [];
    const rest = words(`${quote.slice(0, mention.start)} ${quote.slice(mention.end)}`);
    const place = { articleId: article.id, outlet: article.outlet, voice: voiceOf(article), at, quote, start, end };
    return [
      {
        report: { what: 'date' as const, unit: 'date', value: mention.day, ...place },
        terms: new Set(
          termsOf(
            rest.filter((word) => !/\d/.test(word) && !said.has(word) && !wording.planned.test(word)),
            language,
          ),
        ),
        figures: new Set(rest.filter((word) => /\d/.test(word))),
        stages: new Set(rest.flatMap((word) => wording.stages.exec(word) ?? [])),
      },
    ];
  });
}

function areOfOneThing(one: Told, other: Told): boolean {
  if (Math.abs(one.report.value - other.report.value) > FAR_OFF_MS) return false;
  if (one.stages.symmetricDifference(other.stages).size > 0) return false;
  if (!one.figures.isSubsetOf(other.figures) && !other.figures.isSubsetOf(one.figures)) return false;
  const [shorter, longer] = one.terms.size <= other.terms.size ? [one.terms, other.terms] : [other.terms, one.terms];
  return shorter.size >= FEWEST_SHARED && shorter.isSubsetOf(longer) && shorter.size >= SHARED_OF_LONGER * longer.size;
}

/** The terms of titles and sentences that give several dates, or say that a date was changed. */
function unsettledIn(articles: readonly StoryArticle[], language: string, { moved }: DateWording): Set<string>[] {
  const isUnsettled = (text: string, all: readonly string[]): boolean => {
    if (all.some((word) => moved.test(word))) return true;
    const dates = writtenDates(text, language);
    return dates.length > 1 || dates.some((date) => isOfRange(text, date));
  };
  return articles
    .flatMap(({ title, digest: { text, sentences } }) => [
      title,
      ...sentences.map(([start, end]) => text.slice(start, end)),
    ])
    .map((text) => ({ text, all: words(text) }))
    .filter(({ text, all }) => isUnsettled(text, all))
    .map(({ all }) => new Set(termsOf(all, language)));
}
