import { countNames } from './counts/counting-words.ts';
import type { TurningPoint } from './counts/turning-points.ts';
import type { KeyPoint } from './key-points.ts';

/** The fields of an article that a timeline is made of. */
export type TimelineArticle = {
  id: string;
  title: string;
  /** The name of the outlet; null if it is unknown. */
  outlet: string | null;
  /** ISO 8601. */
  publishedAt: string | null;
  duplicateOf: string | null;
  side: 'left' | 'center' | 'right' | null;
};

export type TimelineInput = {
  /** All articles of the story, in any order. */
  articles: readonly TimelineArticle[];
  turningPoints: readonly TurningPoint[];
  keyPoints: readonly KeyPoint[];
};

/** What changed in a story, and when. */
export type TimelineEntry = {
  at: string;
  kind: 'first-report' | 'growth' | 'side' | 'figure' | 'fact';
  articleId: string;
  /** In English. The other fields have the parts of it, so that others can use their own words. */
  text: string;
  /** What was reported, in the words of the article: its title, or a key point. */
  quote?: string;
  figure?: { what: string; from: number; to: number };
  side?: 'left' | 'center' | 'right';
  outlets?: number;
};

const MOST_ENTRIES = 10;

/** The number of outlets that makes the first entry of growth: more than a few. Each doubling makes another entry. */
const FIRST_GROWTH = 5;

// A fact that is reported within the first hour was there from the beginning.
const NEW_FACT_MS = 3_600_000;

// A fact of one outlet may be its view; and the points of a story are no chronicle.
const FACT_OUTLETS = 2;
const MOST_FACTS = 3;

// If there are too many entries, earlier kinds stay. The first report and what changed say more than the number of
// outlets.
const KINDS: readonly TimelineEntry['kind'][] = ['first-report', 'figure', 'side', 'fact', 'growth'];

type Dated = TimelineArticle & { publishedAt: string };

/**
 * The timeline of a story: the first report, the outlets as their number doubles, the first of another side, counts
 * that rose, facts that came later. Ten entries at most, in the order of time.
 */
export function timelineOf({ articles, turningPoints, keyPoints }: TimelineInput): TimelineEntry[] {
  const dated = articles
    .filter((article): article is Dated => article.publishedAt !== null)
    .sort((a, b) => Date.parse(a.publishedAt) - Date.parse(b.publishedAt) || (a.id < b.id ? -1 : 1));
  const first = dated.find(({ duplicateOf }) => duplicateOf === null) ?? dated[0];
  if (first === undefined) return [];
  const entries: TimelineEntry[] = [
    reported(first, 'first-report', first.title),
    ...figuresIn(turningPoints, dated),
    ...sidesIn(dated),
    ...factsIn(keyPoints, dated, first),
    ...growthIn(dated).toReversed(),
  ];
  return entries
    .toSorted((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind))
    .slice(0, MOST_ENTRIES)
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at) || KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind));
}

const entry = ({ id, publishedAt }: Dated, kind: TimelineEntry['kind'], text: string): TimelineEntry => ({
  at: publishedAt,
  kind,
  articleId: id,
  text,
});

const reported = (article: Dated, kind: TimelineEntry['kind'], quote: string): TimelineEntry => ({
  ...entry(article, kind, `First reported by ${nameOf(article)}: ${quote}`),
  quote,
});

const nameOf = ({ outlet }: TimelineArticle): string => outlet ?? 'an unknown outlet';

/** The counts that rose; of many, the last ones. */
const figuresIn = (turningPoints: readonly TurningPoint[], dated: readonly Dated[]): TimelineEntry[] =>
  turningPoints.toReversed().flatMap(({ what, from, to, first }) => {
    const article = dated.find(({ id }) => id === first.articleId);
    if (article === undefined) return [];
    const text = `The ${countNames[what]} changed from ${from} to ${to}, first reported by ${nameOf(article)}`;
    return [{ ...entry(article, 'figure', text), figure: { what, from, to } }];
  });

/** The first outlet of each side, except that of the side that began. */
function sidesIn(dated: readonly Dated[]): TimelineEntry[] {
  const firsts = [...Map.groupBy(dated, ({ side }) => side)].flatMap(([side, [first]]) =>
    side === null || first === undefined ? [] : [{ side, first }],
  );
  return firsts.slice(1).map(({ side, first }) => {
    const which = side === 'center' ? 'outlet in the center' : `${side}-leaning outlet`;
    return { ...entry(first, 'side', `The first ${which}: ${nameOf(first)}`), side };
  });
}

/** Key points that independent outlets report, and the first of them an hour after the story began or later. */
function factsIn(keyPoints: readonly KeyPoint[], dated: readonly Dated[], first: Dated): TimelineEntry[] {
  const begin = Date.parse(first.publishedAt);
  return keyPoints
    .filter(({ outlets }) => outlets.length >= FACT_OUTLETS)
    .flatMap(({ text, citations }) => {
      const cited = new Set(citations.map(({ articleId }) => articleId));
      const earliest = dated.find(({ id }) => cited.has(id));
      return earliest === undefined || Date.parse(earliest.publishedAt) - begin < NEW_FACT_MS
        ? []
        : [reported(earliest, 'fact', text)];
    })
    .slice(0, MOST_FACTS);
}

/** The entries of growth: when the fifth, tenth, twentieth ... outlet joined. */
function growthIn(dated: readonly Dated[]): TimelineEntry[] {
  const outlets = new Set<string>();
  const entries: TimelineEntry[] = [];
  let next = FIRST_GROWTH;
  for (const article of dated) {
    if (article.outlet === null) continue;
    outlets.add(article.outlet);
    if (outlets.size < next) continue;
    entries.push({ ...entry(article, 'growth', `${outlets.size} outlets report it`), outlets: outlets.size });
    next *= 2;
  }
  return entries;
}
