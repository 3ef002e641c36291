import type { Citation } from '../citation.ts';
import type { Counted } from './counting-words.ts';
import type { Report } from './reports.ts';
import { isRounding } from './rounding.ts';

/** A count that independent outlets give differently at about the same time. */
export type Difference = {
  what: Counted;
  /** In words. */
  text: string;
  /** The most reported first. */
  values: { value: number; unit: null; citations: Citation[]; outlets: string[] }[];
};

// Articles are written some time before they are published, so neither could know of the other.
const sameTimeMs = 30 * 60_000;

// After two days a number that others have left behind is old, not different.
const longMs = 48 * 3_600_000;

const mostCitations = 4;

/**
 * The counts on which articles of different owners disagree. A number that rises with time is none: a value counts as
 * left behind when its last report came before a higher one, by half an hour or with a second voice for that; before a
 * lower one only with a second voice.
 *
 * @param reports in the order of time, as `reportsOf` gives them
 */
export function differencesIn(reports: readonly Report[]): Difference[] {
  const kinds = Map.groupBy(reports, ({ what }) => what);
  return [...kinds].flatMap(([what, given]) => {
    const values = standing(given);
    if (values.length < 2) return [];
    const numbers = values.map(([{ value }]) => value);
    return [
      {
        what,
        text: `${numbers.join(' or ')} ${what}`,
        values: values.map((group) => ({
          value: group[0].value,
          unit: null,
          citations: group
            .slice(0, mostCitations)
            .map(({ articleId, quote, start, end }) => ({ articleId, quote, start, end })),
          outlets: [...new Set(group.map(({ outlet }) => outlet))],
        })),
      },
    ];
  });
}

type Group = [Report, ...Report[]];

/** The last reports of each voice by value, without the values that were left behind. The most reported come first. */
function standing(reports: readonly Report[]): Group[] {
  const last = new Map(reports.map((report) => [report.voice, report]));
  const groups = [...Map.groupBy([...last.values()], ({ value }) => value).values()] as Group[];
  const newest = Math.max(...groups.map(endOf));
  return groups
    .filter((group) => newest - endOf(group) <= longMs)
    .filter((group) => !groups.some((other) => isLeftBehind(group, other)))
    .filter((group, _, left) => !left.some((other) => other !== group && isRounding(group[0].value, other[0].value)))
    .sort((a, b) => b.length - a.length || b[0].value - a[0].value);
}

/** Says whether the value of `one` was old when that of `other` came. */
function isLeftBehind(one: Group, other: Group): boolean {
  const [end, start] = [endOf(one), other[0].at];
  // The missing are found, so their number goes either way.
  const isExpected = one[0].value < other[0].value || one[0].what === 'missing';
  return end < start && (other.length > 1 || (isExpected && start - end > sameTimeMs));
}

/** The time of the last report; reports are in the order of time. */
const endOf = (group: Group): number => group.at(-1)?.at ?? 0;
