import { type StoryArticle, voiceOf } from '../story-article.ts';
import type { Counted } from './counting-words.ts';
import { countsOf } from './counts.ts';
import { DAY_MS } from './written-dates.ts';

/** An article that gives a count, and the sentence that does: `text.slice(start, end)` of the article. */
export type Report = {
  what: Counted | 'money' | 'share' | 'date';
  value: number;
  /**
   * A currency sign or `%`; `date` for a day, whose value is its beginning in UTC in milliseconds since 1970; null for a
   * count of people.
   */
  unit: string | null;
  articleId: string;
  outlet: string;
  /** Reports of one voice do not confirm each other. */
  voice: string;
  /** Milliseconds since 1970. */
  at: number;
  quote: string;
  start: number;
  end: number;
};

/** A report of how many people. */
export type CountReport = Report & { what: Counted };

// News begins with its figures; further down it tells of other events.
const SENTENCES_READ = 10;

// The first sentences tell what happened, so their number is taken even if another one follows further down.
const LEAD_SENTENCES = 3;

/** A number three times as large as the others is of something else. */
const FAR_OFF = 3;

/**
 * The exact counts that dated articles give, the earliest first. At most one of each kind for an article: if it gives
 * several, the one in its first sentences, or none. Counts far from the others are left out.
 */
export function reportsOf(articles: readonly StoryArticle[], language: string | null): CountReport[] {
  const reports = articles.flatMap((article) => reportsIn(article, language));
  const kinds = Map.groupBy(reports, ({ what }) => what);
  return [...kinds.values()]
    .flatMap((given) => {
      const middle = given.map(({ value }) => value).sort((a, b) => a - b)[Math.floor(given.length / 2)] ?? 0;
      return given.filter(({ value }) => value <= middle * FAR_OFF && value >= middle / FAR_OFF);
    })
    .sort((a, b) => a.at - b.at || (a.articleId < b.articleId ? -1 : 1));
}

function reportsIn(article: StoryArticle, language: string | null): CountReport[] {
  const at = timeOf(article);
  if (at === null) return [];
  const { text, sentences } = article.digest;
  const found = sentences.slice(0, SENTENCES_READ).flatMap(([start, end], position) =>
    countsOf(text.slice(start, end), language)
      .filter(({ isExact }) => isExact)
      .map(({ what, value }) => ({ what, value, position, start, end })),
  );
  return [...Map.groupBy(found, ({ what }) => what).values()].flatMap((given) => {
    const [first] = given;
    if (first === undefined) return [];
    const isSure = first.position < LEAD_SENTENCES || given.every(({ value }) => value === first.value);
    const { what, value, start, end } = first;
    const { id: articleId, outlet } = article;
    return isSure
      ? [
          {
            what,
            value,
            unit: null,
            start,
            end,
            quote: text.slice(start, end),
            articleId,
            outlet,
            voice: voiceOf(article),
            at,
          },
        ]
      : [];
  });
}

/** When an article was published, in milliseconds since 1970; null if that is not known. */
export function timeOf({ publishedAt }: StoryArticle): number | null {
  const at = Date.parse(publishedAt ?? '');
  // A date without a time of day, which many pages give, does not tell when something was known.
  return Number.isNaN(at) || at % DAY_MS === 0 ? null : at;
}
